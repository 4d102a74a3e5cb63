import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, referenceCases } from '../testing/reference-cases';
import { qValues } from './benjamini-hochberg';

describe('qValues', () => {
  it.each(referenceCases('08-numerics.json', 'bh'))('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences({ q: qValues(input['p'] as readonly number[]) }, expected)).toEqual([]);
  });

  it('has none for no comparisons', () => {
    expect(qValues([])).toEqual([]);
  });

  it('is never less than p, never more than 1, and in the order of the p', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (p) => {
        const q = qValues(p);

        expect(p.every((one, index) => (q[index] ?? 0) >= one && (q[index] ?? 2) <= 1)).toBe(true);
        expect(p.every((one, at) => p.every((other, to) => one >= other || (q[at] ?? 1) <= (q[to] ?? 0)))).toBe(true);
      }),
    );
  });
});
