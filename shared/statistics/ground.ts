import type { AnalysisOptions } from './analysis-options';
import { atRows, groupedRows, withoutMeans, type GroupedRows } from './grouped-rows';
import { sumOfSquares } from './numeric';
import { withoutBasis, type Basis } from './orthonormal-basis';
import type { ScoreChanges } from './score-changes';
import { weekdayBasis } from './weekday-terms';

/**
 * What depends on the rows of a comparison alone: the weekday, and the score's changes without strata and weekday. It
 * is the least squares fit of those, and assumes that they are added to each other.
 */
export type Ground = {
  readonly rows: GroupedRows;
  readonly weekdays: Basis;
  readonly score: Float64Array;
  readonly scoreSquares: number;
};

export function groundOf(changes: ScoreChanges, places: Int32Array, options: AnalysisOptions): Ground {
  const rows = groupedRows(changes.intervals, places, (place) => changes.strata.of[place] ?? 0);
  const weekdays = options.adjustWeekday === 'none' ? [] : weekdayBasis(changes.intervals, rows);
  const score = withoutBasis(withoutMeans(atRows(changes.rates, rows), rows), weekdays);
  return { rows, weekdays, score, scoreSquares: sumOfSquares(score) };
}
