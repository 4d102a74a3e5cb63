import type { Day } from '../base/day';
import { planOn, type Activity } from '../checklist/activity';
import type { Check } from '../checklist/check';
import { dayState } from '../checklist/day-state';
import type { Target } from '../checklist/target';

/** The target by which a check on `day` is judged: before the first day of an activity it is the first one. */
export function targetFor(activity: Activity, day: Day): Target | null {
  return (planOn(activity, day) ?? activity.plans[0])?.target ?? null;
}

/** `done`, `partly done`, `not done` or `skipped`; empty where nobody knows the target. */
export function stateWords(check: Check, target: Target | null): string {
  return target === null ? '' : dayState(check, target, true).replaceAll('-', ' ');
}
