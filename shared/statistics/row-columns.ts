import type { Exposure } from './exposure';
import type { Ground } from './ground';
import { atRows, weightedMean, weightedSquares, withoutMeans } from './grouped-rows';
import { dot, sumOfSquares } from './numeric';
import { LEAST_REMAINDER, withoutBasis } from './orthonormal-basis';

/** The exposure to an activity on some rows, without the means of the strata, and without the weekday as well. */
export type RowColumn = {
  /** The weighted squares with the means. */
  readonly raw: number;
  readonly withinStrata: Float64Array;
  readonly size: number;
  readonly withoutWeekday: Float64Array;
};

/**
 * The columns of all activities on the rows of a comparison, and their products. What is not known of an activity is
 * taken as its mean, which neither adds to a comparison with another one nor takes from it.
 */
export type RowColumns = {
  /**
   * Null when there is nothing to tell of an activity on these rows: it is not known, or the same within each stratum.
   */
  readonly column: (activity: number) => RowColumn | null;
  /** How alike two activities are, from -1 to 1. Zero when one of them has no column. */
  readonly likeness: (one: number, other: number) => number;
  /** The product of two columns without the weekday. */
  readonly product: (one: number, other: number) => number;
  /** The product of a column with the score's changes. */
  readonly scoreProduct: (activity: number) => number;
};

export function rowColumns(exposures: readonly Exposure[], ground: Ground): RowColumns {
  const columns = exposures.map((exposure) => columnOf(exposure, ground));
  const withinStrata = columns.map((column) => column?.withinStrata ?? null);
  const withoutWeekday = columns.map((column) => column?.withoutWeekday ?? null);
  const likenessProduct = symmetricProducts(withinStrata);
  const scoreProducts = withoutWeekday.map((column) => (column === null ? 0 : dot(column, ground.score)));
  return {
    column: (activity) => columns[activity] ?? null,
    likeness: (one, other) => {
      const sizes = [columns[one]?.size ?? 0, columns[other]?.size ?? 0] as const;
      return sizes[0] === 0 || sizes[1] === 0 ? 0 : likenessProduct(one, other) / sizes[0] / sizes[1];
    },
    product: symmetricProducts(withoutWeekday),
    scoreProduct: (activity) => scoreProducts[activity] ?? 0,
  };
}

function columnOf(exposure: Exposure, ground: Ground): RowColumn | null {
  const filled = atRows(exposure, ground.rows);
  const mean = weightedMean(filled, ground.rows);
  if (Number.isNaN(mean)) return null;
  for (let row = 0; row < filled.length; row += 1) if (Number.isNaN(filled[row])) filled[row] = mean;
  const raw = weightedSquares(filled, ground.rows);
  const withinStrata = withoutMeans(filled, ground.rows);
  const squares = sumOfSquares(withinStrata);
  if (squares <= LEAST_REMAINDER * raw) return null;
  return { raw, withinStrata, size: Math.sqrt(squares), withoutWeekday: withoutBasis(withinStrata, ground.weekdays) };
}

/** The products of columns with each other, each made when it is first asked for. */
function symmetricProducts(columns: readonly (Float64Array | null)[]): (one: number, other: number) => number {
  const made = new Map<number, number>();
  return (one, other) => {
    const key = Math.min(one, other) * columns.length + Math.max(one, other);
    const known = made.get(key);
    if (known !== undefined) return known;
    const [first, second] = [columns[one] ?? null, columns[other] ?? null];
    const product = first === null || second === null ? 0 : dot(first, second);
    made.set(key, product);
    return product;
  };
}
