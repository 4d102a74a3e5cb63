import type { Day } from '../base/day';
import { dayNumber } from './day-number';
import { isMeasured } from './numeric';

/** One entry of a score. Null is a day that was entered without a value. */
export type Reading = { readonly date: Day; readonly value: number | null };

/** A reading that counts, with its day as a number. */
export type Point = { readonly day: number; readonly value: number };

/**
 * The readings that count, one for each day and in the order of the days: what is no number is left out, and the last
 * one in the list wins its day, because it is the one entered as a correction.
 */
export function cleanReadings(readings: readonly Reading[]): readonly Point[] {
  const values = new Map<number, number>();
  for (const { date, value } of readings) {
    const day = dayNumber(date);
    if (isMeasured(value) && Number.isFinite(day)) values.set(day, value);
  }
  const points = Array.from(values, ([day, value]) => ({ day, value }));
  return points.sort((one, other) => one.day - other.day);
}

/**
 * How finely the readings are rounded: 1 when all of them are whole numbers, else 0, "not known to be rounded". No
 * readings are not rounded either.
 */
export function resolutionOf(points: readonly Point[]): number {
  return points.length > 0 && points.every(({ value }) => Number.isInteger(value)) ? 1 : 0;
}
