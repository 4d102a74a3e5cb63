import { z } from 'zod';
import { WEEKDAYS, type Weekday } from '../base/day';
import { openObject } from '../base/open-object';

const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** The days on which an activity is due, as a rule. A new kind of rule is a new member here and in `occursOn`. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('every-day') }),
  openObject({
    kind: z.literal('weekdays'),
    /** Monday is 1; at least one, in order, none twice. */
    weekdays: z
      .array(weekdaySchema)
      .min(1)
      .refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? day)), 'not in order'),
  }),
]);

export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

export const EVERY_DAY: Schedule = { kind: 'every-day' };

/** Every day when all seven are chosen, so that one plan has one form. Null when none is. */
export function scheduleOfWeekdays(chosen: readonly Weekday[]): Schedule | null {
  const weekdays = WEEKDAYS.filter((weekday) => chosen.includes(weekday));
  if (weekdays.length === 0) return null;
  return weekdays.length === 7 ? EVERY_DAY : { kind: 'weekdays', weekdays };
}

export function weekdaysOf(schedule: Schedule): readonly Weekday[] {
  return schedule.kind === 'every-day' ? WEEKDAYS : schedule.weekdays;
}
