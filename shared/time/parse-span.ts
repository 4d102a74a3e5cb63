import { plainDigits } from '../base/digits';
import { clockMinutes, parseClockTime, type ClockTime, type DayStart } from '../base/clock-time';
import type { Day } from '../base/day';
import { endOfDay, instantWithinDay } from '../base/day-of';
import type { Span } from './session';

/** Time as somebody typed it, before it belongs to a day. */
export type TypedTime =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'from-to'; readonly from: ClockTime; readonly to: ClockTime };

const LONGEST_IN_MINUTES = 1440;
/** As clocks of twelve hours write it, or of twenty-four. */
export const CLOCK_PATTERN = String.raw`\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?`;
const FROM_TO = new RegExp(`^(${CLOCK_PATTERN})\\s*(?:-|–|—|to)\\s*(${CLOCK_PATTERN})$`);
const PARTS_OF_HOURS = /^(\d{1,2})[.,](\d{1,2})\s*h(?:ours?)?$/;

/**
 * `15`, `15 min`, `1 h 20`, `1:20 h`, `1.5 h`, or from–to as `9:10-9:25`, `9.10 – 9.25`, `9:10 am to 9:25 am`. Null when
 * it is none of these.
 */
export function parseTypedTime(typed: string): TypedTime | null {
  const text = plainDigits(typed).trim().toLowerCase();
  const fromTo = FROM_TO.exec(text);
  if (fromTo !== null) return parseFromTo(fromTo[1] ?? '', fromTo[2] ?? '');
  const minutes = parseMinutes(text);
  return minutes === null || minutes < 1 || minutes > LONGEST_IN_MINUTES ? null : { kind: 'minutes', minutes };
}

/**
 * The typed time on `day`: an end earlier on the clock than the start lies past midnight. Null when it would end after
 * the day does.
 */
export function spanOfTyped(
  typed: TypedTime,
  day: Day,
  of: { readonly zone: string; readonly dayStart: DayStart },
): Span | null {
  if (typed.kind === 'minutes') return typed;
  const startAt = instantWithinDay(day, typed.from, of);
  const isEndOfDay = clockMinutes(typed.to) === clockMinutes(of.dayStart);
  const endAt = isEndOfDay ? endOfDay(day, of.zone, of.dayStart) : instantWithinDay(day, typed.to, of);
  return startAt < endAt ? { kind: 'from-to', startAt, endAt } : null;
}

function parseFromTo(from: string, to: string): TypedTime | null {
  const [start, end] = [parseClockTime(from), parseClockTime(to)];
  return start === null || end === null || start === end ? null : { kind: 'from-to', from: start, to: end };
}

function parseMinutes(text: string): number | null {
  const plain = /^(\d{1,4})\s*(?:m|min|minutes?)?$/.exec(text);
  if (plain !== null) return Number(plain[1]);
  const part = PARTS_OF_HOURS.exec(text);
  if (part !== null) return Math.round(Number(`${part[1] ?? ''}.${part[2] ?? ''}`) * 60);
  const hours =
    /^(\d{1,2})\s*h(?:ours?)?(?:\s*(\d{1,2})\s*(?:m|min|minutes?)?)?$/.exec(text) ??
    /^(\d{1,2}):(\d{2})\s*h$/.exec(text);
  return hours === null ? null : Number(hours[1]) * 60 + Number(hours[2] ?? 0);
}
