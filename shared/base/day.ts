import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysToDate, differenceInCalendarDays, getISODay } from 'date-fns';
import { z } from 'zod';
import type { Brand } from './brand';

/** A calendar day as text, `2026-11-23`. It has no time zone: UTC serves as a ruler below, for it has no clock changes. */
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
  return dayOfRuler(addDaysToDate(ruler(from), days));
}

/** How many days `later` is after `earlier`; negative when it is before. */
export function daysBetween(earlier: Day, later: Day): number {
  return differenceInCalendarDays(ruler(later), ruler(earlier));
}

/** Every day from `first` to `last`, both included; empty when `last` is earlier. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

export function weekdayOf(of: Day): Weekday {
  return getISODay(ruler(of)) as Weekday;
}

export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month;
}

export function firstDayOfMonth(month: Month): Day {
  return `${month}-01` as Day;
}

export function lastDayOfMonth(month: Month): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return `${month}-${twoDigits(daysInMonth(year, number))}` as Day;
}

export function monthBefore(month: Month): Month {
  return monthOf(addDays(firstDayOfMonth(month), -1));
}

export function monthAfter(month: Month): Month {
  return monthOf(addDays(lastDayOfMonth(month), 1));
}

/** The first day of the week that `of` lies in, for weeks that begin on `weekStart`. */
export function startOfWeek(of: Day, weekStart: Weekday): Day {
  return addDays(of, -((weekdayOf(of) - weekStart + 7) % 7));
}

function ruler(of: Day): UTCDate {
  const date = new UTCDate(0);
  // setFullYear, because a constructor takes the years 1 to 99 for 1901 to 1999.
  date.setFullYear(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8, 10)));
  return date;
}

function dayOfRuler(date: Date): Day {
  const year = date.getFullYear();
  // The edges of the calendar hold, so that no arithmetic can make text that is not a day.
  if (year < 1) return '0001-01-01' as Day;
  if (year > 9999) return '9999-12-31' as Day;
  return `${String(year).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
