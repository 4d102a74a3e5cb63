import type { Interval } from './intervals';
import { column } from './numeric';

/**
 * Rows of a weighted least squares fit in which each group has a mean of its own (Frisch & Waugh 1933; Lovell 1963): a
 * column less the means of its groups, times the root of the weights, is all that the fit needs of it. Assumes errors
 * whose variance goes down with the length of an interval.
 */
export type GroupedRows = {
  /** Which intervals they are. */
  readonly places: Int32Array;
  /** The lengths of the intervals. */
  readonly weights: Float64Array;
  readonly roots: Float64Array;
  /** For each row its group; only the groups that are there are counted. */
  readonly groups: Int32Array;
  readonly groupCount: number;
};

/** The intervals at `places` as rows; `groupOf` says to which group an interval at a place belongs. */
export function groupedRows(
  intervals: readonly Interval[],
  places: Int32Array,
  groupOf: (place: number) => number,
): GroupedRows {
  const weights = column(places.length, (row) => intervals[places[row] ?? 0]?.length ?? 0);
  const numbers = new Map<number, number>();
  const groups = places.map((place) => {
    const group = groupOf(place);
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return {
    places,
    weights,
    roots: column(places.length, (row) => Math.sqrt(weights[row] ?? 0)),
    groups,
    groupCount: numbers.size,
  };
}

/** The values at the places of the rows. */
export function atRows(values: Float64Array, { places }: GroupedRows): Float64Array {
  // As a loop of its own: with forty activities, this and the next are most of the time that a comparison takes.
  const found = new Float64Array(places.length);
  for (let row = 0; row < found.length; row += 1) found[row] = values[places[row] ?? 0] ?? 0;
  return found;
}

/** `values` less the mean of each group, times the root of the weights. */
export function withoutMeans(values: Float64Array, rows: GroupedRows): Float64Array {
  const { roots, groups } = rows;
  const means = groupMeans(values, rows);
  const within = new Float64Array(values.length);
  for (let row = 0; row < within.length; row += 1)
    within[row] = (roots[row] ?? 0) * ((values[row] ?? 0) - (means[groups[row] ?? 0] ?? 0));
  return within;
}

function groupMeans(values: Float64Array, { weights, groups, groupCount }: GroupedRows): Float64Array {
  const totals = new Float64Array(groupCount);
  const weightTotals = new Float64Array(groupCount);
  for (let row = 0; row < values.length; row += 1) {
    const group = groups[row] ?? 0;
    const weight = weights[row] ?? 0;
    totals[group] = (totals[group] ?? 0) + weight * (values[row] ?? 0);
    weightTotals[group] = (weightTotals[group] ?? 0) + weight;
  }
  return column(groupCount, (group) => (totals[group] ?? 0) / (weightTotals[group] ?? 1));
}

/** The sum of weight times square: what a column amounts to before anything is taken out of it. */
export function weightedSquares(values: Float64Array, { weights }: GroupedRows): number {
  let total = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    total += (weights[row] ?? 0) * value * value;
  }
  return total;
}

/** The mean of what is known; NaN when nothing is. */
export function weightedMean(values: Float64Array, { weights }: GroupedRows): number {
  let total = 0;
  let weightTotal = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) continue;
    total += (weights[row] ?? 0) * value;
    weightTotal += weights[row] ?? 0;
  }
  return total / weightTotal;
}
