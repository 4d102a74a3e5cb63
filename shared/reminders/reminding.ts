import { z } from 'zod';
import { clockTime, clockTimeSchema } from '../base/clock-time';
import { openObject } from '../base/open-object';
import { weekdaysSchema } from '../base/weekdays';

const MOST_REMINDERS_A_DAY = 20;

/** From one time to another on the wall clock; an end before the start lies on the next date. */
const hoursShape = { from: clockTimeSchema, to: clockTimeSchema };

/** When and how often reminders may speak. */
export const remindingSchema = openObject({
  mostADay: z.int().min(1).max(MOST_REMINDERS_A_DAY),
  /** Every day; null for none. */
  quiet: openObject(hoursShape).nullable(),
  /** The hours that belong to clients. */
  clients: z.array(openObject({ weekdays: weekdaysSchema, ...hoursShape })).max(20),
});
export type Reminding = Readonly<z.infer<typeof remindingSchema>>;
export type ClientHours = Reminding['clients'][number];

export const DEFAULT_REMINDING: Reminding = {
  mostADay: 3,
  quiet: { from: clockTime('22:00'), to: clockTime('07:00') },
  clients: [],
};
