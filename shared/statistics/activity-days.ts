import { parseDay, type Day } from '../base/day';
import { dayNumber } from './day-number';
import { isMeasured } from './numeric';
import type { Point } from './readings';

/**
 * What is known of an activity on each day. A day without an entry is one without the activity while it was tracked,
 * and unknown otherwise: nothing is assumed of days that nobody looked at.
 */

export type ActivityInput = {
  readonly id: string;
  /** By day: 1 and 0, a count, or minutes. Null is not known. What is no day is left out. */
  readonly days: Readonly<Record<string, number | null>>;
  readonly trackedFrom?: Day | undefined;
  readonly trackedTo?: Day | undefined;
  /** What amounts are divided by: with minutes and 30, an effect is one per half hour. */
  readonly scale?: number | undefined;
};

/** An activity with its days as numbers. Amounts are not divided by the scale yet. */
export type ActivityDays = {
  readonly id: string;
  readonly amounts: ReadonlyMap<number, number | null>;
  readonly trackedFrom: number;
  readonly trackedTo: number;
  readonly scale: number;
};

/** An activity without any entry is taken as not done since this long before the first reading. */
const DAYS_BEFORE_FIRST_READING = 31;

export function activityDays(activities: readonly ActivityInput[], points: readonly Point[]): readonly ActivityDays[] {
  // The days of one activity are mostly those of the others, and reading one takes longer than finding it again.
  const numbers = new Map<string, number>();
  const all = activities.map(({ days }) => amountsByDay(days, numbers));
  const lastKeys = all.map((amounts) => largest(amounts.keys()));
  const last = Math.max(points.at(-1)?.day ?? -Infinity, ...lastKeys);
  const first = (points[0]?.day ?? Infinity) - DAYS_BEFORE_FIRST_READING;
  return activities.map(({ id, trackedFrom, trackedTo, scale = 1 }, index) => {
    const amounts = all[index] ?? new Map<number, number | null>();
    return {
      id,
      amounts,
      trackedFrom: trackedFrom === undefined ? earliest(amounts.keys(), first) : dayNumber(trackedFrom),
      trackedTo: trackedTo === undefined ? last : dayNumber(trackedTo),
      scale,
    };
  });
}

/** Null when it is not known. An entry counts whether or not the activity was tracked on its day. */
export function amountOn({ amounts, trackedFrom, trackedTo }: ActivityDays, day: number): number | null {
  const entered = amounts.get(day);
  if (entered !== undefined) return entered;
  return day >= trackedFrom && day <= trackedTo ? 0 : null;
}

function amountsByDay(days: ActivityInput['days'], numbers: Map<string, number>): ReadonlyMap<number, number | null> {
  const amounts = new Map<number, number | null>();
  for (const date of Object.keys(days)) {
    const known = numbers.get(date);
    const day = known ?? numberOf(date);
    if (known === undefined) numbers.set(date, day);
    const amount = days[date];
    if (Number.isFinite(day)) amounts.set(day, isMeasured(amount) ? amount : null);
  }
  return amounts;
}

function numberOf(date: string): number {
  const day = parseDay(date);
  return day === null ? NaN : dayNumber(day);
}

function largest(days: Iterable<number>): number {
  let last = -Infinity;
  for (const day of days) last = Math.max(last, day);
  return last;
}

function earliest(days: Iterable<number>, without: number): number {
  let first = Infinity;
  for (const day of days) first = Math.min(first, day);
  return first === Infinity ? without : first;
}
