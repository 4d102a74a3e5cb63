import { addDays, daysBetween, lastDayOfMonth, parseDay, type Day, type Month } from './day';

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const UNIT_MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/**
 * So many days, weeks, fortnights, months or years from a day on; a month that is too short gives its last day. Null
 * beyond the ends of the calendar, and for what is no such unit.
 */
export function unitsAway(from: Day, by: number, unit: string): Day | null {
  const days = UNIT_DAYS[unit];
  if (days !== undefined) return daysAway(from, by * days);
  const months = UNIT_MONTHS[unit];
  return months === undefined ? null : monthsAway(from, by * months);
}

/** Null beyond the ends of the calendar, where `addDays` stops. */
export function daysAway(from: Day, days: number): Day | null {
  const day = addDays(from, days);
  return daysBetween(from, day) === days ? day : null;
}

function monthsAway(from: Day, months: number): Day | null {
  const count = 12 * Number(from.slice(0, 4)) + Number(from.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year < 1 || year > 9999) return null;
  const there = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as Month;
  return parseDay(`${there}-${from.slice(8)}`) ?? lastDayOfMonth(there);
}
