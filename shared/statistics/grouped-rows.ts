import type { Interval } from './intervals';

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
  const weights = Float64Array.from(places, (place) => intervals[place]?.length ?? 0);
  const numbers = new Map<number, number>();
  const groups = places.map((place) => {
    const group = groupOf(place);
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { places, weights, roots: weights.map(Math.sqrt), groups, groupCount: numbers.size };
}

/** The values at the places of the rows. */
export function atRows(values: Float64Array, { places }: GroupedRows): Float64Array {
  return Float64Array.from(places, (place) => values[place] ?? 0);
}

/** `column` less the mean of each group, times the root of the weights. */
export function withoutMeans(column: Float64Array, rows: GroupedRows): Float64Array {
  const [totals, weights] = [new Float64Array(rows.groupCount), new Float64Array(rows.groupCount)];
  for (let row = 0; row < column.length; row += 1) {
    const [group, weight] = [rows.groups[row] ?? 0, rows.weights[row] ?? 0];
    totals[group] = (totals[group] ?? 0) + weight * (column[row] ?? 0);
    weights[group] = (weights[group] ?? 0) + weight;
  }
  const means = totals.map((total, group) => total / (weights[group] ?? 1));
  return column.map((value, row) => (rows.roots[row] ?? 0) * (value - (means[rows.groups[row] ?? 0] ?? 0)));
}

/** The sum of weight times square: what a column amounts to before anything is taken out of it. */
export function weightedSquares(column: Float64Array, { weights }: GroupedRows): number {
  return column.reduce((sum, value, row) => sum + (weights[row] ?? 0) * value * value, 0);
}

export function weightedMean(column: Float64Array, { weights }: GroupedRows): number {
  let [total, weight] = [0, 0];
  column.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    total += (weights[row] ?? 0) * value;
    weight += weights[row] ?? 0;
  });
  return total / weight;
}
