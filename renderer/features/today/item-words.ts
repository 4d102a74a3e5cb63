import { isLate } from '../../../shared/checklist/check';
import type { ClockTime } from '../../../shared/base/clock-time';
import { isolated } from '../../../shared/base/isolated';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { isOver, type DayState } from '../../../shared/checklist/day-state';
import { amountOf, directionOf, unitOf } from '../../../shared/checklist/target';
import { isSafeToSkip, type WeekStanding } from '../../../shared/checklist/week-times';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';
import type { Format } from '../../lib/format';
import { STATE_WORDS } from '../../lib/state-words';

type WordsFor = {
  readonly format: Format;
  readonly dayStart: ClockTime;
  readonly dayWord?: DayWord;
};

/** What the day is called in a sentence. */
export type DayWord = 'today' | 'this day';

/** The small line under a title: how it stands if that is known, else when it is due and how long it takes. */
export function itemWords(item: ChecklistItem, { format, dayStart, dayWord = 'today' }: WordsFor): string {
  const { activity, plan, check, state } = item;
  const isAllowance = directionOf(plan.target) === 'at-most';
  const week = item.week === null ? null : format.words(weekWords(item.week, { state, dayWord }));
  const plain = [
    format.words(describeSchedule(plan.schedule)),
    week,
    isAllowance && check === null ? 'an allowance: using less is fine' : null,
    activity.minutes === null ? null : `about ${format.number(activity.minutes)} min`,
  ];
  const isOpen = check === null || state === 'partly-done' || isAllowance;
  const words = [stateWords(item, format), ...(isOpen ? plain : [week]), whenWords(item, { format, dayStart })];
  return words.filter((word) => word !== null).join(' · ');
}

/** `2 of 3 done, 2 days left: skipping today is safe` */
export function weekWords(week: WeekStanding, { state, dayWord }: { state: DayState; dayWord: DayWord }): string {
  const { times, done, open, daysLeft } = week;
  const sum = `${String(done)} of ${String(times)} done`;
  if (done >= times || state === 'done') return `${sum} this week`;
  const left = `${sum}, ${daysLeft === 1 ? 'last day of the week' : `${String(daysLeft)} days left`}`;
  if (isSafeToSkip(week)) return `${left}: skipping ${dayWord} is safe`;
  if (done + open < times) return `${left}: ${String(done + open)} of ${String(times)} can still be reached`;
  return `${left}: ${dayWord} is needed`;
}

/** How much of the target, for the count: `of 10 +Ks`. */
export function ofTarget({ plan }: Pick<ChecklistItem, 'plan'>, { number }: Pick<Format, 'number'>): string {
  const unit = unitOf(plan.target);
  return `of ${number(amountOf(plan.target))}${unit === '' ? '' : ` ${isolated(unit)}`}`;
}

function stateWords({ check, state, plan }: ChecklistItem, format: Format): string | null {
  const { number } = format;
  if (check === null) return null;
  const { entry } = check;
  if (entry.kind === 'skipped') return entry.reason === null ? 'skipped' : `skipped: ${isolated(entry.reason)}`;
  const most = amountOf(plan.target);
  const sum = `${number(entry.amount)} of ${number(most)}`;
  if (isOver(entry.amount, plan.target)) return `${sum}, over by ${number(entry.amount - most)}`;
  if (directionOf(plan.target) === 'at-most') return entry.amount === 0 ? 'none used' : `${sum}, fine`;
  if (state === 'partly-done') return sum;
  if (state !== 'done') return STATE_WORDS[state];
  return plan.target.kind === 'tick' ? 'done' : `done ${number(entry.amount)} ${ofTarget({ plan }, format)}`;
}

/** The time of day for what was done and entered on its day; what was entered later says so. */
function whenWords(
  { check, state }: ChecklistItem,
  { format, dayStart }: { format: Format; dayStart: ClockTime },
): string | null {
  if (check === null) return null;
  if (isLate(check, dayStart)) return `entered late, on ${format.timestamp(check.at, check.zone)}`;
  return state === 'done' ? format.time(check.editedAt, check.zone) : null;
}
