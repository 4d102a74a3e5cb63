import { z } from 'zod';
import { daySchema } from '../base/day';
import { isEachOnce } from '../base/each-once';
import { idSchema, type Id } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { lineSchema, NAME_LIMIT } from '../base/text';

const scoreKindSchema = z.enum(['index', 'count', 'percentage']);
export type ScoreKind = z.infer<typeof scoreKindSchema>;

/** What a reading says: how high it stands, what there was on its day, or what there was since the reading before. */
export const scoreMeasuresSchema = z.enum(['level', 'that-day', 'since-last']);
export type ScoreMeasures = z.infer<typeof scoreMeasuresSchema>;

/** Something that a score is the sum of. */
const scorePartSchema = openObject({
  id: idSchema,
  name: lineSchema(NAME_LIMIT),
  /** What it can be at most; null for no bound. */
  most: z.number().positive().nullable(),
});
export type ScorePart = Readonly<z.infer<typeof scorePartSchema>>;

/** Whether the score takes notice of a platform; one that is not named is not known. */
const seenPlatformSchema = openObject({ platformId: idSchema, isSeen: z.boolean() });

export const MOST_PARTS = 12;

/** What describes a score; the same fields are given when one is added. */
export const scoreFacts = {
  name: lineSchema(NAME_LIMIT),
  kind: scoreKindSchema,
  measures: scoreMeasuresSchema,
  /** Bounds beyond which a reading is asked about; null means none. */
  least: z.number().nullable(),
  most: z.number().nullable(),
  /** The smallest difference that its readings show: 1 for whole numbers. */
  step: z.number().positive(),
  isHigherBetter: z.boolean(),
  /** What the user is really after; outcomes come first on every page. */
  isOutcome: z.boolean(),
  parts: z
    .array(scorePartSchema)
    .max(MOST_PARTS)
    .refine((parts) => isEachOnce(parts.map(({ id }) => id)), 'a part twice'),
  sees: z
    .array(seenPlatformSchema)
    .max(500)
    .refine((sees) => isEachOnce(sees.map(({ platformId }) => platformId)), 'a platform twice'),
  /** "I keep checking it": it is shown only where it is entered. */
  isHidden: z.boolean(),
  /** It is only watched: nothing is planned or reminded for it, and no activity is compared with it. */
  isObservedOnly: z.boolean(),
};

const refusedBreakSchema = openObject({ from: daySchema, to: daySchema }).refine(
  ({ from, to }) => from <= to,
  'a last day before its first',
);

/** A measure that somebody reports. */
export const scoreSchema = openObject({
  id: idSchema,
  ...scoreFacts,
  /** When and why it is no longer read; null while it is. Its history stays. */
  retired: openObject({
    on: daySchema,
    reason: lineSchema(200).nullable(),
    /** The card that compares before and after was put away. */
    isReviewed: z.boolean(),
  }).nullable(),
  /** Jumps that were asked about and are no break. */
  refusedBreaks: z.array(refusedBreakSchema).max(1000),
  position: z.number(),
  editedAt: instantSchema,
});
export type Score = Readonly<z.infer<typeof scoreSchema>>;
export type ScoreFacts = Readonly<Pick<Score, keyof typeof scoreFacts>>;

/** What most scores are until somebody says otherwise. */
export const USUAL_SCORE: Omit<ScoreFacts, 'name' | 'kind' | 'least' | 'most'> = {
  measures: 'level',
  step: 1,
  isHigherBetter: true,
  isOutcome: false,
  parts: [],
  sees: [],
  isHidden: false,
  isObservedOnly: false,
};
const COUNT = { ...USUAL_SCORE, kind: 'count', least: 0, most: null } as const;
const INDEX = { ...USUAL_SCORE, kind: 'index', least: 0, most: 100 } as const;

const quarter = (id: string, name: string) => ({ id: id as Id, name, most: 25 });

/** The four that LinkedIn adds up. */
const SSI_PARTS = [
  quarter('brand', 'Establish your professional brand'),
  quarter('people', 'Find the right people'),
  quarter('insights', 'Engage with insights'),
  quarter('relationships', 'Build relationships'),
];

/** Starting points for scores that people keep. */
export const SCORE_PRESETS: readonly ScoreFacts[] = [
  { name: 'New clients', ...COUNT, measures: 'since-last', isOutcome: true },
  { name: 'Referral visits', ...COUNT, measures: 'that-day', isOutcome: true },
  { name: 'Newsletter subscribers', ...COUNT, isOutcome: true },
  { name: 'Klout-style index', ...INDEX },
  { name: 'LinkedIn SSI', ...INDEX, parts: SSI_PARTS },
  { name: 'Followers', ...COUNT },
];
