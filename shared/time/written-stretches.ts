import type { DayStart } from '../base/clock-time';
import { addDays, type Day } from '../base/day';
import { instantWithinDay } from '../base/day-of';
import type { Id } from '../base/id';
import { minutesBetween } from '../base/instant';
import { cutAtDays } from './cut-at-days';
import { spanOfTyped, type TypedTime } from './parse-span';
import type { Stretch } from './spent';

/** An end before the start is the next morning; more than this was rather typed the wrong way round. */
const LONGEST_OVERNIGHT_MINUTES = 12 * 60;

/**
 * What somebody typed for `day` as sessions: one that goes on past the start of the next day is two. Null when it ends
 * before it starts.
 */
export function writtenStretches(
  time: TypedTime,
  { platformId, day }: { readonly platformId: Id; readonly day: Day },
  of: { readonly zone: string; readonly dayStart: DayStart },
): readonly Stretch[] | null {
  const within = spanOfTyped(time, day, of);
  if (within !== null) return [{ day, platformId, span: within }];
  if (time.kind === 'minutes') return null;
  const startAt = instantWithinDay(day, time.from, of);
  const endAt = instantWithinDay(addDays(day, 1), time.to, of);
  if (endAt <= startAt || minutesBetween(startAt, endAt) > LONGEST_OVERNIGHT_MINUTES) return null;
  return cutAtDays({ startAt, endAt }, of.zone, of.dayStart).map((piece) => ({
    day: piece.day,
    platformId,
    span: { kind: 'from-to', startAt: piece.startAt, endAt: piece.endAt },
  }));
}
