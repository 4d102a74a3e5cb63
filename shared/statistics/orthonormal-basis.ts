import { column as columnOf, dot, sumOfSquares } from './numeric';

/**
 * Partialling out by modified Gram-Schmidt, done twice, which is enough (Giraud, Langou & Rozložník 2005). Assumes
 * nothing; a column that is a combination of those before it, but for rounding, is left out.
 */
export type Basis = readonly Float64Array[];

/** What must remain of a column, as a share of what it was, for it to count as one of its own. */
export const LEAST_REMAINDER = 1e-9;

/** A column without the means of its groups, and the weighted squares it had with them. */
export type RawColumn = { readonly column: Float64Array; readonly raw: number };

/** `basis` with what `columns` add to it, in their order. */
export function extendedBasis(basis: Basis, columns: readonly RawColumn[]): Basis {
  return columns.reduce<Basis>((before, { column, raw }) => {
    const rest = withoutBasis(column, before);
    const squares = sumOfSquares(rest);
    if (squares <= LEAST_REMAINDER * raw) return before;
    const size = Math.sqrt(squares);
    return [...before, columnOf(rest.length, (row) => (rest[row] ?? 0) / size)];
  }, basis);
}

export function withoutBasis(column: Float64Array, basis: Basis): Float64Array {
  const rest = column.slice();
  for (let round = 0; round < 2; round += 1) {
    for (const direction of basis) subtract(rest, direction, dot(rest, direction));
  }
  return rest;
}

/** Changes `column`: takes `times` of `other` from it. */
export function subtract(column: Float64Array, other: Float64Array, times: number): void {
  for (let row = 0; row < column.length; row += 1) column[row] = (column[row] ?? 0) - times * (other[row] ?? 0);
}
