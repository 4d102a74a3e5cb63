import type { z } from 'zod';
import { daySchema } from '../base/day';
import { openObject } from '../base/open-object';
import { stampShape } from '../base/stamp';
import { proseSchema } from '../base/text';

export const LONGEST_DECISION = 2000;
export const decisionSchema = proseSchema(LONGEST_DECISION);

/** The decision written down when a week was looked back at. Its id is the first day of the week. */
export const reviewSchema = openObject({
  id: daySchema,
  day: daySchema,
  decision: decisionSchema,
  ...stampShape,
}).refine((review) => review.id === review.day, 'an id that is not its day');
export type Review = Readonly<z.infer<typeof reviewSchema>>;
