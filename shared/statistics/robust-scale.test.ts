import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import type { Interval } from './intervals';
import { clippedRates, robustScale } from './robust-scale';

function rates(values: readonly number[], length = 1): readonly Interval[] {
  return values.map((rate, index) => ({ start: index * length, end: (index + 1) * length, length, rate, segment: 0 }));
}

function oneStratum(intervals: readonly Interval[]) {
  return { of: new Int32Array(intervals.length), count: 1 };
}

function scaleOf(intervals: readonly Interval[], resolution = 0): number {
  return robustScale(intervals, oneStratum(intervals), resolution).scale;
}

/** Box & Muller. */
function gaussian(seed: number, count: number): readonly number[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
  });
}

describe('robustScale', () => {
  it('is the standard deviation of Gaussian changes, over a day and over a week', () => {
    const changes = gaussian(5, 20_000);

    expect(scaleOf(rates(changes))).toBeCloseTo(1, 1);
    expect(
      scaleOf(
        rates(
          changes.map((change) => change / Math.sqrt(7)),
          7,
        ),
      ),
    ).toBeCloseTo(1, 1);
  });

  it('does not care how far out the last tenth is', () => {
    const calm = [1, -1, 2, -2, 1, -1, 2, -2, 1, 9];

    expect(scaleOf(rates([...calm.slice(0, -1), 1000]))).toBe(scaleOf(rates(calm)));
  });

  it('is half a rounding at least, and nothing for no changes', () => {
    expect(scaleOf(rates([0, 0, 0, 0]), 1)).toBe(0.5);
    expect(scaleOf(rates([0, 0, 0, 0]), 0)).toBe(0);
    expect(scaleOf([], 1)).toBe(0);
  });

  it('measures from the median of each stratum', () => {
    const intervals = rates([10, 11, 9, 0, 1, -1]);
    const strata = { of: Int32Array.of(0, 0, 0, 1, 1, 1), count: 2 };

    expect([...robustScale(intervals, strata, 0).deviations]).toEqual([0, 1, -1, 0, 1, -1]);
  });
});

describe('clippedRates', () => {
  it('brings back what is far out, by the size of a change over a day', () => {
    const daily = rates([0, 1, -20]);
    const weekly = rates([0, 1, -20], 4);
    const deviations = { deviations: Float64Array.of(0, 1, -20), scale: 1 };

    expect(clippedRates(daily, deviations, 4)).toEqual({ rates: Float64Array.of(0, 1, -4), clipped: 1 });
    expect([...clippedRates(weekly, { deviations: Float64Array.of(0, 2, -40), scale: 1 }, 4).rates]).toEqual([
      0, 1, -2,
    ]);
  });

  it('leaves all as it is without a scale', () => {
    const intervals = rates([0, 0, 5]);

    expect([...clippedRates(intervals, { deviations: Float64Array.of(0, 0, 5), scale: 0 }, 4).rates]).toEqual([
      0, 0, 5,
    ]);
  });
});
