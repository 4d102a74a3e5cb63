import { tzOffset } from '@date-fns/tz';
import { clockMinutes, clockTimeOfMinutes, type ClockTime, type DayStart } from './clock-time';
import { addDays, dayAtRuler, rulerDate, type Day } from './day';
import { instantOfMilliseconds, millisecondsOf, type Instant } from './instant';

const MINUTE = 60_000;
const DAY_LENGTH = 24 * 60 * MINUTE;

/** Answers of `isZone`: a ledger names the same few zones a hundred thousand times, and asking Intl is slow. */
const knownZones = new Map<string, boolean>();
const MOST_KNOWN_ZONES = 1_000;

/** Whether this system knows `zone` as an IANA time zone. */
export function isZone(zone: string): boolean {
  const known = knownZones.get(zone);
  if (known !== undefined) return known;
  const answer = /^[A-Za-z]/.test(zone) && isKnownToIntl(zone);
  // Foreign files can hold any number of names that are none.
  if (knownZones.size >= MOST_KNOWN_ZONES) knownZones.clear();
  knownZones.set(zone, answer);
  return answer;
}

function isKnownToIntl(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // A RangeError is how Intl says that it does not know the name: the answer, not a fault.
    return false;
  }
}

/**
 * The day that `instant` belongs to, for somebody in `zone` whose days begin at `dayStart`.
 *
 * Days are cut at `startOfDay`, so they follow each other without overlap: where clocks go back and 01:30 comes twice,
 * a day that began at the first 01:30 is not left again at the second 01:00.
 */
export function dayOf(instant: Instant, zone: string, dayStart: DayStart): Day {
  const milliseconds = millisecondsOf(instant);
  const shown = wallMilliseconds(milliseconds, zone) - clockMinutes(dayStart) * MINUTE;
  const guess = dayAtRuler(shown);
  if (startMilliseconds(guess, zone, dayStart) > milliseconds) return addDays(guess, -1);
  // Two steps, because a zone can skip a whole date: Apia had no 30 December 2011.
  for (const days of [2, 1]) {
    const later = addDays(guess, days);
    if (startMilliseconds(later, zone, dayStart) <= milliseconds) return later;
  }
  return guess;
}

/** The first moment at which the wall clock in `zone` has reached `dayStart` on `day`. */
export function startOfDay(day: Day, zone: string, dayStart: DayStart): Instant {
  return instantOfMilliseconds(startMilliseconds(day, zone, dayStart));
}

/** The first moment after the end of `day`. A day lasts 24 hours, or 23, or 25, or what the zone's clocks make of it. */
export function endOfDay(day: Day, zone: string, dayStart: DayStart): Instant {
  return startOfDay(addDays(day, 1), zone, dayStart);
}

/**
 * The moment at which the wall clock shows `time` within `day`: a time before `dayStart` lies on the next date.
 * A time that a clock change skips gives the moment of the change; one that comes twice gives the first.
 */
export function instantWithinDay(day: Day, time: ClockTime, of: { zone: string; dayStart: DayStart }): Instant {
  const date = clockMinutes(time) < clockMinutes(of.dayStart) ? addDays(day, 1) : day;
  return startOfDay(date, of.zone, time);
}

/** What the wall clock in `zone` shows at `instant`. */
export function clockTimeOf(instant: Instant, zone: string): ClockTime {
  const minutes = Math.floor(wallMilliseconds(millisecondsOf(instant), zone) / MINUTE);
  return clockTimeOfMinutes(((minutes % 1440) + 1440) % 1440);
}

function startMilliseconds(day: Day, zone: string, dayStart: DayStart): number {
  const wall = rulerDate(day).getTime() + clockMinutes(dayStart) * MINUTE;
  const before = wall - DAY_LENGTH - offsetMilliseconds(wall - DAY_LENGTH, zone);
  const after = wall + DAY_LENGTH - offsetMilliseconds(wall + DAY_LENGTH, zone);
  return firstReaching(wall, { before, after, zone });
}

/**
 * The first moment between two that the wall clock has reached `wall`. The clock only runs back for an hour or so, so
 * it is enough to try the offset of each side and the moment of the change itself.
 */
function firstReaching(wall: number, span: { before: number; after: number; zone: string }): number {
  const offsetBefore = offsetMilliseconds(span.before, span.zone);
  const offsetAfter = offsetMilliseconds(span.after, span.zone);
  const earlier = wall - offsetBefore;
  if (offsetBefore === offsetAfter) return earlier;
  const change = momentOfChange(span, offsetBefore);
  return earlier < change ? earlier : Math.max(change, wall - offsetAfter);
}

function momentOfChange(span: { before: number; after: number; zone: string }, offsetBefore: number): number {
  let [low, high] = [span.before, span.after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMilliseconds(middle, span.zone) === offsetBefore) low = middle;
    else high = middle;
  }
  return high;
}

function wallMilliseconds(milliseconds: number, zone: string): number {
  return milliseconds + offsetMilliseconds(milliseconds, zone);
}

function offsetMilliseconds(milliseconds: number, zone: string): number {
  return Math.round(tzOffset(zone, new Date(milliseconds)) * MINUTE);
}
