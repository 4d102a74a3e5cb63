import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import { differences, referenceCases } from '../testing/reference-cases';
import { marginOf, residualsOf, shiftVarianceTest } from './shift-variance-test';
import { powerSpectra } from './spectrum';

function noise(seed: number, length: number): Float64Array {
  const random = createSeededRandom(seed);
  return Float64Array.from({ length }, () => random() - 0.5);
}

function productsAtLag(values: Float64Array, lag: number): number {
  return values.reduce((sum, value, index) => sum + value * (values[index + lag] ?? 0), 0);
}

function lagSums(values: Float64Array): Float64Array {
  return values.map((_, lag) => productsAtLag(values, lag));
}

describe('powerSpectra', () => {
  it('has the squares of both series, whatever their sizes', () => {
    const [x, u] = [noise(1, 20), noise(2, 20).map((value) => 1_000 * value)];

    const spectra = powerSpectra(x, u);

    expect(spectra.size).toBe(64);
    expect(spectra.x.reduce((sum, power) => sum + power, 0) / 64).toBeCloseTo(productsAtLag(x, 0), 9);
    expect(spectra.u.reduce((sum, power) => sum + power, 0) / 64 / productsAtLag(u, 0)).toBeCloseTo(1, 12);
  });
});

describe('shiftVarianceTest', () => {
  it.each(referenceCases('08-numerics.json', 't-test'))('agrees with the reference: %s', (_, { input, expected }) => {
    const { x, y, k, resolution } = input as {
      readonly x: readonly number[];
      readonly y: readonly number[];
      readonly k: number;
      readonly resolution: number;
    };
    const [columnX, columnY] = [Float64Array.from(x), Float64Array.from(y)];

    const test = shiftVarianceTest(columnX, columnY, { fitted: k, resolution });

    const found = {
      beta: test.effect,
      lagX: Array.from(lagSums(columnX)),
      lagU: Array.from(lagSums(residualsOf(columnX, columnY, test.effect))),
      olsVariance: test.classicalVariance,
      shiftVariance: test.shiftVariance,
      se: test.standardError,
      df: test.freedom,
      p: test.p,
    };
    expect(differences(found, expected)).toEqual([]);
  });

  it('has the variance that the lag sums give', () => {
    const [x, y] = [noise(3, 57), noise(4, 57)];
    const test = shiftVarianceTest(x, y, { fitted: 4, resolution: 0 });
    const [ofX, ofU] = [lagSums(x), lagSums(residualsOf(x, y, test.effect))];
    const sum = ofX.reduce((total, value, lag) => total + (lag === 0 ? 1 : 2) * value * (ofU[lag] ?? 0), 0);

    expect(test.shiftVariance).toBeCloseTo(sum / 57 / (ofX[0] ?? 0) ** 2 / ((57 - 4) / 57), 12);
  });

  it('is not moved by the unit of either series', () => {
    const [x, y] = [noise(5, 40), noise(6, 40)];
    const plain = shiftVarianceTest(x, y, { fitted: 2, resolution: 0 });

    const large = shiftVarianceTest(
      x.map((value) => value * 1e-60),
      y.map((value) => value * 1e90),
      { fitted: 2, resolution: 0 },
    );

    expect(large.p).toBeCloseTo(plain.p, 12);
    expect(large.freedom).toBeCloseTo(plain.freedom, 9);
  });

  it('takes an exact fit as certain only when nothing was rounded', () => {
    const x = noise(7, 30);
    const y = x.map((value) => 2 * value);

    const exact = shiftVarianceTest(x, y, { fitted: 2, resolution: 0 });
    const rounded = shiftVarianceTest(x, y, { fitted: 2, resolution: 1 });

    expect([exact.effect, exact.freedom]).toEqual([2, 28]);
    expect(exact.p).toBeLessThan(1e-100);
    expect(rounded.standardError).toBeCloseTo(Math.sqrt(1 / 12 / productsAtLag(x, 0)), 12);
  });

  it('finds nothing in a series that does not move', () => {
    const test = shiftVarianceTest(noise(8, 30), new Float64Array(30), { fitted: 2, resolution: 0 });

    expect([test.effect, test.standardError, test.p, marginOf(test, 0.975)]).toEqual([0, 0, 1, 0]);
  });
});
