import type { z } from 'zod';
import { daySchema } from '../base/day';
import { openObject } from '../base/open-object';
import { stampShape } from '../base/stamp';
import { proseSchema } from '../base/text';

export const LONGEST_NOTE = 50_000;
export const noteTextSchema = proseSchema(LONGEST_NOTE);

/** What was written in the journal on a day. Its id is its day, so a day has one. */
export const noteSchema = openObject({
  id: daySchema,
  day: daySchema,
  whatHappened: noteTextSchema,
  /** A guess, kept apart from what happened. */
  whatIThinkItDid: noteTextSchema,
  ...stampShape,
}).refine((note) => note.id === note.day, 'an id that is not its day');
export type Note = Readonly<z.infer<typeof noteSchema>>;
