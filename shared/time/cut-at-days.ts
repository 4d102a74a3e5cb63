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
  const pieces: (FromTo & { day: Day })[] = [];
  for (let from = startAt; ;) {
    const day = dayOf(from, zone, dayStart);
    const end = endOfDay(day, zone, dayStart);
    // After the last day of the calendar there is none to go on with.
    if (endAt <= end || end <= from) return [...pieces, { day, startAt: from, endAt }];
    pieces.push({ day, startAt: from, endAt: end });
    from = end;
  }
}
