import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aScore, id, NOON } from '../testing/builders';
import { SCORE_PRESETS, scoreSchema } from './score';

describe('SCORE_PRESETS', () => {
  it('are scores', () => {
    for (const [index, facts] of SCORE_PRESETS.entries()) {
      const ends = { retired: null, refusedBreaks: [] };
      const score = { id: id(`s${String(index)}`), ...facts, ...ends, position: index, editedAt: NOON };
      expect(scoreSchema.parse(score)).toEqual(score);
    }
  });

  it('begin with outcomes', () => {
    const outcomes = SCORE_PRESETS.map(({ isOutcome }) => isOutcome);
    expect(outcomes).toEqual(outcomes.toSorted((one, other) => Number(other) - Number(one)));
  });
});

describe('scoreSchema', () => {
  const part = (name: string) => ({ id: name, name: 'A part', most: 25 });
  const sees = (platformId: string, isSeen: boolean) => ({ platformId, isSeen });

  it('takes parts, what it sees and what it does not, its end and what was no break', () => {
    const score = aScore({
      parts: [
        { id: id('brand'), name: 'Brand', most: 25 },
        { id: id('people'), name: 'Brand', most: null },
      ],
      sees: [
        { platformId: id('x'), isSeen: true },
        { platformId: id('linkedin'), isSeen: false },
      ],
      retired: { on: day('2026-11-23'), reason: null, isReviewed: true },
      refusedBreaks: [{ from: day('2026-11-22'), to: day('2026-11-22') }],
    });

    expect(scoreSchema.parse(score)).toEqual(score);
  });

  it.each([
    ['a step of nothing', { step: 0 }],
    ['a step backwards', { step: -1 }],
    ['a bound that is no number', { most: Number.NaN }],
    ['an endless bound', { most: Number.POSITIVE_INFINITY }],
    ['a kind that there is not', { kind: 'mood' }],
    ['an empty reason', { retired: { on: '2026-11-23', reason: '', isReviewed: false } }],
    ['an end of which nobody can tell whether it was looked back at', { retired: { on: '2026-11-23', reason: null } }],
    ['a part twice', { parts: [part('brand'), part('brand')] }],
    ['a part that can be nothing', { parts: [{ ...part('brand'), most: 0 }] }],
    ['more than a dozen parts', { parts: Array.from({ length: 13 }, (_, index) => part(`p${String(index)}`)) }],
    ['a platform that it sees and does not see', { sees: [sees('x', true), sees('x', false)] }],
    ['something measured that there is not', { measures: 'mood' }],
    ['a refused break that ends before it begins', { refusedBreaks: [{ from: '2026-11-23', to: '2026-11-22' }] }],
  ])('does not take %s', (_, fields) => {
    expect(scoreSchema.safeParse({ ...aScore(), ...fields }).success).toBe(false);
  });
});
