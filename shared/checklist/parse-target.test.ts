import { describe, expect, it } from 'vitest';
import { describeTarget, TICK, type Target } from './target';
import { STARTER_PLANS } from '../ledger/starter-plans';
import { parseTarget } from './parse-target';

describe('parseTarget', () => {
  it.each<[string, Target]>([
    ['', TICK],
    ['tick', TICK],
    ['A tick', TICK],
    ['3', { kind: 'count', amount: 3, unit: null, direction: 'at-least' }],
    ['10 +Ks', { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-least' }],
    ['  2   long   comments ', { kind: 'count', amount: 2, unit: 'long comments', direction: 'at-least' }],
    ['15 min', { kind: 'minutes', amount: 15, direction: 'at-least' }],
    ['15 Minutes', { kind: 'minutes', amount: 15, direction: 'at-least' }],
    ['at least 5 likes', { kind: 'count', amount: 5, unit: 'likes', direction: 'at-least' }],
    ['at most 5 likes', { kind: 'count', amount: 5, unit: 'likes', direction: 'at-most' }],
    ['At most 0 likes', { kind: 'count', amount: 0, unit: 'likes', direction: 'at-most' }],
    ['up to 20 min', { kind: 'minutes', amount: 20, direction: 'at-most' }],
  ])('reads %j', (typed, target) => {
    expect(parseTarget(typed)).toEqual(target);
  });

  it.each([
    'likes',
    'at most',
    '0 comments',
    '1.5 posts',
    '-3',
    '100001 posts',
    'at most likes',
    `3 ${'x'.repeat(41)}`,
  ])('does not take %j', (typed) => {
    expect(parseTarget(typed)).toBeNull();
  });

  it('reads every target of the starter plans from its own words', () => {
    const targets = STARTER_PLANS.flatMap(({ suggestions }) => suggestions.map(({ target }) => target));
    expect(targets.map((target) => parseTarget(describeTarget(target)))).toEqual(targets);
  });
});
