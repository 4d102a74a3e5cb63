import type { DayStart } from '../base/clock-time';
import { addDays, type Day } from '../base/day';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../base/instant';
import { momentOf } from './due-reminders';
import type { NoticeAction } from './notice';
import type { Reminder } from './reminder';
import type { ReminderLog } from './reminder-log';

export type SnoozeAction = Extract<NoticeAction, `snooze-${string}`>;

type When = { readonly day: Day; readonly now: Instant; readonly zone: string; readonly dayStart: DayStart };

const MINUTES = { 'snooze-10': 10, 'snooze-60': 60 } as const;

/** The log after these reminders of `day` were put off: for some minutes, or to their time on the day after. */
export function withSnoozed(
  log: ReminderLog,
  reminders: readonly Reminder[],
  { action, ...when }: When & { readonly action: SnoozeAction },
): ReminderLog {
  const put = reminders.map((reminder) => ({ reminderId: reminder.id, ...untilOf(reminder, action, when) }));
  const others = log.snoozed.filter(({ reminderId }) => !put.some((one) => one.reminderId === reminderId));
  return { ...log, snoozed: [...others, ...put] };
}

function untilOf(reminder: Reminder, action: SnoozeAction, when: When): { readonly day: Day; readonly until: Instant } {
  if (action === 'snooze-tomorrow') {
    const day = addDays(when.day, 1);
    return { day, until: momentOf(reminder, day, when) };
  }
  const until = instantOfMilliseconds(millisecondsOf(when.now) + MINUTES[action] * 60_000);
  return { day: when.day, until };
}
