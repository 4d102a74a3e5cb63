import type { DayStart } from '../base/clock-time';
import { addDays, type Day } from '../base/day';
import { endOfDay, instantWithinDay } from '../base/day-of';
import type { Id } from '../base/id';
import { millisecondsOf } from '../base/instant';
import { cutAtDays } from './cut-at-days';
import type { TypedTime } from './parse-span';
import type { Stretch } from './spent';

/** An end before the start is the next morning; more than this was rather typed the wrong way round. */
const LONGEST_OVERNIGHT_HOURS = 12;

/**
 * What somebody typed for `day` as sessions: one that goes on past the start of the next day is two. Null when it ends
 * before it starts.
 */
export function writtenStretches(
  time: TypedTime,
  { platformId, day }: { readonly platformId: Id; readonly day: Day },
  of: { readonly zone: string; readonly dayStart: DayStart },
): readonly Stretch[] | null {
  if (time.kind === 'minutes') return [{ day, platformId, span: time }];
  const startAt = instantWithinDay(day, time.from, of);
  const isEndOfDay = time.to === of.dayStart;
  const sameDay = isEndOfDay ? endOfDay(day, of.zone, of.dayStart) : instantWithinDay(day, time.to, of);
  const endAt = sameDay > startAt ? sameDay : instantWithinDay(addDays(day, 1), time.to, of);
  const hours = (millisecondsOf(endAt) - millisecondsOf(startAt)) / 3_600_000;
  if (endAt <= startAt || (sameDay <= startAt && hours > LONGEST_OVERNIGHT_HOURS)) return null;
  return cutAtDays({ startAt, endAt }, of.zone, of.dayStart).map((piece) => ({
    day: piece.day,
    platformId,
    span: { kind: 'from-to', startAt: piece.startAt, endAt: piece.endAt },
  }));
}
