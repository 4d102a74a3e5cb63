import type { WriteDigits } from '../../shared/base/digits';
import { isSameValue } from '../../shared/base/is-same-value';
import type { Instant } from '../../shared/base/instant';
import { monthsOfChecklist } from '../../shared/ledger/checklist-in';
import { liveRecordsIn, monthsNear } from '../../shared/ledger/live-time-in';
import { remindersIn } from '../../shared/ledger/reminders-in';
import { daysNotLookedAt, dueReminders, saying, type RemindersNow } from '../../shared/reminders/due-reminders';
import { budgetNotice, reminderNotice, type Notice } from '../../shared/reminders/notice';
import type { ReminderLog } from '../../shared/reminders/reminder-log';
import { dueBudgetWarnings, type BudgetWarning, type Warned } from '../../shared/time/budget-warnings';
import { liveStretches } from '../../shared/time/timer-face';
import type { Timer } from '../../shared/time/timer';
import type { LedgerService } from './ledger-service';

/** What there is to say of a ledger, once the months that it rests on are read. */

/** Null when a month cannot be read. */
export function remindersDue(
  service: LedgerService,
  at: { readonly now: Instant; readonly zone: string; readonly log: ReminderLog },
): RemindersNow | null {
  const today = service.today();
  const { dayStart } = service.catalog().settings;
  const days = [...daysNotLookedAt(at.log, today, { zone: at.zone, dayStart }), today];
  const loaded = service.load([...new Set(days.flatMap(monthsOfChecklist))]);
  return loaded.ok ? dueReminders(remindersIn(service.documents()), at) : null;
}

/** With what the timer has counted. */
export function warningsDue(
  service: LedgerService,
  at: TimerNow & { readonly warned: readonly Warned[] },
): readonly BudgetWarning[] {
  const day = service.today();
  if (!service.load(monthsNear(day)).ok) return [];
  const records = liveRecordsIn(service.documents(), day);
  const sessions = liveStretches(records, at.timer, at.now);
  return dueBudgetWarnings({ ...records, sessions }, { day, warned: at.warned });
}

/** What a timer adds to the sessions of the ledger at a moment. */
export type TimerNow = { readonly timer: Timer | null; readonly now: Instant };

type SaidNow = TimerNow & { readonly write: WriteDigits };

/** The notice as it would be said now; null when all that it was about is done, gone, or not so any more. */
export function noticeNow(service: LedgerService, notice: Notice, at: SaidNow): Notice | null {
  const next = notice.kind === 'budget' ? budgetsNow(service, notice, at) : remindersNow(service, notice, at.write);
  return next !== null && isSameValue(notice, next) ? notice : next;
}

function budgetsNow(service: LedgerService, { budgetIds, ...made }: Notice, at: SaidNow): Notice | null {
  const used = warningsDue(service, { ...at, warned: [] }).filter(({ of }) => budgetIds.includes(of));
  return used.length === 0 ? null : budgetNotice(used, { id: made.id, at: made.at, day: made.day, write: at.write });
}

function remindersNow(service: LedgerService, notice: Notice, write: WriteDigits): Notice | null {
  const { reminderIds, id, at, day } = notice;
  if (!service.load(monthsOfChecklist(day)).ok) return notice;
  const facts = remindersIn(service.documents());
  const state = { items: facts.itemsOn(day), scores: facts.openScoresOn(day) };
  // In the order in which they were named.
  const due = reminderIds
    .flatMap((reminderId) => facts.reminders.find((reminder) => reminder.id === reminderId) ?? [])
    .flatMap((reminder) => saying(reminder, day, state) ?? []);
  return due.length === 0 ? null : reminderNotice(due, { id, at, day, write });
}
