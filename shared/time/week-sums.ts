import { weekdayOf, type Day } from '../base/day';
import type { Id } from '../base/id';
import type { Instant } from '../base/instant';
import { budgetOn, CAP, type Budget } from './budget';
import type { Platform } from './platform';
import { minutesOf } from './session';
import { wholeMinutes } from './spent';
import type { Week, WeekStretch } from './week';

/** A session, or what the timer counts, with its minutes in tenths: `124` is 12.4. */
type SumPart = { readonly stretch: WeekStretch; readonly tenths: number };

/** The minutes of one platform on one day as an addition: the parts make `tenths`, and `shown` is that, rounded. */
export type TimeSum = { readonly parts: readonly SumPart[]; readonly tenths: number; readonly shown: number };

export function timeSum({ stretches }: Week, platformId: Id, day: Day): TimeSum {
  const shown = wholeMinutes(stretches, day).get(platformId) ?? 0;
  const own = stretches.filter((stretch) => stretch.platformId === platformId && stretch.day === day).sort(byTime);
  const parts = inTenths(
    own.map(({ span }) => minutesOf(span)),
    shown,
  );
  return {
    parts: own.map((stretch, index) => ({ stretch, tenths: parts[index] ?? 0 })),
    tenths: sumOf(parts),
    shown,
  };
}

/**
 * Minutes in whole tenths that add up on paper and, rounded, give what is shown: each is its own number rounded up or
 * down, those with the larger rest up. Rounded each for itself, 1.26 and 1.26 would read 1.3 + 1.3 = 2.5.
 */
export function inTenths(minutes: readonly number[], shown: number): readonly number[] {
  // In milliseconds, which is all that a moment holds: without the dust of binary fractions.
  const exact = minutes.map((value) => Math.round(value * 60_000));
  const down = exact.map((value) => Math.floor(value / TENTH));
  const rounded = Math.round(sumOf(exact) / TENTH);
  const total = Math.min(Math.max(rounded, shown * 10 - 5), shown * 10 + 4);
  const largestRest = exact
    .map((value, index) => ({ index, rest: value % TENTH }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  const up = new Set(largestRest.slice(0, Math.max(0, total - sumOf(down))).map(({ index }) => index));
  return down.map((value, index) => value + (up.has(index) ? 1 : 0));
}

/** Of a minute, in milliseconds. */
const TENTH = 6_000;

/** A budget as it stood on a day, and the first day since when its minutes for that weekday have been the same. */
export type PlannedSince = { readonly minutes: number; readonly since: Day };

export function plannedSince(budgets: readonly Budget[], of: Id | typeof CAP, day: Day): PlannedSince | null {
  const minutes = budgetOn(budgets, of, day);
  if (minutes === null) return null;
  const index = weekdayOf(day) - 1;
  const before = (budgets.find(({ id }) => id === of)?.versions ?? []).filter(({ from }) => from <= day);
  const other = before.findLastIndex((version) => version.minutes[index] !== minutes);
  return { minutes, since: before[other + 1]?.from ?? day };
}

/** Where the minutes planned for a whole day come from: its own limit, or the platforms' budgets together. */
export type DayPlan =
  | { readonly kind: 'limit'; readonly minutes: number; readonly since: Day }
  | { readonly kind: 'together'; readonly minutes: number; readonly platforms: readonly Platform[] }
  | { readonly kind: 'none' };

export function dayPlan({ rows, whole }: Week, budgets: readonly Budget[], day: Day): DayPlan {
  const limit = plannedSince(budgets, CAP, day);
  if (limit !== null) return { kind: 'limit', ...limit };
  const minutes = whole.cells.find((cell) => cell.day === day)?.budget ?? null;
  if (minutes === null) return { kind: 'none' };
  const isPlanned = ({ cells }: Week['rows'][number]) => cells.some((cell) => cell.day === day && cell.budget !== null);
  return { kind: 'together', minutes, platforms: rows.filter(isPlanned).map(({ platform }) => platform) };
}

function byTime(one: WeekStretch, other: WeekStretch): number {
  return (startOf(one) ?? '') < (startOf(other) ?? '') ? -1 : 1;
}

/** Minutes without a time stand where they were entered. */
function startOf({ span, session }: WeekStretch): Instant | null {
  return span.kind === 'from-to' ? span.startAt : (session?.at ?? null);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
