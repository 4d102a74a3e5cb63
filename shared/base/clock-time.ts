import { z } from 'zod';
import type { Brand } from './brand';
import { plainDigits } from './digits';

/** A time on the wall clock as text, `09:10`; `00:00` to `23:59`. */
export type ClockTime = Brand<string, 'ClockTime'>;
/** The time at which a new day begins: the default 04:00 gives the small hours to the evening before. */
export type DayStart = ClockTime;

const CLOCK_FORM = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

const HALF_DAY_FORM = /^(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?(?:([ap])\.?m\.?|([صم]))$/i;

/** Also takes `9:10`, `9.10`, digits of any script, and what clocks of twelve hours show: `9:10 pm`, `9 am`, `٩:١٠ م`. Null when it is not a time of day. */
export function parseClockTime(text: string): ClockTime | null {
  const typed = plainDigits(text).trim();
  const match = CLOCK_FORM.exec(typed);
  if (match !== null) return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` as ClockTime;
  return parseHalfDayTime(typed);
}

function parseHalfDayTime(typed: string): ClockTime | null {
  const match = HALF_DAY_FORM.exec(typed);
  if (match === null) return null;
  const [, hour, minutes = '00', half = match[4]] = match;
  const isAfterNoon = half?.toLowerCase() === 'p' || half === 'م';
  return clockTimeOfMinutes(((Number(hour) % 12) + (isAfterNoon ? 12 : 0)) * 60 + Number(minutes));
}

/** For literals in code and tests. Throws when `text` is not a time of day. */
export function clockTime(text: string): ClockTime {
  const parsed = parseClockTime(text);
  if (parsed === null) throw new Error(`Not a time of day: ${text}`);
  return parsed;
}

export const clockTimeSchema = z
  .string()
  .refine((text): text is ClockTime => parseClockTime(text) === text, 'not a time of day');

export const DEFAULT_DAY_START: DayStart = clockTime('04:00');

/** Minutes since midnight on the wall clock. */
export function clockMinutes(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `minutes` since midnight, 0 to 1439. */
export function clockTimeOfMinutes(minutes: number): ClockTime {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}` as ClockTime;
}
