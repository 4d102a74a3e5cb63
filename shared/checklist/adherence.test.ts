import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { EVERY_DAY } from '../schedule/schedule';
import { aHistory, aHistoryOf, dueBy, FIRST_DAY } from '../testing/histories';
import { activityDays } from './activity-days';
import { adherenceOf, adherenceWords, NO_ADHERENCE, shareOf, streakOf, sumOfAdherence } from './adherence';

const MUCH_LATER = day('2027-01-01');

function daysOf(letters: string) {
  const length = letters.replaceAll(' ', '').length;
  return activityDays(aHistory(letters), FIRST_DAY, addDays(FIRST_DAY, length - 1));
}

/** Of three a day. */
function begunLast(amounts: readonly number[]) {
  const three = { kind: 'count', amount: 3, unit: null, direction: 'at-least' } as const;
  const history = aHistoryOf(amounts, dueBy(EVERY_DAY, three));
  return activityDays(history, FIRST_DAY, addDays(FIRST_DAY, amounts.length - 1));
}

function adherence(letters: string, today = MUCH_LATER) {
  return adherenceOf(daysOf(letters), today);
}

describe('adherenceOf', () => {
  it('leaves 17 of 22 at 17 of 22 when two days are skipped for a client deadline', () => {
    const month = `${'d'.repeat(17)}${'n'.repeat(5)}`;

    expect(adherence(month)).toMatchObject({ done: 17, due: 22, skipped: 0 });
    expect(adherence(`${month}ss`)).toMatchObject({ done: 17, due: 22, skipped: 2 });
  });

  it('counts no day on which nothing was recorded as a miss', () => {
    expect(adherence('d....n')).toEqual({ done: 1, due: 2, skipped: 0, notEntered: 4 });
  });

  it('takes what is still open today as nothing yet', () => {
    expect(adherence('d..', addDays(FIRST_DAY, 2))).toEqual({ done: 1, due: 1, skipped: 0, notEntered: 1 });
  });

  it('takes what is begun today as nothing yet, and as a miss once the day is over', () => {
    const days = begunLast([3, 3, 1]);
    expect(adherenceOf(days, addDays(FIRST_DAY, 2))).toEqual({ done: 2, due: 2, skipped: 0, notEntered: 0 });
    expect(adherenceOf(days, addDays(FIRST_DAY, 3))).toEqual({ done: 2, due: 3, skipped: 0, notEntered: 0 });
  });

  it('counts what is marked as not done today', () => {
    expect(adherence('dn', addDays(FIRST_DAY, 1))).toMatchObject({ done: 1, due: 2 });
  });

  it('is summed over several activities', () => {
    expect(sumOfAdherence([adherence('dns'), adherence('dd.')])).toEqual({
      done: 3,
      due: 4,
      skipped: 1,
      notEntered: 1,
    });
    expect(sumOfAdherence([])).toEqual(NO_ADHERENCE);
  });
});

describe('adherenceWords', () => {
  it.each([
    [{ done: 17, due: 22, skipped: 3, notEntered: 0 }, '17 of 22 due days, 3 skipped'],
    [{ done: 1, due: 1, skipped: 0, notEntered: 2 }, '1 of 1 due day, 2 not entered'],
    [{ done: 0, due: 0, skipped: 0, notEntered: 0 }, 'no due days counted yet'],
  ])('says of %j: %s', (sum, words) => {
    expect(adherenceWords(sum)).toBe(words);
  });
});

describe('shareOf', () => {
  it('is unknown where nothing counts', () => {
    expect([shareOf(adherence('dn')), shareOf(adherence('s.'))]).toEqual([0.5, null]);
  });
});

describe('streakOf', () => {
  it.each([
    ['ddd', 3],
    ['ddnd', 1],
    ['ddn', 0],
    ['', 0],
    // A skip neither breaks nor lengthens it, and nor does a day without a record.
    ['dsd', 2],
    ['d.d', 2],
    ['dds', 2],
  ])('of %s is %d', (letters, expected) => {
    expect(streakOf(daysOf(letters), MUCH_LATER)).toBe(expected);
  });

  it('is not broken by what is begun today, before the day is over', () => {
    const days = begunLast([3, 3, 1]);
    expect([streakOf(days, addDays(FIRST_DAY, 2)), streakOf(days, addDays(FIRST_DAY, 3))]).toEqual([2, 0]);
  });
});
