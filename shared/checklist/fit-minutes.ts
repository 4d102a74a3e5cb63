import { daysBetween, type Day } from '../base/day';
import type { Id } from '../base/id';

/** Something to choose from. `minutes` is null when nobody said, `lastDoneOn` when it never was done. */
export type FitCandidate = {
  readonly id: Id;
  readonly minutes: number | null;
  readonly lastDoneOn: Day | null;
};

/** Why something was left out. */
type LeftOutReason = 'longer-than-all' | 'does-not-fit-any-more' | 'minutes-unknown';

export type Fitted = {
  readonly chosen: readonly Chosen[];
  readonly leftOut: readonly (Chosen & { readonly reason: LeftOutReason })[];
  /** What the chosen ones take together. */
  readonly minutes: number;
};

/** `daysAgo` is when it was last done; null for never. */
export type Chosen = FitCandidate & { readonly daysAgo: number | null };

/**
 * What fits into `minutes`, the most neglected first: each is taken that still fits when its turn comes. What was never
 * done is the most neglected; of two alike the one that stands first comes first.
 */
export function fitMinutes(candidates: readonly FitCandidate[], minutes: number, today: Day): Fitted {
  const byNeglect = candidates
    .map((one) => ({ ...one, daysAgo: one.lastDoneOn === null ? null : daysBetween(one.lastDoneOn, today) }))
    .toSorted((one, other) => (other.daysAgo ?? Infinity) - (one.daysAgo ?? Infinity) || 0);
  const chosen: Chosen[] = [];
  const leftOut: (Chosen & { readonly reason: LeftOutReason })[] = [];
  let left = minutes;
  for (const one of byNeglect) {
    const reason = reasonAgainst(one, { left, all: minutes });
    if (reason !== null) leftOut.push({ ...one, reason });
    else {
      chosen.push(one);
      left -= one.minutes ?? 0;
    }
  }
  return { chosen, leftOut, minutes: minutes - left };
}

function reasonAgainst(
  { minutes }: FitCandidate,
  { left, all }: { readonly left: number; readonly all: number },
): LeftOutReason | null {
  if (minutes === null) return 'minutes-unknown';
  if (minutes > all) return 'longer-than-all';
  return minutes > left ? 'does-not-fit-any-more' : null;
}
