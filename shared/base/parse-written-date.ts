import { daysBetween, parseDay, type Day } from './day';
import { monthNamed } from './month-names';

/** Day and month as somebody wrote them; the year as well, or null when it was left out. */
type Written = { readonly year: number | null; readonly month: number; readonly date: string };

/** What was said beside the date and has to be true of it, such as the weekday. */
type Fits = (day: Day) => boolean;

/**
 * `2026-11-03`, `3 nov`, `3rd of November 2025`, `Nov 3, 2025`, `3.11.`, `3/11/2025`. Numbers are day first; with slashes
 * or dashes month first where day first is no day. Without a year it is the nearest such day, of two equally near the
 * earlier. Null for none.
 */
export function parseWrittenDate(text: string, today: Day, fits: Fits = () => true): Day | null {
  for (const written of readings(text, today)) {
    const day = written.year === null ? nearest(written, today, fits) : dayOf(written, written.year);
    if (day !== null) return fits(day) ? day : null;
  }
  return null;
}

/** What the text can mean, the likeliest first. */
function readings(text: string, today: Day): readonly Written[] {
  return [...yearFirst(text), ...named(text), ...numbered(text, today)];
}

const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})$/;

function yearFirst(text: string): readonly Written[] {
  const { year, month, date = '' } = YEAR_FIRST.exec(text)?.groups ?? {};
  return year === undefined ? [] : [{ year: Number(year), month: Number(month), date }];
}

const DAY_FIRST =
  /^(?:the )?(?<date>\d{1,2}|first)(?:st|nd|rd|th)?[\s.]*(?:(?:day )?(?:of|de) )?(?<name>\p{L}{3,12})\.?(?:[\s,]+(?<year>\d{4}))?$/u;
const MONTH_FIRST =
  /^(?<name>\p{L}{3,12})\.?\s*(?:the )?(?<date>\d{1,2}|first)(?:st|nd|rd|th)?(?:[\s,]+(?<year>\d{4}))?$/u;

function named(text: string): readonly Written[] {
  const { date = '', name = '', year } = (DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups ?? {};
  const month = monthNamed(name);
  if (month === null) return [];
  return [{ year: year === undefined ? null : Number(year), month, date: date === 'first' ? '1' : date }];
}

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/;

function numbered(text: string, today: Day): readonly Written[] {
  const [, first = '', mark, second = '', years] = NUMBERS.exec(text) ?? [];
  if (mark === undefined) return [];
  const year = years === undefined ? null : fullYear(years, today);
  const dayFirst = { year, month: Number(second), date: first };
  return mark === '.' ? [dayFirst] : [dayFirst, { year, month: Number(first), date: second }];
}

/** `25` is the nearest year that ends with it. */
function fullYear(digits: string, today: Day): number {
  if (digits.length === 4) return Number(digits);
  const here = Number(today.slice(0, 4));
  const ahead = (Number(digits) - (here % 100) + 100) % 100;
  return ahead > 50 && here + ahead > 100 ? here + ahead - 100 : here + ahead;
}

function dayOf({ month, date }: Written, year: number): Day | null {
  return parseDay(`${digits(year, 4)}-${digits(month, 2)}-${date.padStart(2, '0')}`);
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

/** A weekday comes back to 29 February after forty years at the latest. */
const YEARS_LOOKED_AT = 40;

function nearest(written: Written, today: Day, fits: Fits): Day | null {
  const first = Number(today.slice(0, 4)) - YEARS_LOOKED_AT;
  const days = Array.from({ length: 2 * YEARS_LOOKED_AT + 1 }, (_, index) => dayOf(written, first + index));
  const fitting = days.filter((day) => day !== null).filter(fits);
  const distance = (day: Day) => Math.abs(daysBetween(today, day));
  return fitting.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
