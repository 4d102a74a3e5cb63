import { describe, expect, it } from 'vitest';
import type { Comparison } from './comparison';
import { familyOf } from './family';

const FACTS = { n: 50, contrast: 20, switches: 20, adjusted: true, sharedWith: [] };

function tested(p: number): Comparison {
  const test = { effect: 1, classicalVariance: 1, shiftVariance: 1, standardError: 1, freedom: 30, p };
  return { ...FACTS, outcome: { kind: 'tested', test } };
}

const STOPPED: Comparison = {
  ...FACTS,
  outcome: { kind: 'stopped', stop: { verdict: 'not-enough-data', reason: 'intervals' } },
};

describe('familyOf', () => {
  it('counts what was tested, and only that', () => {
    const [small, large] = [tested(0.01), tested(0.5)];
    const family = familyOf([STOPPED, small, large, STOPPED], 0.05);

    expect([small, large, STOPPED].map(family.q)).toEqual([0.02, 0.5, null]);
    expect([small, large, STOPPED].map(family.isSign)).toEqual([true, false, false]);
  });

  it('shows a wider range the more it was chosen from', () => {
    const sign = tested(0.001);

    expect(familyOf([sign], 0.05).shownProbability).toBe(0.975);
    expect(familyOf([sign, tested(0.5), tested(0.6), tested(0.7)], 0.05).shownProbability).toBe(0.99375);
  });

  it.each([0, 1e-300])('has no sign at a level of %j, as the range of one would have no ends', (level) => {
    const sure = tested(0);

    expect(familyOf([sure], level).isSign(sure)).toBe(false);
    expect(familyOf([sure], 1e-9).isSign(sure)).toBe(true);
  });

  it('has nothing to show of nothing', () => {
    expect(familyOf([], 0.05).isSign(STOPPED)).toBe(false);
  });
});
