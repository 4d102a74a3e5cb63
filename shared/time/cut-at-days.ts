import type { DayStart } from '../base/clock-time';
import type { Day } from '../base/day';
import { dayOf, endOfDay } from '../base/day-of';
import type { Instant } from '../base/instant';

/** From one moment to a later one. */
export type FromTo = { readonly startAt: Instant; readonly endAt: Instant };

/** The same time in pieces that lie each within one day. */
export function cutAtDays(
  { startAt, endAt }: FromTo,
  zone: string,
  dayStart: DayStart,
): readonly (FromTo & { day: Day })[] {
  const day = dayOf(startAt, zone, dayStart);
  const end = endOfDay(day, zone, dayStart);
  if (endAt <= end) return [{ day, startAt, endAt }];
  return [{ day, startAt, endAt: end }, ...cutAtDays({ startAt: end, endAt }, zone, dayStart)];
}
