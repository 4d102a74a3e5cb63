import { z } from 'zod';
import { daySchema } from '../base/day';
import type { CheckpointFacts, ScoreInsight } from '../insights/effects-of-score';
import { RUNGS, type InsightRow, type RowReason } from '../insights/insight-row';
import { scoreMeasuresSchema } from '../scores/score';
import type { NumberForm, Sentence, SentencePart } from '../insights/sentence';

/** The forms in which insights cross from the services to the page: the types of the core, as schemas. */

const count = z.int().min(0);
const number = z.number().nullable();
const listOf = <Item>(item: z.ZodType<Item>): z.ZodType<readonly Item[]> => z.array(item);

const numberFormSchema: z.ZodType<NumberForm> = z.enum([
  'estimate',
  'change',
  'amount',
  'difference',
  'percent',
  'percent-change',
]);

const sentencePartSchema: z.ZodType<SentencePart> = z.union([
  z.string(),
  z.strictObject({ kind: z.literal('title'), title: z.string() }),
  z.strictObject({ kind: z.literal('number'), value: z.number(), form: numberFormSchema }),
  z.strictObject({ kind: z.literal('day'), day: daySchema }),
]);
export const sentenceSchema: z.ZodType<Sentence> = z.array(sentencePartSchema);

const reasonSchema: z.ZodType<RowReason> = z.enum([
  'intervals',
  'never',
  'always',
  'stratum',
  'weekday',
  'others',
  'df',
  'contrast',
  'switches',
  'reaction-unchecked',
  'edited-since',
  'not-looked-at',
]);

const insightRowSchema: z.ZodType<InsightRow> = z.strictObject({
  activityId: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  measures: scoreMeasuresSchema,
  rung: z.enum(RUNGS),
  reason: reasonSchema.nullable(),
  direction: z.enum(['up', 'down']).nullable(),
  lag: count,
  n: count,
  effectPerDay: number,
  rangeLow: number,
  rangeHigh: number,
  p: number,
  q: number,
  mde: number,
  compared: count,
  claimedOn: daySchema.nullable(),
  retest: z.strictObject({ n: count, needed: count }).nullable(),
  sharedWith: listOf(z.string()),
  isWorthTesting: z.boolean(),
  doesNotSee: z.boolean(),
  sentence: sentenceSchema,
  alsoSaid: listOf(sentenceSchema),
});

const checkpointFactsSchema: z.ZodType<CheckpointFacts> = z.strictObject({
  usable: count,
  checkpoint: count.nullable(),
  date: daySchema.nullable(),
  next: count,
  missing: count,
  compared: count,
});

export const scoreInsightSchema: z.ZodType<ScoreInsight> = z.strictObject({
  scoreId: z.string(),
  checkpoint: checkpointFactsSchema,
  changes: z.strictObject({ used: count, droppedEvent: count, droppedGap: count, eras: count }),
  rows: listOf(insightRowSchema),
  summarySentence: sentenceSchema,
});
