import { daysBetween, parseDay, type Day } from './day';
import { monthNamed } from './month-names';

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s.]*(\p{L}{3,12})\.?(?:[\s,]+(\d{4}))?$/u;
const MONTH_FIRST = /^(\p{L}{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d{4}))?$/u;

/** The day that somebody means by `3 nov`, `Nov 3, 2025` or `2026-11-03`; without a year the nearest. Null for none. */
export function parseDayWords(typed: string, today: Day): Day | null {
  const text = typed.trim().toLowerCase();
  return parseDay(text) ?? namedDay(text, today);
}

function namedDay(text: string, today: Day): Day | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dayIn(dayFirst[2], dayFirst[1], dayFirst[3], today);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst === null ? null : dayIn(monthFirst[1], monthFirst[2], monthFirst[3], today);
}

function dayIn(name = '', date = '', year: string | undefined, today: Day): Day | null {
  const month = monthNamed(name);
  if (month === null) return null;
  const ending = `${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (year !== undefined) return parseDay(`${year}-${ending}`);
  const here = Number(today.slice(0, 4));
  const near = [here - 1, here, here + 1].flatMap((one) => parseDay(`${String(one)}-${ending}`) ?? []);
  return near.toSorted((one, other) => distance(one, today) - distance(other, today))[0] ?? null;
}

function distance(one: Day, today: Day): number {
  return Math.abs(daysBetween(one, today));
}
