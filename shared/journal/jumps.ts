import type { Day } from '../base/day';
import { erasOf } from '../scores/era';
import type { DaySpan } from '../scores/event';
import { isUnusualChange, lastReading, type Reading } from '../scores/reading';

/** A reading unusually far from the one before. */
export type Jump = { readonly day: Day; readonly by: number; readonly since: Day; readonly isApproximate: boolean };

/**
 * By how many readings before it a change is judged: as many as are looked at when a reading is entered, so that what was
 * asked about then is what is marked later. A score that has grown tenfold is also not held to the changes of its first
 * year, and ten years are looked through in one go.
 */
export const READINGS_TO_JUDGE = 24;

/** The days on which a score jumped, earliest first. `series` is that of the score; each era is judged by itself. */
export function jumpsOf(series: readonly Reading[], step: number, breaks: readonly DaySpan[]): readonly Jump[] {
  return erasOf(series, breaks).flatMap(({ readings }) =>
    readings.flatMap((_, index) => jumpAt(readings, index, step)),
  );
}

function jumpAt(readings: readonly Reading[], index: number, step: number): readonly Jump[] {
  const reading = readings[index];
  const earlier = readings.slice(Math.max(0, index - READINGS_TO_JUDGE), index);
  if (reading === undefined || !isUnusualChange(reading.value, earlier, step)) return [];
  // Within an era there is no break to be told about.
  const change = lastReading([...earlier, reading], [])?.change ?? null;
  return change === null ? [] : [{ day: reading.day, ...change }];
}
