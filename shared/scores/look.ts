import { z } from 'zod';
import { daySchema } from '../base/day';
import { isEachOnce } from '../base/each-once';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { lineSchema } from '../base/text';
import { scoreMeasuresSchema } from './score';

/** What a re-test on new data has said of a claim. It is done once. */
const claimOutcomeSchema = openObject({
  verdict: z.enum(['confirmed', 'not-confirmed', 'not-testable']),
  /** The day of the last reading that it rests on. */
  on: daySchema,
  n: z.int().min(0),
  effectPerDay: z.number().nullable(),
  ciLow: z.number().nullable(),
  ciHigh: z.number().nullable(),
  /** One-sided. */
  p: z.number().nullable(),
});
export type ClaimOutcome = Readonly<z.infer<typeof claimOutcomeSchema>>;

/** A first sign as it was found. Nothing of it changes any more but its outcome, once. */
const claimSchema = openObject({
  /** The activity may be gone since. */
  activityId: idSchema,
  /** Of what the effect is one, as the activity was measured then; null for a tick. */
  unit: lineSchema(100).nullable(),
  lag: z.int().min(0),
  sign: z.literal([1, -1]),
  /** How many new changes the re-test takes. */
  confirmIntervals: z.int().min(1),
  n: z.int().min(0),
  effectPerDay: z.number(),
  ciSelLow: z.number(),
  ciSelHigh: z.number(),
  q: z.number(),
  /** Null until there are enough new changes. */
  outcome: claimOutcomeSchema.nullable(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;

const lookFacts = {
  scoreId: idSchema,
  /** How many changes there were: 28, 56, 112 and so on. */
  changes: z.int().min(1),
  /** The day of the last reading that it rests on. */
  since: daySchema,
  /** The day on which it was looked. */
  lookedOn: daySchema,
  /** What the score measured then. */
  measures: scoreMeasuresSchema,
  /** How many comparisons were made. */
  tested: z.int().min(0),
  claims: z
    .array(claimSchema)
    .max(500)
    .refine((claims) => isEachOnce(claims.map(({ activityId }) => activityId)), 'an activity twice'),
};

/**
 * What was found of a score at a checkpoint, remembered for ever: looking again after an edit, or after a restart, must
 * not find something new.
 */
export const lookSchema = openObject({
  /** Made of score and changes (`lookId`), so that a checkpoint is looked at once. */
  id: z.string(),
  ...lookFacts,
  editedAt: instantSchema,
}).refine((look) => look.id === lookId(look.scoreId, look.changes), 'an id that is not its score and changes');
export type Look = Readonly<z.infer<typeof lookSchema>>;
export const lookFactsSchema = z.strictObject(lookFacts);
export type LookFacts = Readonly<z.infer<typeof lookFactsSchema>>;

export function lookId(scoreId: string, changes: number): string {
  return `${scoreId} ${String(changes)}`;
}
