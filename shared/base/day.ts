import { UTCDate } from '@date-fns/utc';
import { addMonths, lastDayOfMonth as lastDateOfMonth } from 'date-fns';
import { z } from 'zod';
import type { Brand } from './brand';

/** A calendar day as text, `2026-11-23`. It has no time zone: arithmetic counts days, and has no clock changes. */
export type Day = Brand<string, 'Day'>;
/** A calendar month as text, `2026-11`. */
export type Month = Brand<string, 'Month'>;
/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_FORM = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Null when `text` is not a day that exists: `2023-02-29` and `2023-2-9` are not. Years are 0001 to 9999. */
export function parseDay(text: string): Day | null {
  const match = DAY_FORM.exec(text);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return text as Day;
}

/** For literals in code and tests. Throws when `text` is not a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`Not a day: ${text}`);
  return parsed;
}

export const daySchema = z.string().refine((text): text is Day => parseDay(text) !== null, 'not a day that exists');
export const monthSchema = z.string().refine((text): text is Month => MONTH_FORM.test(text), 'not a month');

/** The day as a date at UTC midnight: a ruler for arithmetic and for formatting with the zone UTC, never a moment. */
export function rulerDate(of: Day): Date {
  return ruler(of);
}

/** The day whose UTC midnight-to-midnight span holds `milliseconds`. */
export function dayAtRuler(milliseconds: number): Day {
  return dayOfRuler(new UTCDate(milliseconds));
}

export function addDays(from: Day, days: number): Day {
  return dayOfNumber(dayNumber(from) + days);
}

/** How many days `later` is after `earlier`; negative when it is before. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** Every day from `first` to `last`, both included; empty when `last` is earlier. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const count = daysBetween(first, last) + 1;
  const start = dayNumber(first);
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayOfNumber(start + index));
}

export function weekdayOf(of: Day): Weekday {
  return (((((dayNumber(of) + THURSDAY) % 7) + 7) % 7) + 1) as Weekday;
}

export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month;
}

export function firstDayOfMonth(month: Month): Day {
  return `${month}-01` as Day;
}

export function lastDayOfMonth(month: Month): Day {
  return dayOfRuler(lastDateOfMonth(ruler(firstDayOfMonth(month))));
}

export function monthBefore(month: Month): Month {
  return monthsAway(month, -1);
}

export function monthAfter(month: Month): Month {
  return monthsAway(month, 1);
}

function monthsAway(month: Month, months: number): Month {
  return monthOf(dayOfRuler(addMonths(ruler(firstDayOfMonth(month)), months)));
}

/** The first day of the week that `of` lies in, for weeks that begin on `weekStart`. */
export function startOfWeek(of: Day, weekStart: Weekday): Day {
  return addDays(of, -((weekdayOf(of) - weekStart + 7) % 7));
}

function ruler(of: Day): UTCDate {
  return new UTCDate(dayNumber(of) * MILLISECONDS_OF_A_DAY);
}

function dayOfRuler(date: Date): Day {
  return dayOfNumber(Math.floor(date.getTime() / MILLISECONDS_OF_A_DAY));
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
/** 1 January 1970 was one; Monday is 0 here. */
const THURSDAY = 3;

/*
 * Days are counted from 1 January 1970 on, by arithmetic alone: a strength takes thousands of them, and a date object for
 * each would be most of its cost. Years begin in March here, so that the leap day is the last one; 400 of them are an
 * era, and all eras are of the same length (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */
const DAYS_OF_AN_ERA = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

function dayNumber(of: Day): number {
  const month = Number(of.slice(5, 7));
  const year = Number(of.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(of.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_AN_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/** The edges of the calendar hold, so that no arithmetic can make text that is not a day. */
function dayOfNumber(number: number): Day {
  const count = number + DAYS_BEFORE_1970;
  const era = Math.floor(count / DAYS_OF_AN_ERA);
  const dayOfEra = count - era * DAYS_OF_AN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1)) return '0001-01-01' as Day;
  if (year > 9999) return '9999-12-31' as Day;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}
