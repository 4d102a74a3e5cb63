import { weekdayNumber } from './day-number';
import { weightedSquares, withoutMeans, type GroupedRows } from './grouped-rows';
import type { Interval } from './intervals';
import { column } from './numeric';
import { extendedBasis, type Basis } from './orthonormal-basis';

/**
 * The weekday as a cause of its own: scores and habits both have weeks, which would agree without having to do with
 * each other. Assumes a pattern that is the same in all weeks.
 */

/** With fewer rows only the weekend is told apart: six terms would take too much of what can be known. */
const LEAST_ROWS_FOR_ALL_DAYS = 60;
const DAYS_OF_A_WEEK = 7;
const SATURDAY = 5;
const SUNDAY = 6;
/** Sunday is what is left: a term for it would be a combination of the others. */
const MONDAY_TO_SATURDAY = [0, 1, 2, 3, 4, SATURDAY];

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
  const shares = new Float64Array(DAYS_OF_A_WEEK * places.length);
  places.forEach((place, row) => {
    const { start, end } = intervals[place] ?? { start: 0, end: 0 };
    for (let day = start + 1; day <= end; day += 1) {
      const at = DAYS_OF_A_WEEK * row + weekdayNumber(day);
      shares[at] = (shares[at] ?? 0) + 1 / (end - start);
    }
  });
  const shareOf = (weekday: number, row: number) => shares[DAYS_OF_A_WEEK * row + weekday] ?? 0;
  if (places.length < LEAST_ROWS_FOR_ALL_DAYS) {
    return [column(places.length, (row) => shareOf(SATURDAY, row) + shareOf(SUNDAY, row))];
  }
  return MONDAY_TO_SATURDAY.map((weekday) => column(places.length, (row) => shareOf(weekday, row)));
}
