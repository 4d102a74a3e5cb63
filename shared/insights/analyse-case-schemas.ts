import { z } from 'zod';
import { daysBetween, daySchema } from '../base/day';
import {
  DEFAULT_PAIRS,
  DEFAULT_PERIOD_DAYS,
  LEAST_PAIRS,
  MOST_PAIRS,
  type Period,
} from '../statistics/experiment-design';
import { DEFAULT_BASELINE_DAYS, DEFAULT_WINDOW_DAYS } from '../statistics/explain-jump';
import { MOST_DIFFERENCES } from '../statistics/sign-flip';

/** The inputs of the analyses as a file may hold them, with the defaults that their specification gives. */

/** No more than can be gone through in a moment, and more than a ledger will ever ask. */
const MOST_NUMBERS = 100_000;
/** Every row is multiplied with every other. */
const MOST_ROWS = 10_000;
const MOST_ACTIVITIES = 200;
const MOST_DAYS = 3_660;
const MOST_DAYS_OF_BUDGET = 36_600;
const MOST_DAYS_OF_GAP = 36_600;
/** Beyond these, squares of squares and quotients leave what a number can hold. */
const LARGEST = 1e100;
const SMALLEST = 1e-100;

/** Null means the same as leaving it out. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

function defaulted<T extends z.ZodType>(schema: T, value: NonNullable<z.output<T>>) {
  return schema.nullish().transform((given): NonNullable<z.output<T>> => given ?? value);
}

function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const numberSchema = z.number().min(-LARGEST).max(LARGEST);
const amountSchema = z
  .number()
  .min(0)
  .max(LARGEST)
  .refine((value) => value === 0 || value >= SMALLEST, 'too small to be reckoned with');
const positiveSchema = z.number().min(SMALLEST, 'expected a number above 0').max(LARGEST);
const shareSchema = z.number().min(SMALLEST, 'expected a number above 0').lt(1);
const daysSchema = z.int().min(1).max(MOST_DAYS);
const lagSchema = z.int().min(0).max(MOST_DAYS);

/** A number beyond all numbers, such as 1e999, is a reading that does not count, like null. */
const readingSchema = z.object({
  date: daySchema,
  value: z.custom<number | null>((value) => value === null || typeof value === 'number', 'expected a number or null'),
});

const eventSchema = z.union(
  [daySchema, z.object({ from: daySchema, to: daySchema }).refine(({ from, to }) => from <= to)],
  'expected a day that exists, or {from, to} of two such days in order',
);

const optionsSchema = z.strictObject({
  kind: optional(z.enum(['stock', 'flow-day', 'flow-since'])),
  lags: optional(z.array(lagSchema).min(1).max(100).refine(areUnique, 'the same lag stands there twice')),
  maxGapDays: optional(positiveSchema.max(MOST_DAYS_OF_GAP)),
  minIntervals: optional(amountSchema),
  minDf: optional(amountSchema),
  minContrast: optional(amountSchema),
  minSwitches: optional(amountSchema),
  stratumDays: optional(positiveSchema),
  stratumMin: optional(positiveSchema),
  clip: optional(positiveSchema),
  qLevel: optional(shareSchema),
  minEffect: optional(amountSchema),
  resolution: optional(amountSchema),
  adjustWeekday: optional(z.enum(['auto', 'none'])),
});

const scoreShape = {
  readings: z.array(readingSchema).max(MOST_NUMBERS),
  events: defaulted(z.array(eventSchema).max(MOST_NUMBERS), []),
  options: optional(optionsSchema),
};

const activitiesSchema = z
  .array(
    z.object({
      id: z.string(),
      days: z.record(daySchema, amountSchema.nullable()),
      trackedFrom: optional(daySchema),
      trackedTo: optional(daySchema),
      scale: optional(positiveSchema),
    }),
  )
  .max(MOST_ACTIVITIES)
  .refine((activities) => areUnique(activities.map(({ id }) => id)), 'two activities have the same id');

/** One score and the events that break it. */
export const scoreSchema = z.object(scoreShape);

/** A score and the activities that are compared with it. */
export const comparisonSchema = z.object({ ...scoreShape, activities: activitiesSchema });

export const confirmSchema = z
  .object({
    ...scoreShape,
    activities: activitiesSchema,
    claim: z.object({
      activityId: z.string(),
      lag: lagSchema,
      sign: z.literal([1, -1]),
      since: daySchema,
      confirmIntervals: optional(z.int().min(1).max(MOST_NUMBERS)),
    }),
  })
  .refine(({ activities, claim }) => activities.some(({ id }) => id === claim.activityId), {
    path: ['claim', 'activityId'],
    error: 'no activity has this id',
  });

