import { addDays, monthOf, type Day, type Month } from '../base/day';
import { dayOf } from '../base/day-of';
import type { Instant } from '../base/instant';
import { countedUntil, type Timer } from '../time/timer';
import { timerFace, type LiveRecords, type TimerFace } from '../time/timer-face';
import { monthIn, type Documents } from './documents';

/** The months whose sessions can share a moment with those of `day`. */
export function monthsNear(day: Day): readonly Month[] {
  return [...new Set([addDays(day, -1), day, addDays(day, 1)].map(monthOf))];
}

/** The time around `day`, of a ledger that holds those months. */
export function liveRecordsIn(documents: Documents, day: Day): LiveRecords {
  const { platforms, budgets, settings } = documents.catalog;
  const sessions = monthsNear(day).flatMap((month) => monthIn(documents, month).sessions);
  return { platforms, budgets, sessions, dayStart: settings.dayStart };
}

/** The day that a timer is counting for; one that stands still may do so for a day long past. */
export function timerDay({ catalog }: Pick<Documents, 'catalog'>, timer: Timer, now: Instant): Day {
  return dayOf(countedUntil(timer, now), timer.zone, catalog.settings.dayStart);
}

/** What the timer shows, in a ledger that holds the months near its day. */
export function timerFaceIn(documents: Documents, timer: Timer, now: Instant): TimerFace {
  return timerFace(liveRecordsIn(documents, timerDay(documents, timer, now)), timer, now);
}
