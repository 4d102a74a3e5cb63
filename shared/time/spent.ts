import type { Day } from '../base/day';
import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import { budgetOn, CAP, type Budget } from './budget';
import type { Platform } from './platform';
import { minutesOf, type Session } from './session';

/** What was spent and what was allowed, in minutes; `budget` is null where nothing was set. */
export type Spent = { readonly spent: number; readonly budget: number | null };
export type PlatformSpent = Spent & { readonly platform: Platform };
export type DaySpent = Spent & { readonly platforms: readonly PlatformSpent[] };

export type TimeRecords = {
  readonly platforms: readonly Platform[];
  readonly budgets: readonly Budget[];
  /** May hold other days. */
  readonly sessions: readonly Session[];
};

/**
 * The minutes of `day`, whole: each platform's sum is rounded once, and the day's total is the sum of what is shown,
 * so that the parts always add up. Archived platforms are there only if time was spent on them.
 */
export function spentOn({ platforms, budgets, sessions }: TimeRecords, day: Day): DaySpent {
  const exact = new Map<Id, number>();
  for (const session of sessions) {
    if (session.day !== day) continue;
    exact.set(session.platformId, (exact.get(session.platformId) ?? 0) + minutesOf(session.span));
  }
  const rows = inOrder(platforms).flatMap((platform) => {
    const minutes = exact.get(platform.id);
    const isGone = platform.archivedOn !== null && day >= platform.archivedOn;
    if (isGone && minutes === undefined) return [];
    return [{ platform, spent: Math.round(minutes ?? 0), budget: budgetOn(budgets, platform.id, day) }];
  });
  return { spent: rows.reduce((sum, row) => sum + row.spent, 0), budget: capOn(budgets, rows, day), platforms: rows };
}

/** The cap for the day; where none was set, the platforms' budgets together are the plan for the day. */
function capOn(budgets: readonly Budget[], rows: readonly PlatformSpent[], day: Day): number | null {
  const cap = budgetOn(budgets, CAP, day);
  if (cap !== null) return cap;
  const planned = rows.flatMap(({ budget }) => (budget === null ? [] : [budget]));
  return planned.length === 0 ? null : planned.reduce((sum, minutes) => sum + minutes, 0);
}
