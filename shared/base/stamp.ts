import { z } from 'zod';
import { isZone } from './day-of';
import { instantSchema } from './instant';

/** Where a record came from. */
const sourceSchema = z.enum(['checklist', 'timer', 'typed', 'import', 'sample']);
export type Source = z.infer<typeof sourceSchema>;

export const zoneSchema = z.string().max(64).refine(isZone, 'not a time zone');

/** When, in which zone and by which way something is entered. Supplied by the services, never by the page. */
export const stampSchema = z.strictObject({ at: instantSchema, zone: zoneSchema, source: sourceSchema });
export type Stamp = Readonly<z.infer<typeof stampSchema>>;

/** The fields in which a record of something that happened keeps its stamp. */
export const stampShape = {
  /** When it was first entered. The day label beside it may be an earlier day. */
  at: instantSchema,
  zone: zoneSchema,
  source: sourceSchema,
  /** When it was last edited; the newer edit wins when two ledgers are merged. */
  editedAt: instantSchema,
};
