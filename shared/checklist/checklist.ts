import type { Day } from '../base/day';
import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import { duePlan, planOn, type Activity, type Plan } from './activity';
import type { Check } from './check';
import { dayState, type DayState } from './day-state';

/** One activity on one day. */
export type ChecklistItem = {
  readonly activity: Activity;
  readonly plan: Plan;
  readonly check: Check | null;
  readonly state: DayState;
};

/**
 * The activities due on `day`, and those that were entered though they were not due, in the order of the plan.
 * `checks` may hold other days.
 */
export function checklistOn(
  activities: readonly Activity[],
  checks: readonly Check[],
  day: Day,
): readonly ChecklistItem[] {
  const checkByActivity = new Map<Id, Check>();
  for (const check of checks) if (check.day === day) checkByActivity.set(check.activityId, check);
  return inOrder(activities).flatMap((activity) => {
    const check = checkByActivity.get(activity.id) ?? null;
    const due = duePlan(activity, day);
    const plan = due ?? (check === null ? null : (planOn(activity, day) ?? activity.plans[0] ?? null));
    if (plan === null) return [];
    return [{ activity, plan, check, state: dayState(check, plan.target, due !== null) }];
  });
}

/** How many are finished with for the day, of how many are due: skipped ones count on neither side. */
export function progressOf(items: readonly ChecklistItem[]): { readonly done: number; readonly due: number } {
  const counted = items.filter(({ state }) => state !== 'skipped' && state !== 'not-due');
  return { done: counted.filter(({ state }) => state === 'done').length, due: counted.length };
}
