import { z } from 'zod';
import { daySchema } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { lineSchema } from '../base/text';

export const scoreKindSchema = z.enum(['index', 'count', 'percentage']);
export type ScoreKind = z.infer<typeof scoreKindSchema>;

/** What describes a score; the same fields are given when one is added. */
export const scoreFacts = {
  name: lineSchema(60),
  kind: scoreKindSchema,
  /** Bounds beyond which a reading is asked about; null means none. */
  least: z.number().nullable(),
  most: z.number().nullable(),
  /** The smallest difference that its readings show: 1 for whole numbers. */
  step: z.number().positive(),
  isHigherBetter: z.boolean(),
  /** What the user is really after; outcomes come first on every page. */
  isOutcome: z.boolean(),
};

/** A measure that somebody reports. */
export const scoreSchema = openObject({
  id: idSchema,
  ...scoreFacts,
  /** When and why it is no longer read; null while it is. Its history stays. */
  retired: openObject({ on: daySchema, reason: lineSchema(200).nullable() }).nullable(),
  position: z.number(),
  editedAt: instantSchema,
});
export type Score = Readonly<z.infer<typeof scoreSchema>>;
export type ScoreFacts = Readonly<Pick<Score, keyof typeof scoreFacts>>;

const count = { kind: 'count', least: 0, most: null, step: 1, isHigherBetter: true } as const;

/** Starting points for scores that people keep. */
export const SCORE_PRESETS: readonly ScoreFacts[] = [
  { name: 'New clients', ...count, isOutcome: true },
  { name: 'Referral visits', ...count, isOutcome: true },
  { name: 'Newsletter subscribers', ...count, isOutcome: true },
  { name: 'Klout-style index', kind: 'index', least: 0, most: 100, step: 1, isHigherBetter: true, isOutcome: false },
  { name: 'LinkedIn SSI', kind: 'index', least: 0, most: 100, step: 1, isHigherBetter: true, isOutcome: false },
  { name: 'Followers', ...count, isOutcome: false },
];
