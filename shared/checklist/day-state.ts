import type { Check } from './check';
import { amountOf, directionOf, type Target } from './target';

/** The state of an activity on a day. The last three are never counted as a miss. */
export type DayState = 'done' | 'partly-done' | 'not-done' | 'skipped' | 'not-due' | 'not-entered';

/** The state that `check` gives an activity whose target on the day is `target`. */
export function dayState(check: Check | null, target: Target, isDue: boolean): DayState {
  if (check === null) return isDue ? 'not-entered' : 'not-due';
  if (check.entry.kind === 'skipped') return 'skipped';
  return stateOfAmount(check.entry.amount, target);
}

/** Whether `amount` is more than an allowance allows. Goals cannot be overdone. */
export function isOver(amount: number, target: Target): boolean {
  return directionOf(target) === 'at-most' && amount > amountOf(target);
}

function stateOfAmount(amount: number, target: Target): DayState {
  // An allowance is kept or it is not: there is no part of keeping it.
  if (directionOf(target) === 'at-most') return isOver(amount, target) ? 'not-done' : 'done';
  if (amount >= amountOf(target)) return 'done';
  return amount > 0 ? 'partly-done' : 'not-done';
}
