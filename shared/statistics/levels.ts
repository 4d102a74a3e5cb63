import type { Interval, MetricKind } from './intervals';
import type { ScoreChanges } from './score-changes';

/** Where the score stood on a day: the reading itself, or for a flow the rate of the interval that ends there. */
export type Level = { readonly day: number; readonly value: number; readonly segment: number };

const DAYS_BEFORE = 28;
const LEAST_LEVELS_BEFORE = 3;

/** In the order of the days; only readings that some interval touches have a segment, and so a level. */
export function levelsOf({ intervals, points }: ScoreChanges, kind: MetricKind): readonly Level[] {
  if (kind !== 'stock') return intervals.map(({ end, rate, segment }) => ({ day: end, value: rate, segment }));
  const segments = new Map(intervals.flatMap(({ start, end, segment }) => [start, end].map((day) => [day, segment])));
  return points.flatMap(({ day, value }) => {
    const segment = segments.get(day);
    return segment === undefined ? [] : [{ day, value, segment }];
  });
}

/**
 * For each interval, how far the level at its start is from the mean of the four weeks before, in the same segment: the
 * simplest measure of "high" or "low". NaN where fewer than three levels say what was usual.
 */
export function levelDepartures(intervals: readonly Interval[], levels: readonly Level[]): Float64Array {
  const placeByDay = new Map(levels.map(({ day }, place) => [day, place]));
  return Float64Array.from(intervals, ({ start, segment }) => {
    const place = placeByDay.get(start);
    const level = place === undefined ? undefined : levels[place];
    if (place === undefined || level?.segment !== segment) return NaN;
    const before = levelsBefore(levels, place);
    if (before.length < LEAST_LEVELS_BEFORE) return NaN;
    return level.value - before.reduce((sum, value) => sum + value, 0) / before.length;
  });
}

function levelsBefore(levels: readonly Level[], place: number): readonly number[] {
  const values: number[] = [];
  const at = levels[place];
  if (at === undefined) return values;
  for (let earlier = place - 1; earlier >= 0; earlier -= 1) {
    const level = levels[earlier];
    if (level?.segment !== at.segment || level.day < at.day - DAYS_BEFORE) break;
    values.push(level.value);
  }
  return values;
}
