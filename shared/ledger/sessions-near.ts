import { addDays, monthOf, type Day, type Month } from '../base/day';
import type { Session } from '../time/session';
import { monthIn, type Documents } from './documents';

/** The months whose sessions can share a moment with those of `day`. */
export function monthsNear(day: Day): readonly Month[] {
  return [...new Set([addDays(day, -1), day, addDays(day, 1)].map(monthOf))];
}

/** The sessions around `day`, of a ledger that holds those months. */
export function sessionsNear(documents: Documents, day: Day): readonly Session[] {
  return monthsNear(day).flatMap((month) => monthIn(documents, month).sessions);
}
