import { z } from 'zod';
import type { Brand } from './brand';

/**
 * A moment as UTC text with milliseconds, `2026-11-23T08:42:10.123Z`: the form in which it stands in the files, so
 * that a person can read it. Text order is time order.
 */
export type Instant = Brand<string, 'Instant'>;

const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function parseInstant(text: string): Instant | null {
  if (!INSTANT_FORM.test(text)) return null;
  const milliseconds = Date.parse(text);
  // 30 February and hour 24 are parsed by rolling over: only what comes back the same is a moment.
  return Number.isFinite(milliseconds) && isoText(milliseconds) === text ? (text as Instant) : null;
}

export const instantSchema = z
  .string()
  .refine((text): text is Instant => parseInstant(text) !== null, 'not an instant');

/** Earlier than anything that was ever edited: for what carries no date of its own. */
export const EPOCH = '1970-01-01T00:00:00.000Z' as Instant;

/** `milliseconds` since 1970 in UTC, rounded down; must lie in the years 0 to 9999. */
export function instantOfMilliseconds(milliseconds: number): Instant {
  return isoText(Math.floor(milliseconds)) as Instant;
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function minutesBetween(start: Instant, end: Instant): number {
  return (millisecondsOf(end) - millisecondsOf(start)) / 60_000;
}

function isoText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
