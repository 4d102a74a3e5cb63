import { z } from 'zod';
import { daySchema, weekdayOf, type Day } from '../base/day';
import { idSchema, type Id } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { areInOrder, versionOn } from '../base/versions';

/** Minutes for each weekday, Monday first; null means no budget for that weekday, 0 means no time at all. */
export const weekMinutesSchema = z.array(z.int().min(0).max(1440).nullable()).length(7);
export type WeekMinutes = readonly (number | null)[];

/** The budget of a platform, or with the id `cap` the cap for the whole day. */
export const budgetSchema = openObject({
  id: z.union([z.literal('cap'), idSchema]),
  /** In order, at least one: what was allowed from which day on. */
  versions: z
    .array(openObject({ from: daySchema, minutes: weekMinutesSchema }))
    .min(1)
    .refine(areInOrder, 'not in order'),
  editedAt: instantSchema,
});
export type Budget = Readonly<z.infer<typeof budgetSchema>>;

export const CAP = 'cap';

/** The minutes that `budgets` allow on `day` for a platform or for the whole day (`cap`); null where there is no budget. */
export function budgetOn(budgets: readonly Budget[], of: Id | typeof CAP, day: Day): number | null {
  const budget = budgets.find(({ id }) => id === of);
  return budget === undefined ? null : (versionOn(budget.versions, day)?.minutes[weekdayOf(day) - 1] ?? null);
}

export function sameEveryDay(minutes: number | null): WeekMinutes {
  return Array.from({ length: 7 }, () => minutes);
}
