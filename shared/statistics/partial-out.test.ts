import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import { dot, sumOfSquares } from './numeric';
import { extendedBasis, withoutBasis } from './orthonormal-basis';
import { factorOf, partialledOut } from './partial-out';

function columns(seed: number, count: number): readonly Float64Array[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => Float64Array.from({ length: 50 }, () => random() - 0.3));
}

function sumOf(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, row) => value + (other[row] ?? 0));
}

function productsOf(all: readonly Float64Array[]) {
  const column = (index: number) => all[index] ?? new Float64Array();
  return {
    column,
    raw: (index: number) => sumOfSquares(column(index)),
    product: (one: number, other: number) => dot(column(one), column(other)),
  };
}

function without(target: Float64Array, all: readonly Float64Array[]): Float64Array {
  const products = productsOf(all);
  const factor = factorOf([...all.keys()], products);
  return partialledOut(target, factor, {
    column: products.column,
    productOf: (index) => dot(target, products.column(index)),
  });
}

function largest(values: Iterable<number>): number {
  return Math.max(...Array.from(values, Math.abs));
}

describe('partialling out', () => {
  it('leaves nothing of the columns, by either way', () => {
    const [target = new Float64Array(), ...others] = columns(1, 6);
    const byProducts = without(target, others);
    const byBasis = withoutBasis(
      target,
      extendedBasis(
        [],
        others.map((column) => ({ column, raw: sumOfSquares(column) })),
      ),
    );

    expect(largest(others.map((column) => dot(column, byProducts)))).toBeLessThan(1e-12);
    expect(largest(byBasis.map((value, row) => value - (byProducts[row] ?? 0)))).toBeLessThan(1e-12);
    expect(sumOfSquares(byProducts)).toBeGreaterThan(1);
  });

  it('leaves out a column that is a combination of those before it', () => {
    const [one = new Float64Array(), other = new Float64Array(), third = new Float64Array()] = columns(2, 3);
    const all = [one, other, sumOf(one, other), third, one];

    expect(factorOf([0, 1, 2, 3, 4], productsOf(all)).kept).toEqual([0, 1, 3]);
    expect(
      extendedBasis(
        [],
        all.map((column) => ({ column, raw: sumOfSquares(column) })),
      ),
    ).toHaveLength(3);
  });

  it('leaves nothing of a combination', () => {
    const [one = new Float64Array(), other = new Float64Array()] = columns(3, 2);

    expect(largest(without(sumOf(one, other), [one, other]))).toBeLessThan(1e-12);
  });

  it('leaves a target alone when there is nothing to take out', () => {
    const [target = new Float64Array()] = columns(4, 1);

    expect(without(target, [])).toEqual(target);
    expect(without(target, [new Float64Array(50)])).toEqual(target);
  });
});
