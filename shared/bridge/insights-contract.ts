import { z } from 'zod';
import { daySchema, monthSchema } from '../base/day';
import { failureSchema } from '../base/failure';
import { idSchema } from '../base/id';
import { sentenceSchema, scoreInsightSchema } from './insight-schemas';
import { adherenceSchema } from './plan-contract';
import { jobSchema } from './safekeeping-contract';
import type { DifferentActivity } from '../insights/different-activity';
import type { SuggestedBreak } from '../insights/suggested-breaks';
import type { Jump } from '../journal/jumps';
import { basisSchema } from '../scores/reading';

/** What the page asks of the whole history: insights, the year, and what is searched. */

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const listOf = <Item>(item: z.ZodType<Item>): z.ZodType<readonly Item[]> => z.array(item);

/** Months whose file cannot be read, earliest first. What an answer says, it says without them. */
const unreadable = listOf(monthSchema);

const valueSchema = z.strictObject({
  value: z.number(),
  isApproximate: z.boolean(),
  parts: listOf(z.strictObject({ partId: idSchema, value: z.number() })).nullable(),
});

/** A day with a reading: what was seen on it, and what it was restated to since. */
const readingDaySchema = z.strictObject({
  day: daySchema,
  seen: valueSchema.nullable(),
  restated: valueSchema.nullable(),
});

/** A reading unusually far from the one before. */
const jumpSchema: z.ZodType<Jump> = z.strictObject({
  day: daySchema,
  by: z.number(),
  since: daySchema,
  isApproximate: z.boolean(),
});

/** A jump unlike any before, which may be a break that nobody has marked. It is asked about once. */
const suggestedBreakSchema: z.ZodType<SuggestedBreak> = z.strictObject({
  from: daySchema,
  to: daySchema,
  change: z.number(),
  sentence: sentenceSchema,
});

const readScoreSchema = z.strictObject({
  scoreId: idSchema,
  /** Earliest first, up to today; of several on one day those that count. */
  readings: listOf(readingDaySchema),
  /** These three are of the series of the basis that was asked for, within its eras. */
  jumps: listOf(jumpSchema),
  suggestedBreaks: listOf(suggestedBreakSchema),
  /** Whether the latest change of a week is an ordinary one; null where that cannot be said. */
  ordinaryChange: sentenceSchema.nullable(),
  /** Of the readings as they were seen, on which verdicts rest whatever was restated. */
  checkpoint: z.strictObject({
    usable: count,
    checkpoint: count.nullable(),
    date: daySchema.nullable(),
    next: count,
  }),
  unreadable,
});

const readEffectsSchema = z.discriminatedUnion('kind', [
  /** Nothing is compared with a score that is only watched. */
  z.strictObject({ kind: z.literal('observed-only') }),
  z.strictObject({
    kind: z.literal('insight'),
    insight: scoreInsightSchema,
    /** Why what was found at a checkpoint could not be written down; null when it was, or there was nothing new. */
    notKept: failureSchema.nullable(),
    unreadable,
  }),
]);
export type ReadEffects = z.infer<typeof readEffectsSchema>;

/** A stretch between two readings that speaks against a link. */
const exampleSchema = z.strictObject({
  /** The days in which the change came about. */
  from: daySchema,
  to: daySchema,
  change: z.number(),
  /** How much of the activity there was per day. */
  amount: z.number(),
  /** The reading at its end. */
  level: z.number(),
});
const counterExamplesSchema = z.strictObject({
  /** How the two lists are to be called; which days are the best ones depends on the link. */
  withoutWords: z.string(),
  withWords: z.string(),
  /** The most telling first. */
  bestWithout: listOf(exampleSchema),
  worstWith: listOf(exampleSchema),
  /** The best change of the score, whatever was done, and how active its days were; null where there is none. */
  sentence: sentenceSchema.nullable(),
  unreadable,
});

const differentActivitySchema: z.ZodType<DifferentActivity> = z.strictObject({
  activityId: z.string(),
  title: z.string(),
  flag: z.enum(['more', 'less']),
  comparedWith: z.enum(['usual', 'window-before']),
  amount: z.number(),
  before: z.number().nullable(),
  sentence: sentenceSchema,
});

/** What was different in the days before a jump. */
const beforeJumpSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** How many activities have a history to compare with, and how many of them look unusual on an arbitrary day. */
  examined: count,
  expectedByChance: z.number().min(0),
  different: listOf(differentActivitySchema),
  sentences: listOf(sentenceSchema),
  unreadable,
});

const activityDaysSchema = z.strictObject({
  /** The days on which something of it was done, earliest first. */
  days: listOf(z.strictObject({ day: daySchema, amount: z.number().min(0) })),
  unreadable,
});

/** What was counted in a month, and on how many readings that rests. */
const countedSchema = z.strictObject({ amount: z.number(), readings: count });

