import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { addDays, day, daysFrom, type Day } from '../base/day';
import { aBudget, aPlatform, aSession, at, id } from '../testing/builders';
import { CAP, sameEveryDay, type Budget } from './budget';
import type { Session } from './session';
import type { Timer } from './timer';
import { liveSpentOn } from './timer-face';
import { weekOf, type Week, type WeekRecords } from './week';

const MONDAY = day('2026-11-23');
const WEDNESDAY = day('2026-11-25');
const SUNDAY = day('2026-11-29');
const X = aPlatform({ id: id('x'), position: 1 });
const BLOG = aPlatform({ id: id('blog'), name: 'Blog', position: 2 });
const AT_NOON = { timer: null, now: at('2026-11-25T12:00:00.000Z') };

const budget = (of: Budget['id'], minutes: readonly (number | null)[], from = day('2026-01-01')) =>
  aBudget({ id: of, versions: [{ from, minutes: [...minutes] }] });
const typed = (name: string, on: Day, minutes: number): Session =>
  aSession({ id: id(name), day: on, span: { kind: 'minutes', minutes } });
const onBlog = (session: Session): Session => ({ ...session, platformId: id('blog') });

function recordsOf(fields: Partial<WeekRecords> = {}): WeekRecords {
  return { platforms: [X, BLOG], budgets: [], sessions: [], dayStart: clockTime('04:00'), ...fields };
}

function weekFrom(fields: Partial<WeekRecords>, today = WEDNESDAY): Week {
  return weekOf(recordsOf(fields), { first: MONDAY, today }, AT_NOON);
}

const numbers = ({ cells }: Week['whole']) => cells.map(({ spent, budget: planned }) => [spent, planned]);

