import { addDays, type Day } from '../../../../shared/base/day';
import type { Activity } from '../../../../shared/checklist/activity';
import { shareOf, type Adherence } from '../../../../shared/checklist/adherence';
import { describeTarget } from '../../../../shared/checklist/target';
import { describeSchedule } from '../../../../shared/schedule/describe-schedule';
import type { Removal } from '../../../../shared/ledger/plan-questions';
import type { Format } from '../../../lib/format';
import { isUncounted, sumWords } from '../../../lib/habit-words';
import type { ActivityRow, Overall } from './activities-view';

/** `78 %, 312 of 402 due days, 12 skipped in the last 30 days` */
export function overallAdherenceWords({ adherence }: Overall, format: Format): string {
  const share = shareOf(adherence);
  return share === null ? sumWords(adherence, format) : `${format.percent(share)}, ${sumWords(adherence, format)}`;
}

/** `64 %, the mean of 7 activities; recent days weigh more …` */
export function overallStrengthWords(overall: Overall, format: Format): string {
  const { strength, strengths } = overall;
  if (strength === null || isUncounted(overall)) return 'nothing to say yet; it begins with the first day that counts';
  const of = strengths === 1 ? 'of 1 activity' : `the mean of ${format.number(strengths)} activities`;
  return `${format.percent(strength)}, ${of}; recent days weigh more, so one missed day is a dent`;
}

export type SinceWords = {
  readonly kind: 'since' | 'from';
  readonly first: string;
  /** `until 3 Nov 2026`, or null. */
  readonly last: string | null;
};

/** The first day, and the last one if there is one. */
export function sinceWords(activity: Activity, today: Day, format: Format): SinceWords {
  const first = activity.plans[0]?.from ?? today;
  const last = lastDayOf(activity);
  return {
    kind: first > today ? 'from' : 'since',
    first: format.day(first),
    last: last === null ? null : `${last < today ? 'ended' : 'until'} ${format.day(last)}`,
  };
}

/** An activity that is to leave the plan on a day has the one before as its last. */
function lastDayOf({ lastDay, archivedOn }: Activity): Day | null {
  const beforeLeaving = archivedOn === null ? null : addDays(archivedOn, -1);
  if (lastDay === null || beforeLeaving === null) return lastDay ?? beforeLeaving;
  return lastDay < beforeLeaving ? lastDay : beforeLeaving;
}

/** `142 entries from 3 Jan 2025 to 20 Nov 2026 go with it, and 1 reminder.` */
export function removalWords(removal: Removal, format: Format): string {
  const { reminders } = removal;
  if (reminders === 0) return `${entriesWords(removal, format)}.`;
  return `${entriesWords(removal, format)}, and ${reminders === 1 ? '1 reminder' : `${format.number(reminders)} reminders`} of it ${reminders === 1 ? 'goes' : 'go'} too.`;
}

function entriesWords({ checks, firstDay, lastDay }: Removal, format: Format): string {
  if (checks === 0 || firstDay === null || lastDay === null) return 'Nothing was ever entered for it';
  if (checks === 1) return `1 entry, of ${format.day(firstDay)}, goes with it`;
  const days =
    firstDay === lastDay ? `of ${format.day(firstDay)}` : `from ${format.day(firstDay)} to ${format.day(lastDay)}`;
  return `${format.number(checks)} entries ${days} go with it`;
}

/** What a plan to come changes: `from 1 Dec 2026: every day`. Null where it leaves things as they are. */
export function nextWords(
  { plan, next }: ActivityRow,
  format: Format,
): Readonly<Record<'schedule' | 'target', string | null>> {
  if (next === null) return { schedule: null, target: null };
  const words = (present: string, coming: string) =>
    coming === present ? null : `from ${format.day(next.from)}: ${format.words(coming)}`;
  return {
    schedule: words(describeSchedule(plan.schedule), describeSchedule(next.schedule)),
    target: words(describeTarget(plan.target), describeTarget(next.target)),
  };
}

/** `17 of 22 days`, for where there is little room. */
export function sumShortWords({ done, due }: Adherence): string {
  if (due === 0) return 'none counted yet';
  return `${String(done)} of ${String(due)} ${due === 1 ? 'day' : 'days'}`;
}
