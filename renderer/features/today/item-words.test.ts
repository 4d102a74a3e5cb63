import { amountIn } from '../../../shared/checklist/entered';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DAY_START } from '../../../shared/base/clock-time';
import type { DayState } from '../../../shared/checklist/day-state';
import type { Check } from '../../../shared/checklist/check';
import type { Target } from '../../../shared/checklist/target';
import { aCheck, amount, anActivity, at, skipped } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { allowance, anItem, aPlan, count, ZONE } from '../../testing/builders';
import { itemWords, ofTarget, weekWords } from './item-words';

const MORNING = { zone: ZONE, at: at('2026-11-23T07:42:00.000Z'), editedAt: at('2026-11-23T07:42:00.000Z') };

function wordsOf(target: Target, check: Partial<Check> | null, minutes: number | null = null): string {
  const activity = anActivity({ minutes, plans: [aPlan({ target })] });
  const item = anItem({ activity, check: check === null ? null : aCheck({ ...MORNING, ...check }) });
  return itemWords(item, { format: createFormat('en-GB'), dayStart: DEFAULT_DAY_START });
}

const TICK = { kind: 'tick' } as const;

describe('itemWords', () => {
  it('says when an open item is due and how long it takes about', () => {
    expect(wordsOf(TICK, null)).toBe('every day');
    expect(wordsOf(TICK, null, 5)).toBe('every day · about 5 min');
  });

  it('says when it was done, by the clock of where it was done', () => {
    expect(wordsOf(TICK, { entry: amount(1) })).toBe('done · 8:42');
    expect(wordsOf(TICK, { entry: amount(1), zone: 'Asia/Kathmandu' })).toBe('done · 13:27');
  });

  it('says how much was done of a count and of minutes', () => {
    expect(wordsOf(count(3, { unit: 'comments' }), { entry: amount(4) })).toBe('done 4 of 3 comments · 8:42');
    expect(wordsOf({ kind: 'minutes', amount: 15, direction: 'at-least' }, { entry: amount(20) })).toBe(
      'done 20 of 15 min · 8:42',
    );
  });

  it('still says when it is due while it is done in part', () => {
    expect(wordsOf(count(3), { entry: amount(2) })).toBe('2 of 3 · every day');
  });

  it('says what was not done, and nothing worse', () => {
    expect(wordsOf(TICK, { entry: amount(0) })).toBe('not done');
  });

  it('says that it was skipped, and why if that is known', () => {
    expect(wordsOf(TICK, { entry: skipped() })).toBe('skipped');
    expect(wordsOf(TICK, { entry: skipped('client deadline') })).toBe('skipped: client deadline');
  });

  it('says that less of an allowance is fine, that none was used, and by how much it was passed', () => {
    expect(wordsOf(allowance(10), null)).toBe('every day · an allowance: using less is fine');
    expect(wordsOf(allowance(10), { entry: amount(0) })).toBe('none used · every day · 8:42');
    expect(wordsOf(allowance(10), { entry: amount(6) })).toBe('6 of 10, fine · every day · 8:42');
    expect(wordsOf(allowance(10), { entry: amount(11) })).toBe('11 of 10, over by 1 · every day');
    expect(wordsOf(count(10), { entry: amount(6) })).toBe('6 of 10 · every day');
  });

  it('says that an entry was made after its day, and when', () => {
    const late = { at: at('2026-11-24T08:00:00.000Z'), editedAt: at('2026-11-25T08:00:00.000Z') };

    expect(wordsOf(TICK, { entry: amount(1), ...late })).toBe('done · entered late, on 24 Nov, 9:00');
    expect(wordsOf(TICK, { entry: skipped('ill'), ...late })).toBe('skipped: ill · entered late, on 24 Nov, 9:00');
  });

  it('counts what was done after midnight for the evening', () => {
    const night = { at: at('2026-11-24T00:30:00.000Z'), editedAt: at('2026-11-24T00:30:00.000Z') };

    expect(wordsOf(TICK, { entry: amount(1), ...night })).toBe('done · 1:30');
  });
});

describe('ofTarget', () => {
  it.each<[Target, string]>([
    [count(10, { unit: '+Ks' }), 'of 10 +Ks'],
    [count(3), 'of 3'],
    [{ kind: 'minutes', amount: 15, direction: 'at-least' }, 'of 15 min'],
  ])('writes %j as %s', (target, words) => {
    expect(ofTarget({ plan: aPlan({ target }) }, createFormat('en-GB'))).toBe(words);
  });
});

describe('amountIn', () => {
  it('is what was entered, and nothing for what was skipped or not entered', () => {
    expect(amountIn(anItem({ check: aCheck({ entry: amount(7) }) }))).toBe(7);
    expect(amountIn(anItem({ check: aCheck({ entry: skipped() }) }))).toBe(0);
    expect(amountIn(anItem())).toBe(0);
  });
});

describe('weekWords', () => {
  const words = (week: Parameters<typeof weekWords>[0], state: DayState = 'not-entered') =>
    weekWords(week, { state, dayWord: 'today' });

  it.each([
    [{ times: 3, done: 2, open: 1, daysLeft: 2 }, '2 of 3 done, 2 days left: skipping today is safe'],
    [{ times: 3, done: 2, open: 1, daysLeft: 1 }, '2 of 3 done, last day of the week: today is needed'],
    [{ times: 3, done: 0, open: 3, daysLeft: 3 }, '0 of 3 done, 3 days left: today is needed'],
    [{ times: 3, done: 1, open: 1, daysLeft: 1 }, '1 of 3 done, last day of the week: 2 of 3 can still be reached'],
    [{ times: 3, done: 3, open: 0, daysLeft: 4 }, '3 of 3 done this week'],
  ])('says of %j: %s', (week, expected) => {
    expect(words(week)).toBe(expected);
  });

  it('only counts where it was done today already', () => {
    expect(words({ times: 3, done: 2, open: 2, daysLeft: 3 }, 'done')).toBe('2 of 3 done this week');
  });
});
