import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { aBudget, aPlatform, aSession, at, fromTo, id } from '../testing/builders';
import { awayTotals } from './away-totals';
import type { AwayChoice, Timer } from './timer';

const RECORDS = {
  platforms: [aPlatform({ name: 'X' })],
  budgets: [aBudget()],
  sessions: [aSession({ span: { kind: 'minutes', minutes: 12 } })],
  dayStart: clockTime('04:00'),
};
const NOW = at('2026-11-23T17:07:00.000Z');
/** Started at 14:05, asleep from 14:07 to 17:07. */
const TIMER: Timer = {
  platformId: id('x'),
  startAt: at('2026-11-23T14:05:00.000Z'),
  zone: 'UTC',
  seenAt: at('2026-11-23T14:07:00.000Z'),
  frozen: { at: at('2026-11-23T14:07:00.000Z'), reason: 'slept' },
};

const spentBy = (choice: AwayChoice, records = RECORDS, timer = TIMER) =>
  awayTotals(records, timer, { choice, now: NOW }).map(({ day, platform, whole }) => [
    day,
    platform.spent,
    whole.spent,
  ]);

describe('awayTotals', () => {
  it('are what each choice would make of the day, before any is made', () => {
    expect(spentBy({ kind: 'drop' })).toEqual([['2026-11-23', 14, 14]]);
    expect(spentBy({ kind: 'keep' })).toEqual([['2026-11-23', 194, 194]]);
    expect(spentBy({ kind: 'part', minutes: 20 })).toEqual([['2026-11-23', 34, 34]]);
    expect(awayTotals(RECORDS, TIMER, { choice: { kind: 'drop' }, now: NOW })[0]?.platform.budget).toBe(15);
  });

  it('are those of each day when a day has begun meanwhile', () => {
    const startAt = at('2026-11-23T03:50:00.000Z');
    const timer: Timer = { ...TIMER, startAt, frozen: { at: at('2026-11-23T03:55:00.000Z'), reason: 'locked' } };
    const totals = awayTotals(RECORDS, timer, { choice: { kind: 'part', minutes: 30 }, now: NOW });

    expect(totals.map(({ day, platform }) => [day, platform.spent])).toEqual([
      ['2026-11-22', 10],
      ['2026-11-23', 37],
    ]);
  });

  it('are those of the day it began on when it counts nothing', () => {
    const timer: Timer = { ...TIMER, frozen: { at: TIMER.startAt, reason: 'idle' } };

    expect(spentBy({ kind: 'drop' }, RECORDS, timer)).toEqual([['2026-11-23', 12, 12]]);
  });

  it('count nothing twice that was typed in meanwhile, and tell the platform from the whole day', () => {
    const typed = aSession({ id: id('typed'), platformId: id('blog'), span: fromTo('15:00', '16:00') });
    const platforms = [...RECORDS.platforms, aPlatform({ id: id('blog'), name: 'Blog', position: 2 })];
    const records = { ...RECORDS, platforms, sessions: [...RECORDS.sessions, typed] };

    expect(spentBy({ kind: 'keep' }, records)).toEqual([['2026-11-23', 134, 194]]);
  });
});
