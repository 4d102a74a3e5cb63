import { describe, expect, it } from 'vitest';
import { aScore, id, NOON } from '../testing/builders';
import { SCORE_PRESETS, scoreSchema } from './score';

describe('SCORE_PRESETS', () => {
  it('are scores', () => {
    for (const [index, facts] of SCORE_PRESETS.entries()) {
      const score = { id: id(`s${String(index)}`), ...facts, retired: null, position: index, editedAt: NOON };
      expect(scoreSchema.parse(score)).toEqual(score);
    }
  });

  it('begin with outcomes', () => {
    const outcomes = SCORE_PRESETS.map(({ isOutcome }) => isOutcome);
    expect(outcomes).toEqual(outcomes.toSorted((one, other) => Number(other) - Number(one)));
  });
});

describe('scoreSchema', () => {
  it.each([
    ['a step of nothing', { step: 0 }],
    ['a step backwards', { step: -1 }],
    ['a bound that is no number', { most: Number.NaN }],
    ['an endless bound', { most: Number.POSITIVE_INFINITY }],
    ['a kind that there is not', { kind: 'mood' }],
    ['an empty reason', { retired: { on: '2026-11-23', reason: '' } }],
  ])('does not take %s', (_, fields) => {
    expect(scoreSchema.safeParse({ ...aScore(), ...fields }).success).toBe(false);
  });
});
