import { addDays, type Day } from '../base/day';
import { inOrder } from '../base/in-order';
import type { Activity, Plan } from './activity';
import { activityDay } from './activity-days';
import { checkId, type Check } from './check';
import type { DayState } from './day-state';
import type { Pause } from './pause';
import { directionOf } from './target';
import type { WeekStanding } from './week-times';

/** What there is to do, and when not. */
export type PlanBook = { readonly activities: readonly Activity[]; readonly pauses: readonly Pause[] };

/** One activity on one day. */
export type ChecklistItem = {
  readonly activity: Activity;
  readonly plan: Plan;
  readonly check: Check | null;
  readonly state: DayState;
  readonly isDue: boolean;
  /** For what is due so many times a week: how the week stands. */
  readonly week: WeekStanding | null;
};

/**
 * The activities due on `day`, and those that were entered though they were not due, in the order of the plan.
 * `checks` hold those of the six days before as well, or what is due so many times a week is not seen to be reached;
 * they may hold others.
 */
export function checklistOn(book: PlanBook, checks: readonly Check[], day: Day): readonly ChecklistItem[] {
  const near = checksNear(checks, day);
  return inOrder(book.activities).flatMap((activity) => itemOn({ activity, pauses: book.pauses, near }, day) ?? []);
}

/** Those of `checks` that the checklist of `day` rests on, by their ids. */
export function checksNear(checks: readonly Check[], day: Day): ReadonlyMap<string, Check> {
  const first = addDays(day, -6);
  const near = checks.filter((check) => first <= check.day && check.day <= day);
  return new Map(near.map((check) => [check.id, check]));
}

type ItemGround = {
  readonly activity: Activity;
  readonly pauses: readonly Pause[];
  readonly near: ReadonlyMap<string, Check>;
};

/** One activity on `day`; null where there is nothing to show of it. */
export function itemOn({ activity, pauses, near }: ItemGround, day: Day): ChecklistItem | null {
  const checkOn = (on: Day) => near.get(checkId(on, activity.id)) ?? null;
  const { plan, check, state, isDue, week } = activityDay({ activity, pauses, checkOn }, day);
  const shown = plan ?? activity.plans[0] ?? null;
  if (shown === null || (!isDue && check === null)) return null;
  return { activity, plan: shown, check, state, isDue, week };
}

/**
 * How many are finished with for the day, of how many are due: skipped ones count on neither side, and what was not due
 * only if it was done all the same.
 */
export function progressOf(items: readonly ChecklistItem[]): { readonly done: number; readonly due: number } {
  const counted = items.filter(({ state, isDue }) => state === 'done' || (isDue && state !== 'skipped'));
  return { done: counted.filter(({ state }) => state === 'done').length, due: counted.length };
}

/** Due, and nothing entered yet. An allowance is not: that nothing was entered of it leaves nothing to do. */
export function isOpenItem({ state, plan }: Pick<ChecklistItem, 'state' | 'plan'>): boolean {
  return state === 'not-entered' && directionOf(plan.target) === 'at-least';
}

/** Due and not finished: what is partly done is still to do. */
export function isLeftToDo({ isDue, state, plan }: Pick<ChecklistItem, 'isDue' | 'state' | 'plan'>): boolean {
  return isDue && directionOf(plan.target) === 'at-least' && (state === 'not-entered' || state === 'partly-done');
}
