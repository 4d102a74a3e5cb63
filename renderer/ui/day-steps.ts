import { addDays, lastDayOfMonth, monthOf, parseDay, type Day } from '../../shared/base/day';

export type DayPart = 'day' | 'month' | 'year';

/** The first and the last day that can be chosen. */
export type DayRange = { readonly min?: Day | undefined; readonly max?: Day | undefined };

const MONTHS_OF_A_YEAR = 12;

/** `count` days, months or years later; of a month that is shorter, its last day. */
export function stepDay(from: Day, part: DayPart, count: number): Day {
  if (part === 'day') return addDays(from, count);
  const months = part === 'month' ? count : count * MONTHS_OF_A_YEAR;
  const counted = Number(from.slice(0, 4)) * MONTHS_OF_A_YEAR + Number(from.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(counted / MONTHS_OF_A_YEAR)).padStart(4, '0');
  const month = String((counted % MONTHS_OF_A_YEAR) + 1).padStart(2, '0');
  const first = parseDay(`${year}-${month}-01`);
  // Beyond the edges of the calendar there is nothing to step to.
  if (first === null) return from;
  const last = lastDayOfMonth(monthOf(first));
  const same = `${monthOf(first)}-${from.slice(8)}` as Day;
  return same > last ? last : same;
}

export function isWithin(day: Day, { min, max }: DayRange): boolean {
  return (min === undefined || day >= min) && (max === undefined || day <= max);
}

/** The day that can be chosen that is nearest to `day`. */
export function nearestWithin(day: Day, { min, max }: DayRange): Day {
  if (max !== undefined && day > max) return max;
  return min !== undefined && day < min ? min : day;
}
