import type { Day } from '../base/day';
import { endOfDay } from '../base/day-of';
import type { Id } from '../base/id';
import type { Instant } from '../base/instant';
import { dueReminders, isOn, momentOf, type DueReminder, type HeldReminder, type ReminderFacts } from './due-reminders';
import { EMPTY_REMINDER_LOG, withShown } from './reminder-log';

/** One notice of a day to come, and for those in it that waited the moment they were meant for. */
export type PreviewNotice = {
  readonly at: Instant;
  readonly reminders: readonly (DueReminder & { readonly meantFor: Instant })[];
};

export type RemindersPreview = {
  readonly notices: readonly PreviewNotice[];
  /** Those that would not be shown, and why. */
  readonly unshown: readonly HeldReminder[];
};

/** What would be shown on `day` if nothing more were entered than is now, and the computer were awake all day. */
export function previewReminders(facts: ReminderFacts, day: Day, zone: string): RemindersPreview {
  const of = { zone, dayStart: facts.dayStart };
  const end = endOfDay(day, zone, facts.dayStart);
  const moments = new Set(facts.reminders.filter((one) => isOn(one, day)).map((one) => momentOf(one, day, of)));
  const notices: PreviewNotice[] = [];
  let log = EMPTY_REMINDER_LOG;
  /** For each that is held to the end of the day, what held it first. */
  const unshown = new Map<Id, HeldReminder>();
  for (let at = earliest(moments); at !== null; at = earliest(moments)) {
    moments.delete(at);
    const now = dueReminders(facts, { now: at, zone, log });
    for (const held of now.held) {
      const isOnlyLater = held.until !== null && held.until > at && held.until < end;
      if (isOnlyLater) moments.add(held.until);
      else if (!unshown.has(held.reminder.id)) unshown.set(held.reminder.id, held);
    }
    if (now.due.length === 0) continue;
    const reminders = now.due.map((due) => ({ ...due, meantFor: momentOf(due.reminder, day, of) }));
    notices.push({ at, reminders });
    log = withShown(
      log,
      now.due.map(({ reminder }) => reminder.id),
      { day, at },
    );
  }
  return { notices, unshown: [...unshown.values()] };
}

function earliest(moments: ReadonlySet<Instant>): Instant | null {
  return [...moments].sort()[0] ?? null;
}
