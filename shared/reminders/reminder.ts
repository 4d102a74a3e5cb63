import { z } from 'zod';
import { clockTimeSchema } from '../base/clock-time';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { weekdaysSchema } from '../base/weekdays';

/** What a reminder is about: whether there is something to say is decided when it is due, from the data. */
const aboutSchema = z.discriminatedUnion('kind', [
  /** What is still open of the day. */
  openObject({ kind: z.literal('checklist') }),
  openObject({ kind: z.literal('activity'), activityId: idSchema }),
  /** Logging a reading. */
  openObject({ kind: z.literal('score'), scoreId: idSchema }),
  /** Entering what is still open before the day is over. */
  openObject({ kind: z.literal('day-end') }),
]);
export type About = Readonly<z.infer<typeof aboutSchema>>;

/** At a time of the wall clock on some weekdays; a time before the start of the day belongs to the evening before. */
export const reminderSchema = openObject({
  id: idSchema,
  about: aboutSchema,
  time: clockTimeSchema,
  weekdays: weekdaysSchema,
  isOn: z.boolean(),
  editedAt: instantSchema,
});
export type Reminder = Readonly<z.infer<typeof reminderSchema>>;
