import { parseDay, type Day } from '../base/day';
import { monthNamed } from '../base/month-names';
import { quoted } from './shown-text';

/** In which order day, month and year are written. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** `unclear` is a day in more than one way, and the order was not given. */
export type CellDay =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'not-a-day'; readonly problem: string };

/** What the cell says under each order; an order under which it is no day is left out. */
export type DayReadings = ReadonlyMap<DateOrder, Day>;

const LONGEST = 60;
const WEEKDAY =
  /^(?:mon(?:day|tag)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|mo|di|mi|do|fr|sa|so)[.,]*\s+/i;
const TIME_OF_DAY =
  /(?:t|,?\s+(?:at\s+)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|[+-]\d{2}:?\d{2})?$/i;
const NUMBERS = /^(\d{1,4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?$/;
const DAY_MONTH_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]*(?:of\s+|de\s+)?(\p{L}{3,12})[\s.,/-]*(?:de\s+)?(\d{4}|\d{2})$/u;
const MONTH_DAY_YEAR = /^(\p{L}{3,12})[\s.,/-]*(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]+(\d{4}|\d{2})$/u;
const YEAR_MONTH_DAY = /^(\d{4})[\s.,/-]*(\p{L}{3,12})[\s.,/-]*(\d{1,2})$/u;

/** The day that a cell names, written in `order` where that matters; a time of day after it is left aside. */
export function parseCellDay(cell: string, order: DateOrder | null): CellDay {
  const found = dayReadings(cell);
  const days = order === null ? new Set(found.values()) : new Set([found.get(order)]);
  const [day] = days;
  if (days.size > 1) return { kind: 'unclear' };
  return day === undefined ? { kind: 'not-a-day', problem: notADay(cell, found.size > 0) } : { kind: 'day', day };
}

/** Empty when the cell is no day in any order. What does not depend on the order stands under each. */
export function dayReadings(cell: string): DayReadings {
  const text = withoutTime(cell);
  const numbers = text === null ? null : NUMBERS.exec(text);
  if (numbers !== null) return ofNumbers(numbers);
  const named = text === null ? null : ofMonthName(text);
  return named === null ? new Map() : sameInEachOrder(named);
}

/** Whether the cell is a day at all, or looks like one that does not exist. */
export function looksLikeDay(cell: string): boolean {
  const text = withoutTime(cell);
  return text !== null && (NUMBERS.test(text) || dayReadings(cell).size > 0);
}

function withoutTime(cell: string): string | null {
  if (cell.length > LONGEST) return null;
  const text = cell.trim().replace(WEEKDAY, '');
  return text.replace(TIME_OF_DAY, '').replace(/,$/, '').trim();
}

function ofNumbers(match: RegExpExecArray): DayReadings {
  const [first, second, third] = [match[1] ?? '', match[3] ?? '', match[4] ?? ''];
  const written: readonly (readonly [DateOrder, Day | null])[] = [
    ['ymd', isShortYearWithDots(first, match[2]) ? null : dayOf(first, second, third)],
    ['dmy', dayOf(third, second, first)],
    ['mdy', dayOf(third, first, second)],
  ];
  if (first.length === 4) return sameInEachOrder(written[0]?.[1] ?? null);
  return new Map(written.flatMap(([order, day]) => (day === null ? [] : [[order, day] as const])));
}

/** `23.11.26` ends in its year: nobody who writes dots begins with one of two digits. */
function isShortYearWithDots(first: string, sign: string | undefined): boolean {
  return sign === '.' && first.length < 4;
}

function ofMonthName(text: string): Day | null {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst !== null) return ofNamed(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst !== null) return ofNamed(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  return yearFirst === null ? null : ofNamed(yearFirst[1], yearFirst[2], yearFirst[3]);
}

function ofNamed(year = '', name = '', date = ''): Day | null {
  const month = monthNamed(name);
  return month === null ? null : dayOf(year, String(month), date);
}

function dayOf(year: string, month: string, date: string): Day | null {
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || date.length > 2) return null;
  return parseDay([fullYear(year), month.padStart(2, '0'), date.padStart(2, '0')].join('-'));
}

/** Of two digits, 69 to 99 are the century before, as POSIX has it. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 69 ? '20' : '19'}${year}`;
}

function sameInEachOrder(day: Day | null): DayReadings {
  return day === null ? new Map() : new Map(DATE_ORDERS.map((order) => [order, day]));
}

function notADay(cell: string, isDayInOtherOrder: boolean): string {
  if (isDayInOtherOrder) return `${quoted(cell)} is not a day in the order of the others`;
  return `${quoted(cell)} is not a day${looksLikeDay(cell) ? ' that exists' : ''}`;
}
