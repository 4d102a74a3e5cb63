import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  day,
  daysBetween,
  daysFrom,
  lastDayOfMonth,
  monthAfter,
  monthBefore,
  monthOf,
  monthSchema,
  parseDay,
  startOfWeek,
  weekdayOf,
} from './day';

describe('parseDay', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '2026-2-9',
    ' 2026-11-23',
    '2026-11-23T00:00',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe('day arithmetic', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('0099-12-31'), 1)).toBe('0100-01-01');
    expect(daysBetween(day('2011-10-24'), day('2011-11-18'))).toBe(25);
  });

  it('stops at the edges of the calendar', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(addDays(day('0001-01-01'), -1)).toBe('0001-01-01');
  });

  it('comes back when the same number of days is added and taken away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: -40_000, max: 40_000 }),
        (from, days) => {
          const start = addDays(day('2026-11-23'), from);

          expect(addDays(addDays(start, days), -days)).toBe(start);
          expect(daysBetween(start, addDays(start, days))).toBe(days);
        },
      ),
    );
  });

  it('lists the days between two, both included', () => {
    expect(daysFrom(day('2026-11-29'), day('2026-12-01'))).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
    expect(daysFrom(day('2026-12-01'), day('2026-11-29'))).toEqual([]);
  });
});

describe('weeks and months', () => {
  it('counts weekdays from Monday', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('2026-11-29'))).toBe(7);
  });

  it('begins the week on the day asked for', () => {
    expect(startOfWeek(day('2026-11-29'), 1)).toBe('2026-11-23');
    expect(startOfWeek(day('2026-11-29'), 7)).toBe('2026-11-29');
    expect(startOfWeek(day('2026-11-23'), 6)).toBe('2026-11-21');
  });

  it('knows the months around a month and its last day', () => {
    const november = monthOf(day('2026-11-23'));

    expect([monthBefore(november), november, monthAfter(november)]).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(lastDayOfMonth(monthOf(day('2024-02-01')))).toBe('2024-02-29');
    expect(monthSchema.safeParse('2026-13').success).toBe(false);
  });
});