describe('weekOf', () => {
  it('has a row for each platform and a cell for each day, with what was spent and what was planned', () => {
    const week = weekFrom({
      budgets: [budget(id('x'), [15, 15, 15, 15, 15, null, null])],
      sessions: [typed('a', MONDAY, 12), typed('b', WEDNESDAY, 4), onBlog(typed('c', MONDAY, 9))],
    });

    expect(week.rows.map(({ platform }) => platform.name)).toEqual(['X', 'Blog']);
    expect(week.rows.map(numbers)).toEqual([
      [
        [12, 15],
        [0, 15],
        [4, 15],
        [0, 15],
        [0, 15],
        [0, null],
        [0, null],
      ],
      [[9, null], ...Array.from({ length: 6 }, () => [0, null])],
    ]);
    expect(week.rows.map(({ total }) => total)).toEqual([
      { spent: 16, budget: 75, over: 0 },
      { spent: 9, budget: null, over: 0 },
    ]);
    expect(week.whole.total).toEqual({ spent: 25, budget: 75, over: 0 });
  });

  it('measures the whole day against its cap, whatever the platforms have together', () => {
    const week = weekFrom({
      budgets: [
        budget(id('x'), sameEveryDay(15)),
        budget(id('blog'), sameEveryDay(10)),
        budget(CAP, [20, 20, 20, 20, 20, null, 0]),
      ],
    });

    expect(week.whole.cells.map((cell) => cell.budget)).toEqual([20, 20, 20, 20, 20, 25, 0]);
    expect(week.whole.total.budget).toBe(125);
  });

  it('says which days are over, which is today, and which are still to come', () => {
    expect(weekFrom({}).days.map(({ day: on, when }) => [on.slice(8), when])).toEqual([
      ['23', 'past'],
      ['24', 'past'],
      ['25', 'today'],
      ['26', 'to-come'],
      ['27', 'to-come'],
      ['28', 'to-come'],
      ['29', 'to-come'],
    ]);
  });

  it('calls a day tracked when any time was entered for it, also less than a minute', () => {
    const blink = {
      kind: 'from-to',
      startAt: at('2026-11-24T09:00:00.000Z'),
      endAt: at('2026-11-24T09:00:05.000Z'),
    } as const;
    const week = weekFrom({
      sessions: [typed('a', MONDAY, 12), aSession({ id: id('b'), day: day('2026-11-24'), span: blink })],
    });

    expect(week.days.map(({ isTracked }) => isTracked)).toEqual([true, true, false, false, false, false, false]);
  });

  it('holds each budget as it stood on the day', () => {
    const raised = aBudget({
      id: id('x'),
      versions: [
        { from: day('2026-01-01'), minutes: [...sameEveryDay(10)] },
        { from: WEDNESDAY, minutes: [...sameEveryDay(20)] },
      ],
    });

    expect(weekFrom({ budgets: [raised] }).whole.cells.map((cell) => cell.budget)).toEqual([
      10, 10, 20, 20, 20, 20, 20,
    ]);
  });

  it('shows an archived platform in the weeks in which it was used, planned only until it went', () => {
    const gone = { ...BLOG, archivedOn: WEDNESDAY };
    const fields = { platforms: [X, gone], budgets: [budget(id('blog'), sameEveryDay(5))] };
    const names = (week: Week) => week.rows.map(({ platform }) => platform.name);

    const week = weekFrom(fields);
    expect(names(week)).toEqual(['X', 'Blog']);
    expect(week.rows[1]?.cells.map((cell) => cell.budget)).toEqual([5, 5, null, null, null, null, null]);
    const later = { first: addDays(MONDAY, 7), today: addDays(MONDAY, 7) };
    expect(names(weekOf(recordsOf(fields), later, AT_NOON))).toEqual(['X']);
    const used = recordsOf({ ...fields, sessions: [onBlog(typed('a', later.first, 3))] });
    expect(names(weekOf(used, later, AT_NOON))).toEqual(['X', 'Blog']);
  });

  it('calls a week over by its days with a budget only', () => {
    const weekdays = [10, 10, 10, 10, 10, null, null];
    const saturday = typed('c', day('2026-11-28'), 90);
    const over = (sessions: readonly Session[]) =>
      weekFrom({ budgets: [budget(id('x'), weekdays)], sessions }, SUNDAY).rows[0]?.total;

    expect(over([typed('a', MONDAY, 40), saturday])).toEqual({ spent: 130, budget: 50, over: 0 });
    expect(over([typed('a', MONDAY, 53), saturday])).toEqual({ spent: 143, budget: 50, over: 3 });
  });

  it('takes in the timer that runs, cut where the day begins, and not what stands under a session', () => {
    const timer: Timer = {
      platformId: id('blog'),
      startAt: at('2026-11-24T03:50:00.000Z'),
      zone: 'UTC',
      seenAt: at('2026-11-24T04:10:00.000Z'),
      frozen: null,
    };
    const saved = aSession({
      id: id('a'),
      day: day('2026-11-24'),
      span: { kind: 'from-to', startAt: at('2026-11-24T04:00:00.000Z'), endAt: at('2026-11-24T04:06:00.000Z') },
    });
    const now = at('2026-11-24T04:10:00.000Z');
    const week = weekOf(recordsOf({ sessions: [saved] }), { first: MONDAY, today: day('2026-11-24') }, { timer, now });

    expect(week.rows.map(({ cells }) => cells.slice(0, 2).map(({ spent }) => spent))).toEqual([
      [0, 6],
      [10, 4],
    ]);
    expect(week.stretches.filter(({ session }) => session === null)).toHaveLength(2);
    expect(week.days[0]?.isTracked).toBe(true);
  });

  it('ends where the calendar ends', () => {
    const last = { first: day('9999-12-27'), today: day('9999-12-31') };

    expect(weekOf(recordsOf(), last, AT_NOON).days.map(({ day: on }) => on.slice(5))).toEqual([
      '12-27',
      '12-28',
      '12-29',
      '12-30',
      '12-31',
    ]);
  });

  it('adds up: rows, columns and the total are the sums of what is shown, and each day is what it is on its own page', () => {
    const platforms = [X, BLOG, aPlatform({ id: id('gone'), name: 'Gone', position: 3, archivedOn: MONDAY })];
    const anySession = fc.record({
      offset: fc.integer({ min: -3, max: 9 }),
      platformId: fc.constantFrom(...platforms.map((platform) => platform.id)),
      milliseconds: fc.integer({ min: 1, max: 3_000_000 }),
    });
    const anyBudget = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), {
      minLength: 7,
      maxLength: 7,
    });
    const drawn = fc.record({
      parts: fc.array(anySession, { maxLength: 25 }),
      cap: anyBudget,
      own: anyBudget,
      seconds: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null }),
    });
    fc.assert(
      fc.property(drawn, ({ parts, cap, own, seconds }) => {
        const sessions = parts.map(({ offset, platformId, milliseconds }, index) => {
          const on = addDays(MONDAY, offset);
          return aSession({ id: id(`s${String(index)}`), day: on, platformId, span: spanOf(on, milliseconds) });
        });
        const records = recordsOf({ platforms, sessions, budgets: [budget(CAP, cap), budget(id('x'), own)] });
        const running = { timer: seconds === null ? null : timerFor(seconds), now: AT_NOON.now };
        const week = weekOf(records, { first: MONDAY, today: WEDNESDAY }, running);

        for (const line of [...week.rows, week.whole]) {
          expect(line.total.spent).toBe(sumOf(line.cells.map(({ spent }) => spent)));
          expect(line.total.budget ?? 0).toBe(sumOf(line.cells.map((cell) => cell.budget ?? 0)));
        }
        expect(week.whole.total.spent).toBe(sumOf(week.rows.map(({ total }) => total.spent)));
        for (const [column, on] of daysFrom(MONDAY, SUNDAY).entries()) {
          const whole = week.whole.cells[column];
          expect(whole?.spent).toBe(sumOf(week.rows.map(({ cells }) => cells[column]?.spent ?? NaN)));
          const ofDay = liveSpentOn(records, { ...running, day: on });
          expect(whole).toEqual({ day: on, spent: ofDay.spent, budget: ofDay.budget });
          for (const { platform, ...shown } of ofDay.platforms)
            expect(week.rows.find((row) => row.platform === platform)?.cells[column]).toEqual({ day: on, ...shown });
        }
      }),
    );
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function spanOf(on: Day, milliseconds: number): Session['span'] {
  const start = Date.parse(`${on}T10:00:00.000Z`);
  return {
    kind: 'from-to',
    startAt: at(new Date(start).toISOString()),
    endAt: at(new Date(start + milliseconds).toISOString()),
  };
}

function timerFor(seconds: number): Timer {
  const startAt = at(new Date(Date.parse(AT_NOON.now) - seconds * 1_000).toISOString());
  return { platformId: id('x'), startAt, zone: 'UTC', seenAt: AT_NOON.now, frozen: null };
}
