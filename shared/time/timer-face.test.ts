import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { aBudget, aPlatform, aSession, at, fromTo, id } from '../testing/builders';
import { clockText, leftWords, liveSpentOn, liveStretches, spentWords, timerFace, timerLine } from './timer-face';
import type { Timer } from './timer';

const MONDAY = day('2026-11-23');
const X = aPlatform({ name: 'X' });
const BLOG = aPlatform({ id: id('blog'), name: 'Blog', position: 2 });
const RECORDS = {
  platforms: [X, BLOG],
  budgets: [aBudget()],
  sessions: [aSession({ span: { kind: 'minutes', minutes: 6 } })],
  dayStart: clockTime('04:00'),
};

const moment = (time: string) => at(`2026-11-23T${time}.000Z`);

function aTimer(fields: Partial<Timer> = {}): Timer {
  const startAt = moment('14:05:00');
  return { platformId: id('x'), startAt, zone: 'UTC', seenAt: startAt, frozen: null, ...fields };
}

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [252, '4:12'],
    [3_599, '59:59'],
    [3_600, '1:00:00'],
    [3_852, '1:04:12'],
    [360_000, '100:00:00'],
  ])('shows %d seconds as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

describe('liveStretches', () => {
  it('are the sessions alone when there is no timer, and no other ones while it has counted nothing', () => {
    expect(liveStretches(RECORDS, null, moment('14:10:00'))).toBe(RECORDS.sessions);
    expect(liveStretches(RECORDS, aTimer(), moment('14:05:00'))).toEqual(RECORDS.sessions);
  });

  it('count no moment twice', () => {
    const sessions = [aSession({ span: fromTo('14:00', '14:10') })];

    expect(liveStretches({ ...RECORDS, sessions }, aTimer(), moment('14:12:00')).slice(1)).toEqual([
      { day: MONDAY, platformId: 'x', span: fromTo('14:10', '14:12') },
    ]);
  });
});

describe('liveSpentOn', () => {
  it('adds what the timer has counted so far', () => {
    const spent = (now: string, timer: Timer | null = aTimer()) =>
      liveSpentOn(RECORDS, { timer, now: moment(now), day: MONDAY });

    expect(spent('14:09:00', null)).toMatchObject({ spent: 6, budget: 15 });
    expect(spent('14:09:00')).toMatchObject({ spent: 10, budget: 15, platforms: [{ spent: 10 }, { spent: 0 }] });
    expect(spent('14:09:29')).toMatchObject({ spent: 10 });
    expect(spent('14:09:30')).toMatchObject({ spent: 11 });
  });

  it('adds nothing of the time since the timer froze', () => {
    const timer = aTimer({ frozen: { at: moment('14:07:00'), reason: 'slept' } });

    expect(liveSpentOn(RECORDS, { timer, now: moment('17:07:00'), day: MONDAY })).toMatchObject({ spent: 8 });
  });

  it('adds to the day only what belongs to it', () => {
    const timer = aTimer({ startAt: at('2026-11-24T03:50:00.000Z') });
    const now = at('2026-11-24T04:20:00.000Z');

    expect(liveSpentOn(RECORDS, { timer, now, day: MONDAY }).spent).toBe(16);
    expect(liveSpentOn(RECORDS, { timer, now, day: day('2026-11-24') }).spent).toBe(20);
  });
});

describe('timerFace', () => {
  it('says what is shown wherever the timer is shown', () => {
    expect(timerFace(RECORDS, aTimer(), moment('14:09:12'))).toEqual({
      platformName: 'X',
      isFrozen: false,
      clock: '4:12',
      spent: { spent: 10, budget: 15 },
      day: { spent: 10, budget: 15 },
    });
  });

  it('counts for the day that has begun under it', () => {
    const timer = aTimer({ startAt: at('2026-11-24T03:50:00.000Z') });

    expect(timerFace(RECORDS, timer, at('2026-11-24T04:02:00.000Z'))).toMatchObject({
      clock: '12:00',
      spent: { spent: 2, budget: 15 },
    });
  });

  it('has words for a platform that is gone', () => {
    expect(timerFace(RECORDS, aTimer({ platformId: id('gone') }), moment('14:09:00'))).toMatchObject({
      platformName: 'a platform that is gone',
      spent: { spent: 0, budget: null },
      day: { spent: 6, budget: 15 },
    });
  });
});

describe('timerLine', () => {
  const line = (timer: Timer) => timerLine(timerFace(RECORDS, timer, moment('14:09:12')), (words) => words);

  it('says it all in one line', () => {
    expect(line(aTimer())).toBe('4:12 X, 10 of 15 min');
    expect(line(aTimer({ platformId: id('blog') }))).toBe('4:12 Blog, 4 min');
    expect(line(aTimer({ frozen: { at: moment('14:07:00'), reason: 'idle' } }))).toBe(
      '2:00 (stands still) X, 8 of 15 min',
    );
  });
});

describe('spentWords and leftWords', () => {
  it.each([
    [{ spent: 6, budget: 15 }, '6 of 15 min', '9 min left'],
    [{ spent: 15, budget: 15 }, '15 of 15 min', '0 min left'],
    [{ spent: 18, budget: 15 }, '18 of 15 min', '3 min over'],
    [{ spent: 6, budget: null }, '6 min', ''],
    [{ spent: 1, budget: 0 }, '1 of 0 min', '1 min over'],
  ])('of %j', (spent, words, left) => {
    expect([spentWords(spent), leftWords(spent)]).toEqual([words, left]);
  });
});
