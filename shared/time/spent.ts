import type { Day } from '../base/day';
import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import { budgetOn, CAP, type Budget } from './budget';
import type { Platform } from './platform';
import { minutesOf, type Session } from './session';

const MINUTE = 60_000;

/** What was spent and what was allowed, in minutes; `budget` is null where nothing was set. */
export type Spent = { readonly spent: number; readonly budget: number | null };
export type PlatformSpent = Spent & { readonly platform: Platform };
export type DaySpent = Spent & { readonly platforms: readonly PlatformSpent[] };

/** What counts of a session: a running timer is one, too. */
export type Stretch = Pick<Session, 'day' | 'platformId' | 'span'>;

export type TimeRecords = {
  readonly platforms: readonly Platform[];
  readonly budgets: readonly Budget[];
  /** May hold other days. */
  readonly sessions: readonly Stretch[];
};

/** The minutes of `day` by platform, not rounded. Platforms without any are not in it. */
export function minutesByPlatform(sessions: readonly Stretch[], day: Day): ReadonlyMap<Id, number> {
  // Added up in milliseconds, which are whole: a sum of fractions would depend on their order.
  const milliseconds = new Map<Id, number>();
  for (const session of sessions) {
    if (session.day !== day) continue;
    const before = milliseconds.get(session.platformId) ?? 0;
    milliseconds.set(session.platformId, before + Math.round(minutesOf(session.span) * MINUTE));
  }
  return new Map([...milliseconds].map(([id, sum]) => [id, sum / MINUTE]));
}

/** Whole minutes, each platform's sum rounded once: what is shown changes only when these do. */
export function wholeMinutes(sessions: readonly Stretch[], day: Day): ReadonlyMap<Id, number> {
  return new Map([...minutesByPlatform(sessions, day)].map(([id, minutes]) => [id, Math.round(minutes)]));
}

/** The minutes of `day`, whole, and what was allowed. */
export function spentOn({ sessions, ...plan }: TimeRecords, day: Day): DaySpent {
  return daySpent(plan, wholeMinutes(sessions, day), day);
}

/**
 * What `minutes` of each platform make of `day`: its total is the sum of what is shown, so that the parts always add up.
 * Archived platforms are there only if time was spent on them.
 */
export function daySpent(
  { platforms, budgets }: Omit<TimeRecords, 'sessions'>,
  minutes: ReadonlyMap<Id, number>,
  day: Day,
): DaySpent {
  const rows = inOrder(platforms).flatMap((platform) => {
    const spent = minutes.get(platform.id);
    const isGone = platform.archivedOn !== null && day >= platform.archivedOn;
    if (isGone && spent === undefined) return [];
    return [{ platform, spent: spent ?? 0, budget: budgetOn(budgets, platform.id, day) }];
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
