import type { Interval } from './intervals';

/**
 * What a score did per day in a period: the mean of the changes that lie wholly inside it, each counting by its days. It
 * assumes that a change that reaches over the edge of a period belongs to neither side.
 */

/** Null when no interval lies inside the days from `first` to `last`, both included. */
export function periodRate(intervals: readonly Interval[], first: number, last: number): number | null {
  let [change, days] = [0, 0];
  for (const { start, end, rate, length } of intervals) {
    if (start < first - 1 || end > last) continue;
    change += rate * length;
    days += length;
  }
  return days === 0 ? null : change / days;
}
