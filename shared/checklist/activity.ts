import { z } from 'zod';
import { daySchema, type Day } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { lineSchema } from '../base/text';
import { areInOrder, versionOn } from '../base/versions';
import { occursOn } from '../schedule/occurs-on';
import { scheduleSchema } from '../schedule/schedule';
import { targetSchema } from './target';

export const TITLE_LIMIT = 200;

/** The schedule and target of an activity from a day on. */
const planSchema = openObject({ from: daySchema, schedule: scheduleSchema, target: targetSchema });
export type Plan = Readonly<z.infer<typeof planSchema>>;

/** Something repeatable to do, on a platform or on none. */
export const activitySchema = openObject({
  id: idSchema,
  title: lineSchema(TITLE_LIMIT),
  platformId: idSchema.nullable(),
  /** How long it takes about; null when nobody said. */
  minutes: z.int().min(1).max(1440).nullable(),
  /** In order, at least one; the first one's day is the activity's first day. */
  plans: z.array(planSchema).min(1).refine(areInOrder, 'not in order'),
  /** The last day on which it is due, or null. */
  lastDay: daySchema.nullable(),
  /** The day from which on it has left the plan, or null while it is in it. */
  archivedOn: daySchema.nullable(),
  /** When it had left the plan and come back: it was not due from the first to the last day of each. */
  gaps: z.array(openObject({ from: daySchema, to: daySchema })),
  /** Where it stands among the others: lower first. */
  position: z.number(),
  editedAt: instantSchema,
});
export type Activity = Readonly<z.infer<typeof activitySchema>>;

/** The plan in force on `day`, due or not; null before the activity's first day. */
export function planOn(activity: Activity, day: Day): Plan | null {
  return versionOn(activity.plans, day);
}

/**
 * The plan by which the activity may be due on `day`, pauses aside, or null when it cannot be. Of one that is due so
 * many times a week this is so on every day: whether it was done often enough is what `activityDays` finds.
 */
export function duePlan(activity: Activity, day: Day): Plan | null {
  const plan = planOn(activity, day);
  return plan !== null && isDueBy(plan, activity, day) ? plan : null;
}

/** The same for the plan that is in force. */
export function isDueBy({ schedule }: Plan, activity: Activity, day: Day): boolean {
  if (activity.lastDay !== null && day > activity.lastDay) return false;
  return occursOn(schedule, day) && !isArchivedOn(activity, day);
}

/** Whether it had left the plan: for good as far as is known today, or until it came back. */
export function isArchivedOn({ archivedOn, gaps }: Activity, day: Day): boolean {
  if (archivedOn !== null && day >= archivedOn) return true;
  return gaps.some(({ from, to }) => from <= day && day <= to);
}
