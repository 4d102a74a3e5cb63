import type { Day } from '../base/day';
import { dayNumber } from './day-number';

/** Something that breaks a score: a day, or the days from one to another, both included. */
export type EventInput = Day | { readonly from: Day; readonly to: Day };

/** What is asked of the events of a score; days are numbers here. */
export type EventSpans = {
  /** Whether an event lies, with one day at least, between two days, both included. */
  readonly touches: (first: number, last: number) => boolean;
  /** How many events were over before `day`. */
  readonly countBefore: (day: number) => number;
};

export function eventSpans(events: readonly EventInput[]): EventSpans {
  const spans = events
    .map((event) => (typeof event === 'string' ? { from: event, to: event } : event))
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
    .filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
    .sort((one, other) => one.from - other.from);
  const beginnings = spans.map(({ from }) => from);
  const endings = spans.map(({ to }) => to).sort((one, other) => one - other);
  // Spans may lie in each other: of those that begin by a day, the one that lasts longest decides.
  let longest = -Infinity;
  const latestEnds = spans.map(({ to }) => (longest = Math.max(longest, to)));
  return {
    touches: (first, last) => (latestEnds[countBelow(beginnings, last + 1) - 1] ?? -Infinity) >= first,
    countBefore: (day) => countBelow(endings, day),
  };
}

/** How many of `rising` are less than `limit`. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
