import { z } from 'zod';
import { daySchema, WEEKDAYS, type Weekday } from '../base/day';
import { openObject } from '../base/open-object';
import { isRising, weekdaySchema, weekdaysSchema } from '../base/weekdays';

/** The days on which an activity is due, as a rule. A new kind of rule is a new member here and in `occursOn`. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('every-day') }),
  openObject({
    kind: z.literal('weekdays'),
    weekdays: weekdaysSchema,
  }),
  openObject({
    kind: z.literal('every-n-days'),
    every: z.int().min(2).max(366),
    /** The first of its days, from which the others are counted. */
    start: daySchema,
  }),
  openObject({
    kind: z.literal('times-a-week'),
    /** On any days of a week until it was done so often; seven times is every day. */
    times: z.int().min(1).max(6),
    /** Kept here, so that another start of the week in the settings does not change weeks that are over. */
    weekStart: weekdaySchema,
  }),
  openObject({
    kind: z.literal('days-of-month'),
    /** In order, none twice. One that a month does not have falls on its last day. */
    days: z.array(z.int().min(1).max(31)).min(1).refine(isRising, 'not in order'),
  }),
  openObject({ kind: z.literal('once'), on: daySchema }),
]);

export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;
export type ScheduleOf<Kind extends Schedule['kind']> = Extract<Schedule, { readonly kind: Kind }>;

/** Every month has the days up to this one. */
export const DAYS_OF_EVERY_MONTH = 28;

export const EVERY_DAY: Schedule = { kind: 'every-day' };

/** Every day when all seven are chosen, so that one plan has one form. Null when none is. */
export function scheduleOfWeekdays(chosen: readonly Weekday[]): Schedule | null {
  const weekdays = WEEKDAYS.filter((weekday) => chosen.includes(weekday));
  if (weekdays.length === 0) return null;
  return weekdays.length === 7 ? EVERY_DAY : { kind: 'weekdays', weekdays };
}
