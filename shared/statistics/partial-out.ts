import { LEAST_REMAINDER, subtract } from './orthonormal-basis';

/**
 * Partialling several columns out of others by the Cholesky factor of their products (the normal equations), which are
 * made once for all. It assumes that products are exact to far more digits than the share of a column that must remain.
 */

/** Columns by number; the products among them are known already. */
export type Products = {
  readonly column: (index: number) => Float64Array;
  /** What the column amounted to before anything was taken out of it. */
  readonly raw: (index: number) => number;
  readonly product: (one: number, other: number) => number;
};

/** The lower triangle of the factor, for the columns that are no combination of those before them. */
export type Factor = { readonly kept: readonly number[]; readonly triangle: readonly (readonly number[])[] };

export function factorOf(indices: readonly number[], { raw, product }: Products): Factor {
  const kept: number[] = [];
  const triangle: (readonly number[])[] = [];
  for (const index of indices) {
    const row = solvedForwards(
      triangle,
      kept.map((before) => product(index, before)),
    );
    const remainder = product(index, index) - row.reduce((sum, value) => sum + value * value, 0);
    if (remainder <= LEAST_REMAINDER * raw(index)) continue;
    kept.push(index);
    triangle.push([...row, Math.sqrt(remainder)]);
  }
  return { kept, triangle };
}

/** `target` without the columns of `factor`; `productOf` gives the product of the target with one of them. */
export function partialledOut(
  target: Float64Array,
  { kept, triangle }: Factor,
  { column, productOf }: { readonly column: Products['column']; readonly productOf: (index: number) => number },
): Float64Array {
  const rest = target.slice();
  const coefficients = solvedBackwards(triangle, solvedForwards(triangle, kept.map(productOf)));
  kept.forEach((index, place) => subtract(rest, column(index), coefficients[place] ?? 0));
  return rest;
}

function solvedForwards(triangle: Factor['triangle'], right: readonly number[]): readonly number[] {
  const solution: number[] = [];
  triangle.forEach((row, at) => {
    const known = solution.reduce((sum, value, before) => sum + value * (row[before] ?? 0), 0);
    solution.push(((right[at] ?? 0) - known) / (row[at] ?? 1));
  });
  return solution;
}

function solvedBackwards(triangle: Factor['triangle'], right: readonly number[]): readonly number[] {
  const solution = right.slice();
  for (let at = triangle.length - 1; at >= 0; at -= 1) {
    let value = right[at] ?? 0;
    for (let after = at + 1; after < triangle.length; after += 1) {
      value -= (triangle[after]?.[at] ?? 0) * (solution[after] ?? 0);
    }
    solution[at] = value / (triangle[at]?.[at] ?? 1);
  }
  return solution;
}