const shareSchema = z.strictObject({
  before: countedSchema.nullable(),
  after: countedSchema.nullable(),
  /** What it is a share of; null where there is no total, or none was entered in a month. */
  totalBefore: countedSchema.nullable(),
  totalAfter: countedSchema.nullable(),
  /** Amount and share together; only the amount where there is no total. */
  sentence: sentenceSchema.nullable(),
  unreadable,
});

const habitMonthSchema = z.strictObject({
  month: monthSchema,
  /** Of all activities together. */
  adherence: adherenceSchema,
  activities: listOf(
    z.strictObject({
      activityId: idSchema,
      adherence: adherenceSchema,
      /** At the end of the month, or today in the present one; null while it has none. */
      strength: share.nullable(),
    }),
  ),
  /** Platforms without minutes are not in it. */
  minutes: listOf(z.strictObject({ platformId: idSchema, minutes: count })),
});

const yearSchema = z.strictObject({
  /** Years that have records, earliest first. */
  years: listOf(z.int()),
  /** The days of the year that have something to say, earliest first. */
  days: listOf(
    z.strictObject({
      day: daySchema,
      /** What of the checklist was due and done; null where nothing of it was entered. */
      counts: z.strictObject({ done: count, due: count }).nullable(),
      hasNote: z.boolean(),
    }),
  ),
  unreadable,
});

const tagKindSchema = z.enum(['tag', 'person']);
const tagKeySchema = z.strictObject({ kind: tagKindSchema, key: z.string().min(1).max(200) });

const noteHitSchema = z.strictObject({
  day: daySchema,
  field: z.enum(['whatHappened', 'whatIThinkItDid']),
  excerpt: z.strictObject({
    pieces: listOf(z.strictObject({ text: z.string(), isHit: z.boolean() })),
    isCutBefore: z.boolean(),
    isCutAfter: z.boolean(),
  }),
});
const searchSchema = z.strictObject({
  /** How many texts are hit, and on how many days; `hits` are the newest of them. */
  total: count,
  days: count,
  hits: listOf(noteHitSchema),
  /** False while only the newest months were searched. */
  isWhole: z.boolean(),
  unreadable,
});

const LONGEST_QUERY = 500;
const MOST_HITS = 500;

export const insightsRequests = {
  /** A score over its whole history. `basis` says of which of its two series jumps and changes are told. */
  'insights/read-score': {
    request: z.strictObject({ scoreId: idSchema, basis: basisSchema }),
    reply: readScoreSchema,
  },
  /**
   * What can be said of the score and each activity. Takes long where there is much; cancelled and followed by its job.
   * What is found at a checkpoint is kept by the services at once.
   */
  'insights/read-effects': {
    request: z.strictObject({ scoreId: idSchema, job: jobSchema }),
    reply: readEffectsSchema,
  },
  'insights/counter-examples': {
    request: z.strictObject({ scoreId: idSchema, activityId: idSchema, lag: z.int().min(0).max(28) }),
    reply: counterExamplesSchema,
  },
  /** `day` is that of the reading after the jump. */
  'insights/before-jump': { request: z.strictObject({ scoreId: idSchema, day: daySchema }), reply: beforeJumpSchema },
  'insights/activity-days': { request: z.strictObject({ activityId: idSchema }), reply: activityDaysSchema },
  /** Share and amount of a source in two months. Of a part, the total is what its readings say as a whole. */
  'insights/share': {
    request: z.strictObject({
      sourceScoreId: idSchema,
      sourcePartId: idSchema.nullable(),
      totalScoreId: idSchema.nullable(),
      before: monthSchema,
      after: monthSchema,
    }),
    reply: shareSchema,
  },
  /** Every month from the first to the last with records, earliest first. */
  'insights/habits': {
    request: z.strictObject({}),
    reply: z.strictObject({ months: listOf(habitMonthSchema), unreadable }),
  },
  'journal/read-year': { request: z.strictObject({ year: z.int().min(1).max(9999) }), reply: yearSchema },
  /** `text` as it was typed; empty finds every day that the rest lets through. */
  'journal/search': {
    request: z.strictObject({
      text: z.string().max(LONGEST_QUERY),
      tag: tagKeySchema.nullable(),
      platformId: idSchema.nullable(),
      /** Only days on which a score jumped. */
      jumped: z.boolean(),
      limit: z.int().min(1).max(MOST_HITS),
      /** Whether to answer with what the newest months have where the others would first have to be read. */
      atOnce: z.boolean(),
    }),
    reply: searchSchema,
  },
  'journal/tags': {
    request: z.strictObject({}),
    reply: z.strictObject({
      /** The most used first, as each was written last, and on how many days. */
      tags: listOf(z.strictObject({ kind: tagKindSchema, key: z.string(), name: z.string(), days: count })),
      unreadable,
    }),
  },
} as const;
