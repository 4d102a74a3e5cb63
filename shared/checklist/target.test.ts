import { describe, expect, it } from 'vitest';
import { amountOf, describeTarget, directionOf, targetSchema, TICK, unitOf, type Target } from './target';

const KS: Target = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' };
const TIMES: Target = { kind: 'count', amount: 3, unit: null, direction: 'at-least' };
const MINUTES: Target = { kind: 'minutes', amount: 15, direction: 'at-least' };

describe('a target', () => {
  it.each([
    { target: TICK, direction: 'at-least', amount: 1, unit: '', words: 'tick' },
    { target: KS, direction: 'at-most', amount: 10, unit: '+Ks', words: 'at most 10 +Ks' },
    { target: TIMES, direction: 'at-least', amount: 3, unit: '', words: '3' },
    { target: MINUTES, direction: 'at-least', amount: 15, unit: 'min', words: '15 min' },
  ])('is in words $words', ({ target, direction, amount, unit, words }) => {
    expect(directionOf(target)).toBe(direction);
    expect(amountOf(target)).toBe(amount);
    expect(unitOf(target)).toBe(unit);
    expect(describeTarget(target)).toBe(words);
  });
});

describe('targetSchema', () => {
  it.each([TICK, KS, TIMES, MINUTES, { ...KS, amount: 0 }, { ...KS, amount: 100_000 }, { ...TICK, later: 1 }])(
    'takes %j',
    (target) => {
      expect(targetSchema.parse(target)).toEqual(target);
    },
  );

  it.each([
    { kind: 'dance' },
    { ...KS, amount: -1 },
    { ...KS, amount: 2.5 },
    { ...KS, amount: 100_001 },
    { ...KS, amount: Number.NaN },
    { ...KS, amount: Number.POSITIVE_INFINITY },
    { ...KS, unit: '' },
    { ...KS, unit: 'x'.repeat(41) },
    { ...KS, direction: 'about' },
    { kind: 'minutes', direction: 'at-least' },
  ])('does not take %j', (target) => {
    expect(targetSchema.safeParse(target).success).toBe(false);
  });
});
