import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { aBudget, aPlatform, aSession, at, fromTo, id } from '../testing/builders';
import { CAP, sameEveryDay } from './budget';
import type { Session } from './session';
import type { Timer } from './timer';
import { weekOf, type WeekRecords } from './week';
import { dayPlan, inTenths, plannedSince, timeSum } from './week-sums';

const MONDAY = day('2026-11-23');
const X = aPlatform();
const BLOG = aPlatform({ id: id('blog'), name: 'Blog', position: 2 });

function weekWith(fields: Partial<WeekRecords>, timer: Timer | null = null) {
  const records = { platforms: [X, BLOG], budgets: [], sessions: [], dayStart: clockTime('04:00'), ...fields };
  return weekOf(records, { first: MONDAY, today: MONDAY }, { timer, now: at('2026-11-23T12:00:00.000Z') });
}

const seconds = (name: string, startAt: string, length: number): Session =>
  aSession({
    id: id(name),
    span: {
      kind: 'from-to',
      startAt: at(startAt),
      endAt: at(new Date(Date.parse(startAt) + length * 1_000).toISOString()),
    },
  });

describe('timeSum', () => {
  it('lists the sessions of the platform on the day by time, in tenths of a minute, and what they are shown as', () => {
    const sessions = [
      seconds('b', '2026-11-23T11:00:00.000Z', 114),
      seconds('a', '2026-11-23T09:00:00.000Z', 744),
      aSession({ id: id('c'), platformId: id('blog') }),
      aSession({ id: id('d'), day: day('2026-11-24') }),
    ];
    const sum = timeSum(weekWith({ sessions }), id('x'), MONDAY);

    expect(sum.parts.map(({ stretch, tenths }) => [stretch.session?.id, tenths])).toEqual([
      ['a', 124],
      ['b', 19],
    ]);
    expect(sum).toMatchObject({ tenths: 143, shown: 14 });
  });

  it('puts typed minutes where they were entered, and what the timer counts as no session', () => {
    const sessions = [
      aSession({ id: id('typed'), at: at('2026-11-23T10:00:00.000Z'), span: { kind: 'minutes', minutes: 5 } }),
      aSession({ id: id('early'), span: fromTo('09:00', '09:05') }),
    ];
    const startAt = at('2026-11-23T11:57:30.000Z');
    const timer = { platformId: id('x'), startAt, zone: 'Europe/Berlin', seenAt: startAt, frozen: null };
    const sum = timeSum(weekWith({ sessions }, timer), id('x'), MONDAY);

    expect(sum.parts.map(({ stretch, tenths }) => [stretch.session?.id ?? stretch.zone, tenths])).toEqual([
      ['early', 50],
      ['typed', 50],
      ['Europe/Berlin', 25],
    ]);
    expect(sum).toMatchObject({ tenths: 125, shown: 13 });
  });

  it('is nothing where nothing was spent', () => {
    expect(timeSum(weekWith({}), id('x'), MONDAY)).toEqual({ parts: [], tenths: 0, shown: 0 });
  });
});

describe('inTenths', () => {
  it.each([
    [[1.26, 1.26], 3, [13, 12]],
    [[12.43, 1.94], 14, [124, 20]],
    // Rounded to 14.5 it would look as if it were shown wrong.
    [[14.46], 14, [144]],
    [[7, 0.1, 0.2], 7, [70, 1, 2]],
    [[], 0, []],
  ])('writes %j, shown as %d, as %j', (minutes, shown, tenths) => {
    expect(inTenths(minutes, shown)).toEqual(tenths);
  });

  it('adds up to what is shown, with no part further than a tenth from what it is', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 3_600_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lengths, (milliseconds) => {
        const shown = Math.round(milliseconds.reduce((sum, one) => sum + one, 0) / 60_000);
        const tenths = inTenths(
          milliseconds.map((one) => one / 60_000),
          shown,
        );
        expect(Math.round(tenths.reduce((sum, one) => sum + one, 0) / 10)).toBe(shown);
        for (const [index, one] of tenths.entries())
          expect(Math.abs(one - (milliseconds[index] ?? NaN) / 6_000)).toBeLessThan(1);
      }),
    );
  });
});

describe('plannedSince', () => {
  const budgets = [
    aBudget({
      id: id('x'),
      versions: [
        { from: day('2026-01-01'), minutes: [...sameEveryDay(10)] },
        { from: day('2026-05-01'), minutes: [15, 10, 10, 10, 10, 10, 10] },
        { from: day('2026-09-01'), minutes: [15, 10, 10, 10, 10, null, null] },
        { from: day('2026-12-01'), minutes: [...sameEveryDay(60)] },
      ],
    }),
  ];

  it('names the first day since when the minutes of that weekday have been the same', () => {
    expect(plannedSince(budgets, id('x'), MONDAY)).toEqual({ minutes: 15, since: '2026-05-01' });
    expect(plannedSince(budgets, id('x'), day('2026-11-24'))).toEqual({ minutes: 10, since: '2026-01-01' });
  });

  it('is null where there is no budget', () => {
    expect(plannedSince(budgets, id('x'), day('2026-11-28'))).toBeNull();
    expect(plannedSince(budgets, id('x'), day('2025-12-31'))).toBeNull();
    expect(plannedSince(budgets, CAP, MONDAY)).toBeNull();
  });
});

describe('dayPlan', () => {
  const own = [aBudget({ id: id('x') }), aBudget({ id: id('blog') })];

  it('is the limit of the day where it has one', () => {
    const budgets = [
      ...own,
      aBudget({ id: CAP, versions: [{ from: MONDAY, minutes: [20, null, 20, 20, 20, 20, 20] }] }),
    ];
    const week = weekWith({ budgets });

    expect(dayPlan(week, budgets, MONDAY)).toEqual({ kind: 'limit', minutes: 20, since: MONDAY });
    expect(dayPlan(week, budgets, day('2026-11-24'))).toEqual({ kind: 'together', minutes: 30, platforms: [X, BLOG] });
  });

  it('leaves out platforms that are no longer used, and is none where nothing was planned', () => {
    const platforms = [X, { ...BLOG, archivedOn: MONDAY }];

    expect(dayPlan(weekWith({ budgets: own, platforms }), own, MONDAY)).toMatchObject({ minutes: 15, platforms: [X] });
    expect(dayPlan(weekWith({}), [], MONDAY)).toEqual({ kind: 'none' });
  });
});
