import { z } from 'zod';
import { daySchema, type Day } from '../base/day';
import type { DayStart } from '../base/clock-time';
import { dayOf } from '../base/day-of';
import { idSchema, type Id } from '../base/id';
import { openObject } from '../base/open-object';
import { stampShape } from '../base/stamp';
import { lineSchema } from '../base/text';
import { MOST_OF_A_TARGET } from './target';

/** What was done: an amount (1 or 0 for a tick, 0 meaning that it was not done), or a skip with its reason. */
export const entrySchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('amount'), amount: z.int().min(0).max(MOST_OF_A_TARGET) }),
  openObject({ kind: z.literal('skipped'), reason: lineSchema(200).nullable() }),
]);
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** What was done of one activity on one day. No check means that nothing was entered, which is not "not done". */
export const checkSchema = openObject({
  /** Made of day and activity (`checkId`), so that a day cannot hold two checks of one activity. */
  id: z.string(),
  day: daySchema,
  activityId: idSchema,
  entry: entrySchema,
  ...stampShape,
}).refine((check) => check.id === checkId(check.day, check.activityId), 'an id that is not its day and activity');
export type Check = Readonly<z.infer<typeof checkSchema>>;

export function checkId(day: Day, activityId: Id): string {
  return `${day} ${activityId}`;
}

/** Whether it was first entered after its day was over. */
export function isLate(check: Check, dayStart: DayStart): boolean {
  return dayOf(check.at, check.zone, dayStart) > check.day;
}
