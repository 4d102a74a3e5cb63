import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  day,
  daysBetween,
  daysFrom,
  firstDayOfMonth,
  lastDayOfMonth,
  monthAfter,
  monthOf,
  startOfWeek,
  weekdayOf,
  type Day,
} from '../base/day';
import { dateOf } from '../base/day-words';
import { schedules } from '../testing/random-records';
import { nextOccurrences } from './next-occurrences';
import { occursOn } from './occurs-on';
import type { Schedule } from './schedule';

/** Forty years with eleven leap days, 2000 among them, which is one though it ends a century. */
const FIRST = day('1996-01-01');
const LAST = day('2036-12-31');
const YEARS = daysFrom(FIRST, LAST);

const startDays = fc.integer({ min: 0, max: 365 * 40 }).map((count) => addDays(FIRST, count));

/** On which days a rule names, found by another way than `occursOn` goes. */
function named(schedule: Schedule): (on: Day) => boolean {
  switch (schedule.kind) {
    case 'every-day':
    case 'times-a-week':
      return () => true;
    case 'weekdays':
      return (on) => (schedule.weekdays as readonly number[]).includes(new Date(`${on}T00:00:00Z`).getUTCDay() || 7);
    case 'every-n-days': {
      const days = new Set<string>();
      for (let on = schedule.start; on <= LAST; on = addDays(on, schedule.every)) days.add(on);
      return (on) => days.has(on);
    }
    case 'days-of-month': {
      const days = new Set<string>();
      for (let month = monthOf(FIRST); month <= monthOf(LAST); month = monthAfter(month)) {
        const last = dateOf(lastDayOfMonth(month));
        for (const date of schedule.days) days.add(addDays(firstDayOfMonth(month), Math.min(date, last) - 1));
      }
      return (on) => days.has(on);
    }
    case 'once':
      return (on) => on === schedule.on;
  }
}

describe('schedules over forty years', () => {
  it('name the days that another count of them names', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const isNamed = named(schedule);
        expect(YEARS.filter((on) => occursOn(schedule, on) !== isNamed(on))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('come round in the same steps wherever one begins to count', () => {
    fc.assert(
      fc.property(schedules, startDays, (schedule, from) => {
        const found = nextOccurrences(schedule, from, 20);
        expect(found.every((on) => on >= from && occursOn(schedule, on))).toBe(true);
        expect(found).toEqual([...new Set(found)].sort());
        const last = found.at(-1);
        if (schedule.kind === 'times-a-week' || last === undefined) return;
        expect(found).toEqual(daysFrom(from, last).filter((on) => occursOn(schedule, on)));
      }),
    );
  });

  it('ask for no more than their times in any week, and for as many in each whole one', () => {
    const rules = fc.record({
      times: fc.integer({ min: 1, max: 6 }),
      weekStart: fc.constantFrom(1 as const, 6 as const, 7 as const),
    });
    fc.assert(
      fc.property(rules, startDays, ({ times, weekStart }, from) => {
        const found = nextOccurrences({ kind: 'times-a-week', times, weekStart }, from, times * 6);
        const weeks = found.map((on) => startOfWeek(on, weekStart));
        for (const week of new Set(weeks)) {
          const count = weeks.filter((one) => one === week).length;
          const isWhole = week >= from && week !== weeks.at(-1);
          expect(isWhole ? count === times : count <= times).toBe(true);
        }
      }),
    );
  });

  it('have one day for once, and none after it', () => {
    const schedule: Schedule = { kind: 'once', on: day('2024-02-29') };
    expect(nextOccurrences(schedule, FIRST, 5)).toEqual(['2024-02-29']);
    expect(nextOccurrences(schedule, day('2024-01-01'), 5)).toEqual(['2024-02-29']);
    expect(nextOccurrences(schedule, day('2024-03-01'), 5)).toEqual([]);
  });

  it('put the 31st on the last day of a short month, the leap day included', () => {
    const schedule: Schedule = { kind: 'days-of-month', days: [31] };
    expect(nextOccurrences(schedule, day('2028-01-15'), 5)).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
    ]);
    const both: Schedule = { kind: 'days-of-month', days: [30, 31] };
    expect(nextOccurrences(both, day('2026-02-01'), 3)).toEqual(['2026-02-28', '2026-03-30', '2026-03-31']);
  });

  it('keep counting every so many days over leap days and the ends of years', () => {
    const found = nextOccurrences({ kind: 'every-n-days', every: 3, start: day('2023-12-31') }, day('2023-12-31'), 400);
    const gaps = found.slice(1).map((on, index) => daysBetween(found[index] ?? on, on));
    expect(new Set(gaps)).toEqual(new Set([3]));
    expect(found).toContain('2024-02-29');
    expect(found.map(weekdayOf).slice(0, 7)).toEqual([7, 3, 6, 2, 5, 1, 4]);
  });
});
