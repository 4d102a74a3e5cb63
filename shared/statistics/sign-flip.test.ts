import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import { differences, referenceCases } from '../testing/reference-cases';
import { MOST_DIFFERENCES, signFlip } from './sign-flip';

const cases = referenceCases('11-experiments.json', 'sign-flip');

/** The p by going through the patterns of signs themselves, one digit of the number for each difference. */
function pByPatterns(values: readonly number[]): number {
  const sums = Array.from({ length: 2 ** values.length }, (_, pattern) =>
    values.reduce((sum, value, index) => sum + (((pattern >> index) & 1) === 1 ? -value : value), 0),
  );
  const observed = sums[0] ?? 0;
  const shareOf = (isAsFar: (sum: number) => boolean) => sums.filter(isAsFar).length / sums.length;
  const above = shareOf((sum) => sum >= observed - 1e-9);
  const below = shareOf((sum) => sum <= observed + 1e-9);
  return Math.min(1, 2 * Math.min(above, below));
}

describe('signFlip', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(3);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences(signFlip(input['differences'] as readonly number[]), expected)).toEqual([]);
  });

  it('gives the p of all patterns of signs', () => {
    const random = createSeededRandom(7);
    for (let round = 0; round < 50; round += 1) {
      const values = Array.from({ length: 6 + (round % 5) }, () => Math.round(10 * (random() - 0.3)));

      expect(signFlip(values).p).toBeCloseTo(pByPatterns(values), 12);
    }
  });

  it('turns around with its differences', () => {
    const values = [3, 1, -2, 5, 4, 0.5, 2];
    const there = signFlip(values);
    const back = signFlip(values.map((value) => -value));

    expect(back.p).toBe(there.p);
    expect(back.mean).toBeCloseTo(-there.mean, 12);
    expect(back.ciLow).toBeCloseTo(-(there.ciHigh ?? NaN), 12);
    expect(back.ciHigh).toBeCloseTo(-(there.ciLow ?? NaN), 12);
  });

  it('takes sums that differ only by rounding for equal', () => {
    expect(signFlip([0.1, 0.2, -0.3, 0.1, 0.2, -0.3]).p).toBe(pByPatterns([1, 2, -3, 1, 2, -3]));
  });

  it('bounds nothing with five differences, which no pattern makes rare', () => {
    expect(signFlip([1, 2, 3, 4, 5])).toEqual({ mean: 3, p: 0.0625, ciLow: null, ciHigh: null });
  });

  it('goes through all patterns of twenty differences', () => {
    const values = Array.from({ length: MOST_DIFFERENCES }, (_, index) => index + 1);

    expect(signFlip(values)).toMatchObject({ mean: 10.5, p: 2 / 2 ** MOST_DIFFERENCES });
  });

  it.each([[[]], [Array.from({ length: MOST_DIFFERENCES + 1 }, () => 1)]])(
    'refuses what it cannot go through',
    (values) => {
      expect(() => signFlip(values)).toThrow('1 to 20 differences');
    },
  );
});
