import type { Day } from '../base/day';
import { median } from './numeric';

/**
 * How a budget was kept: counts and sums over the days that have a record, which assume nothing and test nothing. A day
 * without a record is not counted as kept (analysis, section 10).
 */

/** A day as it is measured: null minutes are a day without any record, a null budget one without a limit. */
export type MeasuredDay = { readonly day: Day; readonly minutes: number | null; readonly budget: number | null };

type BudgetVerdict = 'not-enough-data' | 'kept' | 'mostly-kept' | 'not-kept';

/** Over the days that have both a record and a budget, which are the tracked ones here. */
export type BudgetKept = {
  readonly daysInRange: number;
  readonly daysTracked: number;
  readonly daysWithin: number;
  /** The share of the tracked days that were within; null when there are none, as are mean and median. */
  readonly adherence: number | null;
  readonly usedMinutes: number;
  readonly budgetMinutes: number;
  /** What was used of the budget; null when the budget was nothing. */
  readonly utilisation: number | null;
  /** Of the days that were over; what was left on others does not make up for it. */
  readonly overrunMinutes: number;
  readonly meanMinutes: number | null;
  readonly medianMinutes: number | null;
  /** How many days in a row, each tracked and within, end with the last day of all, and how many at most. */
  readonly currentStreak: number;
  readonly longestStreak: number;
  /** The earliest of those that were most over. */
  readonly worstDay: { readonly day: Day; readonly over: number } | null;
  readonly verdict: BudgetVerdict;
};

const LEAST_TRACKED_DAYS = 7;
const KEPT = 0.8;
const MOSTLY_KEPT = 0.5;

type TrackedDay = { readonly day: Day; readonly minutes: number; readonly budget: number; readonly over: number };

/** Of `days` that follow each other without a gap. */
export function budgetKept(days: readonly MeasuredDay[]): BudgetKept {
  const measured = days.map(trackedDay);
  const tracked = measured.filter((one) => one !== null);
  const daysWithin = tracked.filter(isWithin).length;
  const adherence = shareOf(daysWithin, tracked.length);
  const [usedMinutes, budgetMinutes] = [sumOf(tracked, 'minutes'), sumOf(tracked, 'budget')];
  return {
    daysInRange: days.length,
    daysTracked: tracked.length,
    daysWithin,
    adherence,
    usedMinutes,
    budgetMinutes,
    utilisation: shareOf(usedMinutes, budgetMinutes),
    overrunMinutes: sumOf(tracked, 'over'),
    meanMinutes: shareOf(usedMinutes, tracked.length),
    medianMinutes: tracked.length === 0 ? null : median(tracked.map(({ minutes }) => minutes)),
    ...streaks(measured),
    worstDay: worstOf(tracked),
    verdict: verdictOf(tracked.length, adherence),
  };
}

function trackedDay({ day, minutes, budget }: MeasuredDay): TrackedDay | null {
  if (minutes === null || budget === null) return null;
  return { day, minutes, budget, over: Math.max(0, minutes - budget) };
}

function isWithin({ over }: TrackedDay): boolean {
  return over === 0;
}

function sumOf(days: readonly TrackedDay[], key: 'minutes' | 'budget' | 'over'): number {
  return days.reduce((sum, one) => sum + one[key], 0);
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function streaks(days: readonly (TrackedDay | null)[]): Pick<BudgetKept, 'currentStreak' | 'longestStreak'> {
  let [currentStreak, longestStreak] = [0, 0];
  for (const day of days) {
    currentStreak = day !== null && isWithin(day) ? currentStreak + 1 : 0;
    longestStreak = Math.max(longestStreak, currentStreak);
  }
  return { currentStreak, longestStreak };
}

function worstOf(days: readonly TrackedDay[]): BudgetKept['worstDay'] {
  const most = days.reduce((so, { over }) => Math.max(so, over), 0);
  const worst = days.find(({ over }) => over > 0 && over === most);
  return worst === undefined ? null : { day: worst.day, over: worst.over };
}

function verdictOf(daysTracked: number, adherence: number | null): BudgetVerdict {
  if (adherence === null || daysTracked < LEAST_TRACKED_DAYS) return 'not-enough-data';
  if (adherence >= KEPT) return 'kept';
  return adherence >= MOSTLY_KEPT ? 'mostly-kept' : 'not-kept';
}
