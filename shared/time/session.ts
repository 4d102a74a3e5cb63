import { z } from 'zod';
import { daySchema } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema, minutesBetween } from '../base/instant';
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
