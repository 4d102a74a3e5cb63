import { clockMinutes, clockTime, type ClockTime } from '../base/clock-time';
import { addDays, weekdayOf, WEEKDAYS, type Day, type Weekday } from '../base/day';
import { clockTimeOf, dayOf, startOfDay } from '../base/day-of';
import type { Instant } from '../base/instant';
import type { Reminding } from './reminding';

/** Why nothing may be said, and until when. */
export type Hush = { readonly why: 'quiet-hours' | 'client-hours'; readonly until: Instant };

const MIDNIGHT = clockTime('00:00');

/** The hours that `now` lies in; of two the one that ends later. Null when anything may be said. */
export function hushAt({ quiet, clients }: Reminding, now: Instant, zone: string): Hush | null {
  const hushes = [
    ...(quiet === null ? [] : hushOf({ weekdays: WEEKDAYS, ...quiet }, 'quiet-hours', { now, zone })),
    ...clients.flatMap((hours) => hushOf(hours, 'client-hours', { now, zone })),
  ];
  return hushes.toSorted((one, other) => (one.until > other.until ? -1 : 1))[0] ?? null;
}

type Hours = { readonly weekdays: readonly Weekday[]; readonly from: ClockTime; readonly to: ClockTime };

/**
 * By what the wall clock shows. Hours that go past midnight belong to the weekday on which they begin. The same time at
 * both ends is the whole day.
 */
function hushOf(hours: Hours, why: Hush['why'], at: { readonly now: Instant; readonly zone: string }): readonly Hush[] {
  const date = dayOf(at.now, at.zone, MIDNIGHT);
  const shown = clockMinutes(clockTimeOf(at.now, at.zone));
  const [from, to] = [clockMinutes(hours.from), clockMinutes(hours.to)];
  const isOn = (day: Day) => hours.weekdays.includes(weekdayOf(day));
  const until = (day: Day) => [{ why, until: startOfDay(day, at.zone, hours.to) }];
  if (from < to) return isOn(date) && from <= shown && shown < to ? until(date) : [];
  if (isOn(date) && shown >= from) return until(addDays(date, 1));
  return isOn(addDays(date, -1)) && shown < to ? until(date) : [];
}

const MORNING = clockTime('07:00');

/** The next moment at which the quiet hours end, or at which it is morning where there are none. */
export function nextMorning({ quiet }: Reminding, now: Instant, zone: string): Instant {
  const time = quiet?.to ?? MORNING;
  const date = dayOf(now, zone, MIDNIGHT);
  const today = startOfDay(date, zone, time);
  return today > now ? today : startOfDay(addDays(date, 1), zone, time);
}
