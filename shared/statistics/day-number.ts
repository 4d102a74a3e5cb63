import { addDays, day, daysBetween, type Day } from '../base/day';

/**
 * Days as whole numbers, counted from 1 January 1970 on: inside the statistics nothing else is reckoned with, so no
 * zone and no clock change can get in.
 */

const FIRST_COUNTED = day('1970-01-01');
/** 1 January 1970 was one; Monday is 0 here. */
const THURSDAY = 3;

export function dayNumber(of: Day): number {
  return daysBetween(FIRST_COUNTED, of);
}

export function dayOfNumber(number: number): Day {
  return addDays(FIRST_COUNTED, number);
}

/** Monday is 0, Sunday is 6. */
export function weekdayNumber(number: number): number {
  return (((number + THURSDAY) % 7) + 7) % 7;
}
