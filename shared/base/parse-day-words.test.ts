import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, parseDay, weekdayOf, type Day } from './day';
import { dayInWords } from './day-words';
import { parseDayWords } from './parse-day-words';

/** A Tuesday. */
const TODAY = day('2026-11-24');

const DAYS_IN_CALENDAR = daysBetween(day('0001-01-01'), day('9999-12-31'));
const days = fc.integer({ min: 0, max: DAYS_IN_CALENDAR }).map((after) => addDays(day('0001-01-01'), after));

describe('parseDayWords', () => {
  it.each([
    ['today', '2026-11-24'],
    ['  Yesterday ', '2026-11-23'],
    ['TOMORROW', '2026-11-25'],
    ['day before yesterday', '2026-11-22'],
    ['the day before yesterday', '2026-11-22'],
    ['the day after tomorrow', '2026-11-26'],
    ['3 days ago', '2026-11-21'],
    ['three days ago', '2026-11-21'],
    ['1 day ago', '2026-11-23'],
    ['in 2 weeks', '2026-12-08'],
    ['in a week', '2026-12-01'],
    ['2 weeks from now', '2026-12-08'],
    ['a week ago', '2026-11-17'],
    ['a fortnight ago', '2026-11-10'],
    ['2 months ago', '2026-09-24'],
    ['9 months ago', '2026-02-24'],
    ['in 3 months', '2027-02-24'],
    ['a year ago', '2025-11-24'],
    ['last week', '2026-11-17'],
    ['next week', '2026-12-01'],
    ['last month', '2026-10-24'],
    ['next month', '2026-12-24'],
    ['last year', '2025-11-24'],
  ])('counts from today: %j', (typed, expected) => {
    expect(parseDayWords(typed, TODAY)).toBe(expected);
  });

  it.each([
    ['last Tuesday', '2026-11-17'],
    ['last Monday', '2026-11-23'],
    ['last wed', '2026-11-18'],
    ['next Tuesday', '2026-12-01'],
    ['next Friday', '2026-11-27'],
    ['next mon', '2026-11-30'],
    ['this Friday', '2026-11-27'],
    ['this Monday', '2026-11-23'],
    ['this Sunday', '2026-11-29'],
    ['Tuesday', '2026-11-24'],
    ['tue', '2026-11-24'],
    ['thurs', '2026-11-19'],
    ['on Wednesday', '2026-11-18'],
  ])('knows the weekdays around today: %j', (typed, expected) => {
    expect(parseDayWords(typed, TODAY)).toBe(expected);
  });

  it.each([
    ['3 nov', '2026-11-03'],
    ['nov 3', '2026-11-03'],
    ['3rd of November', '2026-11-03'],
    ['the 3rd of november', '2026-11-03'],
    ['3. November', '2026-11-03'],
    ['3nov', '2026-11-03'],
    ['3 nov 2025', '2025-11-03'],
    ['November 3, 2025', '2025-11-03'],
    ['Nov. 3rd 2025', '2025-11-03'],
    ['3 de noviembre', '2026-11-03'],
    ['3 März', '2027-03-03'],
    ['first of november', '2026-11-01'],
    ['25 may', '2027-05-25'],
    ['1 jun', '2026-06-01'],
    ['26 may', '2026-05-26'],
    ['29 feb', '2028-02-29'],
    ['Tuesday 3 November', '2026-11-03'],
    ['Tue, 3 Nov 2026', '2026-11-03'],
    ['Monday 3 November', '2025-11-03'],
  ])('reads a date with its month by name, without a year the nearest: %j', (typed, expected) => {
    expect(parseDayWords(typed, TODAY)).toBe(expected);
  });

  it.each([
    ['2026-11-03', '2026-11-03'],
    ['2026-1-3', '2026-01-03'],
    ['2026/11/03', '2026-11-03'],
    ['0001-01-01', '0001-01-01'],
    ['3.11.', '2026-11-03'],
    ['3.11', '2026-11-03'],
    ['3.11.2025', '2025-11-03'],
    ['03.11.25', '2025-11-03'],
    ['3.11.80', '1980-11-03'],
    ['3/11/2025', '2025-11-03'],
    ['11/23/2025', '2025-11-23'],
    ['11/23', '2026-11-23'],
    ['31-12-2025', '2025-12-31'],
  ])('reads a date in numbers, day first: %j', (typed, expected) => {
    expect(parseDayWords(typed, TODAY)).toBe(expected);
  });

  it.each([
    ['end of last month', '2026-10-31'],
    ['the end of the month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['start of the month', '2026-11-01'],
    ['first day of last month', '2026-10-01'],
    ['end of february', '2027-02-28'],
    ['end of feb 2024', '2024-02-29'],
    ['start of november', '2026-11-01'],
    ['start of the week', '2026-11-23'],
    ['end of the week', '2026-11-29'],
    ['start of last week', '2026-11-16'],
    ['end of last year', '2025-12-31'],
    ['beginning of this year', '2026-01-01'],
  ])('finds where a span begins and ends: %j', (typed, expected) => {
    expect(parseDayWords(typed, TODAY)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '30 feb',
    '31/2/2025',
    '29 feb 2025',
    '13 foo',
    'foo 13',
    '11.23.2025',
    '0 nov',
    '32 nov',
    '13/13/2025',
    '2026-02-30',
    'nov',
    'nov 2025',
    '3',
    '3rd',
    '3 days',
    'in 3 days ago',
    'last',
    'last foo',
    'next 3 nov',
    'Monday 3 November 2026',
    'end of foo',
    'end of 3',
    'constructor',
    'in constructor days',
    '9999999 days ago',
    '99999999999999999999 days ago',
    'in 9000 years',
  ])('finds no day in %j', (typed) => {
    expect(parseDayWords(typed, TODAY)).toBeNull();
  });

  it('takes the last day of a month that is too short', () => {
    expect(parseDayWords('last month', day('2026-03-31'))).toBe('2026-02-28');
    expect(parseDayWords('a year ago', day('2024-02-29'))).toBe('2023-02-28');
    expect(parseDayWords('in 3 months', day('2025-11-30'))).toBe('2026-02-28');
  });

  it('takes the earlier of two days that are equally near', () => {
    expect(parseDayWords('1 jan', day('2024-07-02'))).toBe('2024-01-01');
  });

  it('counts “this Sunday” in weeks that begin when they are said to', () => {
    expect(parseDayWords('this Sunday', TODAY, 7)).toBe('2026-11-22');
    expect(parseDayWords('end of the week', TODAY, 7)).toBe('2026-11-28');
  });

  it('does not go beyond the ends of the calendar', () => {
    expect(parseDayWords('yesterday', day('0001-01-01'))).toBeNull();
    expect(parseDayWords('last month', day('0001-01-31'))).toBeNull();
    expect(parseDayWords('tomorrow', day('9999-12-31'))).toBeNull();
    expect(parseDayWords('3 nov', day('0001-01-01'))).toBe('0001-11-03');
    expect(parseDayWords('3.11.99', day('0001-01-01'))).toBe('0099-11-03');
  });

  it('gives null or a day that exists for any text', () => {
    const word = fc.constantFrom(
      ...'last next this end start of the in ago days week months year tuesday nov 3 31 9999 2026 . / - , st'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(texts, days, (text, today) => {
        const found = parseDayWords(text, today);
        expect(found === null || parseDay(found) === found).toBe(true);
      }),
    );
  });

  it('reads every day of the calendar back as it is written', () => {
    fc.assert(
      fc.property(days, days, (of, today) => {
        expect(parseDayWords(of, today)).toBe(of);
        expect(parseDayWords(dayInWords(of), today)).toBe(of);
        expect(parseDayWords(inNumbers(of), today)).toBe(of);
      }),
    );
  });

  it('finds the nearest of the days that have the date', () => {
    fc.assert(
      fc.property(days, days, (of, today) => {
        const found = parseDayWords(dayInWords(of).slice(0, -5), today);
        const distance = found === null ? NaN : Math.abs(daysBetween(today, found));
        expect(found?.slice(5)).toBe(of.slice(5));
        expect(distance).toBeLessThanOrEqual(Math.abs(daysBetween(today, of)));
      }),
    );
  });

  it('finds last and next of a weekday at most a week away', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
    fc.assert(
      fc.property(inside(8), fc.nat(6), (today, index) => {
        const name = names[index] ?? 'Monday';
        const [last, next] = [parseDayWords(`last ${name}`, today), parseDayWords(`next ${name}`, today)];
        if (last === null || next === null) throw new Error('Both are in the calendar');
        expect([weekdayOf(last), weekdayOf(next)]).toEqual([index + 1, index + 1]);
        expect(daysBetween(last, today)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(last, today)).toBeLessThanOrEqual(7);
        expect(daysBetween(today, next)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(today, next)).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('goes as many days back as forward', () => {
    fc.assert(
      fc.property(inside(2000), fc.nat(1999), (today, count) => {
        expect(parseDayWords(`${String(count)} days ago`, today)).toBe(addDays(today, -count));
        expect(parseDayWords(`in ${String(count)} days`, today)).toBe(addDays(today, count));
      }),
    );
  });
});

/** At least so many days from the ends of the calendar. */
function inside(margin: number): fc.Arbitrary<Day> {
  return fc.integer({ min: margin, max: DAYS_IN_CALENDAR - margin }).map((after) => addDays(day('0001-01-01'), after));
}

function inNumbers(of: Day): string {
  const [year = '', month = '', date = ''] = of.split('-');
  return `${String(Number(date))}.${String(Number(month))}.${year}`;
}