export const jumpSchema = z.object({
  activities: activitiesSchema,
  date: daySchema,
  options: defaulted(
    z.strictObject({
      windowDays: defaulted(daysSchema, DEFAULT_WINDOW_DAYS),
      baselineDays: defaulted(daysSchema, DEFAULT_BASELINE_DAYS),
    }),
    { windowDays: DEFAULT_WINDOW_DAYS, baselineDays: DEFAULT_BASELINE_DAYS },
  ),
});

const pairsSchema = z.int().min(LEAST_PAIRS).max(MOST_PAIRS);
const seedSchema = z.int().min(0).max(0xffffffff);

export const designSchema = z.object({
  seed: seedSchema,
  start: daySchema,
  pairs: defaulted(pairsSchema, DEFAULT_PAIRS),
  periodDays: defaulted(daysSchema, DEFAULT_PERIOD_DAYS),
});

export const planSchema = z.object({
  ...scoreShape,
  pairs: defaulted(pairsSchema, DEFAULT_PAIRS),
  periodDays: defaulted(daysSchema, DEFAULT_PERIOD_DAYS),
});

const periodSchema = z
  .object({ pair: z.int().min(1), arm: z.enum(['A', 'B']), from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, 'ends before it begins');

export const experimentSchema = z.object({
  ...scoreShape,
  design: z.object({
    periods: z
      .array(periodSchema)
      .min(2)
      .max(2 * MOST_PAIRS)
      .refine(arePairs, 'expected one period of arm A and one of arm B in each pair'),
    lag: defaulted(lagSchema, 0),
    washoutDays: defaulted(lagSchema, 0),
  }),
  stoppedEarly: defaulted(z.boolean(), false),
});

function arePairs(periods: readonly Period[]): boolean {
  const halves = periods.map(({ pair, arm }) => `${arm} ${String(pair)}`);
  return areUnique(halves) && periods.length === 2 * new Set(periods.map(({ pair }) => pair)).size;
}

export const signFlipSchema = z.object({ differences: z.array(numberSchema).min(1).max(MOST_DIFFERENCES) });

/** By entries, because a source may have any name, one that objects keep for themselves too. */
const sourcesSchema = z.preprocess(
  (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null),
  z
    .array(z.tuple([z.string(), amountSchema]), 'expected the visits of each source')
    .max(MOST_NUMBERS)
    .transform((entries): ReadonlyMap<string, number> => new Map(entries)),
);
const countsSchema = z
  .object({ days: positiveSchema, sources: sourcesSchema })
  .transform(({ days, sources }) => ({ days, visits: sources }));

export const shareInputSchema = z.object({ before: countsSchema, after: countsSchema });

export const habitSchema = z
  .object({
    kind: defaulted(z.enum(['yes-no', 'at-least', 'at-most']), 'yes-no'),
    target: optional(numberSchema),
    frequency: z.object({ times: positiveSchema, days: daysSchema }),
    values: z.array(amountSchema.nullable()).max(MOST_NUMBERS),
  })
  .refine(({ kind, target }) => kind === 'yes-no' || target !== undefined, {
    path: ['target'],
    error: 'expected a number',
  });

export const budgetSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    budgetPerDay: z.union([amountSchema, z.array(amountSchema).length(7)], 'expected a number, or seven of them'),
    minutes: z.record(daySchema, amountSchema.nullable()),
  })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS_OF_BUDGET, {
    path: ['to'],
    error: 'expected a day on or after "from", at most 100 years later',
  });

const FEW_NUMBERS = 1_000;
const freedomSchema = z.array(amountSchema.min(1)).max(FEW_NUMBERS);

export const numbersOfSeedsSchema = z.object({
  seeds: z.array(seedSchema).max(FEW_NUMBERS),
  count: z.int().min(0).max(FEW_NUMBERS),
});
export const tProbabilitySchema = z.object({ t: z.array(numberSchema).max(FEW_NUMBERS), df: freedomSchema });
export const tQuantileSchema = z.object({ prob: z.array(shareSchema).max(FEW_NUMBERS), df: freedomSchema });
export const correctionSchema = z.object({ p: z.array(z.number().min(0).max(1)).max(MOST_NUMBERS) });

const columnSchema = z.array(numberSchema).max(MOST_ROWS);

export const testSchema = z
  .object({ x: columnSchema, y: columnSchema, k: z.int().min(0), resolution: defaulted(amountSchema, 0) })
  .refine(({ x, y }) => x.length === y.length, { path: ['y'], error: 'expected as many numbers as in "x"' })
  .refine(({ x }) => x.some((value) => value ** 2 > 0), { path: ['x'], error: 'expected a number that is not 0' })
  .refine(({ x, k }) => x.length > k, { path: ['k'], error: 'expected less than there are numbers in "x"' });
