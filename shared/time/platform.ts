import { z } from 'zod';
import { daySchema } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { lineSchema, NAME_LIMIT } from '../base/text';
import { CAP } from './budget';

/** The hues that a platform can have, safe for colour-blind eyes; the page's tokens give each its colours. */
export const HUES = ['slate', 'blue', 'rust', 'indigo', 'green', 'plum', 'amber', 'cyan', 'rose', 'stone'] as const;
export const hueSchema = z.enum(HUES);
export type Hue = z.infer<typeof hueSchema>;

/** A network or site where time is spent. */
export const platformSchema = openObject({
  // The budget of the whole day has the id of no platform.
  id: idSchema.refine((id) => id !== CAP, 'the id of the budget for the day'),
  name: lineSchema(NAME_LIMIT),
  hue: hueSchema,
  /** The day from which on it is no longer used, or null. */
  archivedOn: daySchema.nullable(),
  position: z.number(),
  editedAt: instantSchema,
});
export type Platform = Readonly<z.infer<typeof platformSchema>>;
