import type { Day } from '../base/day';
import { dayOf } from '../base/day-of';
import type { Id } from '../base/id';
import type { Instant } from '../base/instant';
import { daySpent, wholeMinutes, type Spent } from './spent';
import type { LiveRecords } from './timer-face';
import { endByChoice, timerStretches, type AwayChoice, type Timer } from './timer';

/** What a choice about the time away would make of a day: of the timer's platform, and of the whole day. */
export type AwayTotal = { readonly day: Day; readonly platform: Spent; readonly whole: Spent };

/** For each day that the timer would count for, earliest first; of the day it began on when it counts nothing. */
export function awayTotals(
  records: LiveRecords,
  timer: Timer,
  of: { readonly choice: AwayChoice; readonly now: Instant },
): readonly AwayTotal[] {
  const stretches = timerStretches(timer, endByChoice(timer, of.choice, of.now), records);
  const days = [...new Set(stretches.map(({ day }) => day))];
  const all = [...records.sessions, ...stretches];
  const startDay = dayOf(timer.startAt, timer.zone, records.dayStart);
  return (days.length === 0 ? [startDay] : days).map((day) => {
    const { platforms, ...whole } = daySpent(records, wholeMinutes(all, day), day);
    return { day, platform: rowOf(platforms, timer.platformId), whole };
  });
}

function rowOf(rows: readonly (Spent & { readonly platform: { readonly id: Id } })[], id: Id): Spent {
  const row = rows.find(({ platform }) => platform.id === id);
  return { spent: row?.spent ?? 0, budget: row?.budget ?? null };
}
