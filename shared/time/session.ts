import { z } from 'zod';
import { addDays, daySchema, rulerDate } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema, millisecondsOf, minutesBetween } from '../base/instant';
import { openObject } from '../base/open-object';
import { stampShape } from '../base/stamp';

/** How long a session was: from one moment to another, or only a number of minutes, when nobody knows when. */
export const spanSchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('from-to'), startAt: instantSchema, endAt: instantSchema }),
  openObject({ kind: z.literal('minutes'), minutes: z.int().min(1).max(1440) }),
]);
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** A stretch of time on a platform, timed or typed in. */
export const sessionSchema = openObject({
  id: idSchema,
  day: daySchema,
  platformId: idSchema,
  span: spanSchema.refine((span) => span.kind === 'minutes' || span.startAt < span.endAt, 'ends before it starts'),
  ...stampShape,
});
export type Session = Readonly<z.infer<typeof sessionSchema>>;

/** The true length in minutes, not rounded: two moments are as far apart as they are, whatever the clocks showed. */
export function minutesOf(span: Span): number {
  return span.kind === 'minutes' ? span.minutes : minutesBetween(span.startAt, span.endAt);
}

/** Whether two spans share a moment. Touching ends do not, and minutes without a time never do. */
export function overlap(one: Span, other: Span): boolean {
  if (one.kind !== 'from-to' || other.kind !== 'from-to') return false;
  return one.startAt < other.endAt && other.startAt < one.endAt;
}

/**
 * How far apart the days of two sessions can be that share a moment: zones lie up to 26 hours apart, and the start of
 * the day may have been another when one of them was entered.
 */
export const MOST_DAYS_APART = 3;

/** Whether the span could lie within its day in some zone, for some start of the day. */
export function isNearItsDay({ day, span }: Pick<Session, 'day' | 'span'>): boolean {
  if (span.kind === 'minutes') return true;
  const earliest = rulerDate(addDays(day, -1)).getTime();
  const latest = rulerDate(addDays(day, MOST_DAYS_APART)).getTime();
  return millisecondsOf(span.startAt) >= earliest && millisecondsOf(span.endAt) <= latest;
}
