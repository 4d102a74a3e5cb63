import { describe, expect, it } from 'vitest';
import { dot, isMeasured, median, quantile, sorted } from './numeric';

describe('sorted', () => {
  it('sorts as numbers and leaves its argument alone', () => {
    const values = [10, 9, -1, 100];

    expect([...sorted(values)]).toEqual([-1, 9, 10, 100]);
    expect(values).toEqual([10, 9, -1, 100]);
  });
});

describe('median', () => {
  it('is the value in the middle, or the mean of the two there', () => {
    expect(median([3, 1, 10])).toBe(3);
    expect(median([10, 1, 3, 9])).toBe(6);
    expect(median([7])).toBe(7);
    expect(median([])).toBe(0);
  });
});

describe('quantile', () => {
  it('agrees with type 7 of R', () => {
    // quantile(c(1, 2, 4, 8, 16), c(.05, .25, .5, .9, 1), type = 7)
    const found = [0.05, 0.25, 0.5, 0.9, 1].map((probability) => quantile([16, 8, 4, 2, 1], probability));

    [1.2, 2, 4, 12.8, 16].forEach((expected, index) => expect(found[index]).toBeCloseTo(expected, 12));
  });

  it('stays within the values whatever is asked', () => {
    expect([quantile([1, 2], -1), quantile([1, 2], 2), quantile([5], 0.3), quantile([], 0.3)]).toEqual([1, 2, 5, 0]);
  });
});

describe('dot', () => {
  it('adds up the products', () => {
    expect(dot(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6))).toBe(32);
  });
});

describe('isMeasured', () => {
  it('refuses what is no number and what cannot be squared twice', () => {
    const values = [0, -3.5, 1e100, null, undefined, NaN, Infinity, -Infinity, 1e101];

    expect(values.map(isMeasured)).toEqual([true, true, true, false, false, false, false, false, false]);
  });
});
