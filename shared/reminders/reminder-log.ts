import { z } from 'zod';
import { daySchema, type Day } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema, type Instant } from '../base/instant';
import { openObject } from '../base/open-object';

/** What was shown so far, on the disk of this computer: no restart shows it again. */
export const reminderLogSchema = openObject({
  /** A reminder is shown once for a day, whatever the clock does after it. */
  shown: z.array(
    openObject({
      reminderId: idSchema,
      day: daySchema,
      at: instantSchema,
      /** Whether somebody had asked for it by snoozing: such a one is none of the day's few. */
      isAsked: z.boolean(),
    }),
  ),
  /** Put off until a moment, to be shown for `day`. */
  snoozed: z.array(openObject({ reminderId: idSchema, day: daySchema, until: instantSchema })),
  mutedUntil: instantSchema.nullable(),
  /** When it was last looked whether something is due. */
  lookedAt: instantSchema.nullable(),
  /** The days whose reminders nobody could show, and the day on which that is said; null when there is nothing to say. */
  missed: openObject({ from: daySchema, to: daySchema, on: daySchema }).nullable(),
});
export type ReminderLog = Readonly<z.infer<typeof reminderLogSchema>>;

export const EMPTY_REMINDER_LOG: ReminderLog = {
  shown: [],
  snoozed: [],
  mutedUntil: null,
  lookedAt: null,
  missed: null,
};

/**
 * Weeks, even of many a day. Days are no measure of what is old: a clock that is far ahead by mistake would throw away
 * what was shown today, which is shown again when the clock is right.
 */
const MOST_KEPT = 1_000;

/** The log after these reminders were shown for `day`. */
export function withShown(
  log: ReminderLog,
  reminderIds: readonly ReminderLog['shown'][number]['reminderId'][],
  { day, at }: { readonly day: Day; readonly at: Instant },
): ReminderLog {
  const isAsked = (id: string) => log.snoozed.some((snooze) => snooze.reminderId === id && snooze.day === day);
  const shown = reminderIds.map((reminderId) => ({ reminderId, day, at, isAsked: isAsked(reminderId) }));
  return {
    ...log,
    shown: [...log.shown, ...shown].slice(-MOST_KEPT),
    snoozed: log.snoozed.filter((one) => one.day !== day || !reminderIds.includes(one.reminderId)).slice(-MOST_KEPT),
  };
}
