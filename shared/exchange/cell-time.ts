import { parseClockTime, type ClockTime } from '../base/clock-time';
import { parseDay, type Day } from '../base/day';
import { startOfDay } from '../base/day-of';
import { instantOfMilliseconds, parseInstant, type Instant } from '../base/instant';
import { parseCellDay, type DateOrder } from './cell-day';

/** A time of day that still needs its day, or a moment. */
export type CellTime =
  { readonly kind: 'clock'; readonly time: ClockTime } | { readonly kind: 'moment'; readonly at: Instant };

export type TimeOptions = { readonly zone: string; readonly dateOrder: DateOrder | null };

const LONGEST = 60;
const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?\s*([ap])?\.?(?:m\.?)?$/i;
const ZONED =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<time>\d{2}:\d{2}(?::[0-5]\d)?)(?<fraction>\.\d{1,9})?\s?(?<zone>Z|[+-]\d{2}:?\d{2})$/i;
const DATED = /^(.+?)(?:T|,?\s+)(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?)$/i;

/** `9:10`, `21.30`, `9:10 pm`, an ISO moment, or a day and a time on the clock of `zone`. Null when it is none. */
export function parseCellTime(cell: string, options: TimeOptions): CellTime | null {
  if (cell.length > LONGEST) return null;
  const text = cell.trim();
  const time = clockIn(text);
  if (time !== null) return { kind: 'clock', time };
  const at = zonedMoment(text) ?? datedMoment(text, options);
  return at === null ? null : { kind: 'moment', at };
}

function clockIn(text: string): ClockTime | null {
  const match = CLOCK.exec(text);
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const [hours, minutes] = [Number(match[1]), match[2] ?? '00'];
  const half = match[3]?.toLowerCase();
  if (half === undefined) return parseClockTime(`${String(hours)}:${minutes}`);
  if (hours < 1 || hours > 12) return null;
  return parseClockTime(`${String((hours % 12) + (half === 'p' ? 12 : 0))}:${minutes}`);
}

function zonedMoment(text: string): Instant | null {
  const { date, time, fraction, zone } = ZONED.exec(text)?.groups ?? {};
  if (date === undefined || time === undefined) return null;
  // Date.parse takes 30 February for 2 March, and knows no more than milliseconds.
  if (parseDay(date) === null || parseClockTime(time.slice(0, 5)) === null) return null;
  const milliseconds = Date.parse(`${date}T${time}${(fraction ?? '').slice(0, 4)}${offsetIn(zone ?? 'Z')}`);
  return Number.isFinite(milliseconds) ? parseInstant(instantOfMilliseconds(milliseconds)) : null;
}

function offsetIn(zone: string): string {
  return zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

function datedMoment(text: string, { zone, dateOrder }: TimeOptions): Instant | null {
  const match = DATED.exec(text);
  if (match === null) return null;
  const date = parseCellDay(match[1] ?? '', dateOrder);
  const time = clockIn(match[2] ?? '');
  return date.kind === 'day' && time !== null ? wallMoment(date.day, time, zone) : null;
}

/** Null at the end of the calendar, where the moment lies in a year that cannot be named. */
function wallMoment(date: Day, time: ClockTime, zone: string): Instant | null {
  return parseInstant(startOfDay(date, zone, time));
}
