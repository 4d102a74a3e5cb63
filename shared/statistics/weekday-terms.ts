import { weekdayNumber } from './day-number';
import { weightedSquares, withoutMeans, type GroupedRows } from './grouped-rows';
import type { Interval } from './intervals';
import { extendedBasis, type Basis } from './orthonormal-basis';

/**
 * The weekday as a cause of its own: scores and habits both have weeks, which would agree without having to do with each
 * other. Assumes a pattern that is the same in all weeks.
 */

/** With fewer rows only the weekend is told apart: six terms would take too much of what can be known. */
const LEAST_ROWS_FOR_ALL_DAYS = 60;
const [SATURDAY, SUNDAY] = [5, 6];

/** The directions of the weekday among `rows`, orthonormal. */
export function weekdayBasis(intervals: readonly Interval[], rows: GroupedRows): Basis {
  const shares = weekdayShares(intervals, rows);
  return extendedBasis(
    [],
    shares.map((share) => ({ column: withoutMeans(share, rows), raw: weightedSquares(share, rows) })),
  );
}

/** The share of an interval's days that are Monday, Tuesday and so on to Saturday, or only that of the weekend. */
function weekdayShares(intervals: readonly Interval[], { places }: GroupedRows): readonly Float64Array[] {
  const days = places.length >= LEAST_ROWS_FOR_ALL_DAYS ? [[0], [1], [2], [3], [4], [5]] : [[SATURDAY, SUNDAY]];
  const counts = Array.from(places, (place) => weekdayCounts(intervals[place]));
  return days.map((counted) =>
    Float64Array.from(places, (place, row) => {
      const number = counted.reduce((sum, weekday) => sum + (counts[row]?.[weekday] ?? 0), 0);
      return number / (intervals[place]?.length ?? 1);
    }),
  );
}

function weekdayCounts(interval: Interval | undefined): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  if (interval === undefined) return counts;
  for (let day = interval.start + 1; day <= interval.end; day += 1) {
    const weekday = weekdayNumber(day);
    counts[weekday] = (counts[weekday] ?? 0) + 1;
  }
  return counts;
}
