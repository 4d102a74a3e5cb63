import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, referenceCases } from '../testing/reference-cases';
import { tQuantile, twoSidedP } from './student-t';

describe('twoSidedP', () => {
  it.each(referenceCases('08-numerics.json', 't-p'))('agrees with the reference: %s', (_, { input, expected }) => {
    const { t, df } = input as { readonly t: readonly number[]; readonly df: readonly number[] };

    expect(differences({ p: t.map((one) => df.map((freedom) => twoSidedP(one, freedom))) }, expected)).toEqual([]);
  });

  it('keeps its digits far out, where one minus nearly one would have none left', () => {
    expect(twoSidedP(8, 900.5) / 3.81352555738e-15).toBeCloseTo(1, 9);
    expect(twoSidedP(-8, 900.5)).toBe(twoSidedP(8, 900.5));
  });

  it('is 1 at nothing and 0 at infinity', () => {
    expect([twoSidedP(0, 1), twoSidedP(Infinity, 1), twoSidedP(1e200, 50)]).toEqual([1, 0, 0]);
  });
});

describe('tQuantile', () => {
  it.each(referenceCases('08-numerics.json', 't-quantile'))(
    'agrees with the reference: %s',
    (_, { input, expected }) => {
      const { prob, df } = input as { readonly prob: readonly number[]; readonly df: readonly number[] };

      expect(differences({ t: prob.map((one) => df.map((freedom) => tQuantile(one, freedom))) }, expected)).toEqual([]);
    },
  );

  it('is where the two-sided p says it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.double({ min: 0.55, max: 0.99999, noNaN: true }),
        (freedom, probability) => {
          expect(twoSidedP(tQuantile(probability, freedom), freedom) / (2 * (1 - probability))).toBeCloseTo(1, 7);
        },
      ),
      { numRuns: 500 },
    );
  });
});
