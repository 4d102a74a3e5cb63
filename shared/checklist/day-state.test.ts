import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCheck, amount, skipped } from '../testing/builders';
import { entries, targets } from '../testing/random-records';
import { dayState, isOver } from './day-state';
import { TICK, type Target } from './target';

const THREE: Target = { kind: 'count', amount: 3, unit: 'comments', direction: 'at-least' };
const AT_MOST_TEN: Target = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' };
const FIFTEEN_MINUTES: Target = { kind: 'minutes', amount: 15, direction: 'at-least' };

describe('dayState', () => {
  it.each([
    { of: 'a tick', target: TICK, done: 0, expected: 'not-done' },
    { of: 'a tick', target: TICK, done: 1, expected: 'done' },
    { of: 'a goal', target: THREE, done: 0, expected: 'not-done' },
    { of: 'a goal', target: THREE, done: 1, expected: 'partly-done' },
    { of: 'a goal', target: THREE, done: 2, expected: 'partly-done' },
    { of: 'a goal', target: THREE, done: 3, expected: 'done' },
    { of: 'a goal', target: THREE, done: 40, expected: 'done' },
    { of: 'a goal in minutes', target: FIFTEEN_MINUTES, done: 14, expected: 'partly-done' },
    { of: 'a goal in minutes', target: FIFTEEN_MINUTES, done: 15, expected: 'done' },
    { of: 'an allowance', target: AT_MOST_TEN, done: 0, expected: 'done' },
    { of: 'an allowance', target: AT_MOST_TEN, done: 10, expected: 'done' },
    { of: 'an allowance', target: AT_MOST_TEN, done: 11, expected: 'not-done' },
    { of: 'an allowance of nothing', target: { ...AT_MOST_TEN, amount: 0 }, done: 0, expected: 'done' },
    { of: 'an allowance of nothing', target: { ...AT_MOST_TEN, amount: 0 }, done: 1, expected: 'not-done' },
    { of: 'a goal of nothing', target: { ...THREE, amount: 0 }, done: 0, expected: 'done' },
  ])('of $of at $done is $expected', ({ target, done, expected }) => {
    expect(dayState(aCheck({ entry: amount(done) }), target, true)).toBe(expected);
  });

  it('without a check is never a miss', () => {
    expect(dayState(null, TICK, true)).toBe('not-entered');
    expect(dayState(null, TICK, false)).toBe('not-due');
    expect(dayState(null, AT_MOST_TEN, true)).toBe('not-entered');
  });

  it('of a skip is skipped, whatever the target', () => {
    fc.assert(
      fc.property(targets, fc.boolean(), (target, isDue) => {
        expect(dayState(aCheck({ entry: skipped('client deadline') }), target, isDue)).toBe('skipped');
      }),
    );
  });

  it('of what was entered does not depend on whether it was due', () => {
    fc.assert(
      fc.property(entries, targets, (entry, target) => {
        const check = aCheck({ entry });
        expect(dayState(check, target, false)).toBe(dayState(check, target, true));
      }),
    );
  });
});

describe('isOver', () => {
  it('is only for allowances, beyond what they allow', () => {
    expect(isOver(10, AT_MOST_TEN)).toBe(false);
    expect(isOver(11, AT_MOST_TEN)).toBe(true);
    expect(isOver(400, THREE)).toBe(false);
    expect(isOver(2, TICK)).toBe(false);
  });
});
