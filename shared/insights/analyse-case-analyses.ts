import type { z } from 'zod';
import { daysFrom, weekdayOf } from '../base/day';
import { budgetKept } from '../statistics/budget-kept';
import { checkpoint } from '../statistics/checkpoint';
import { confirm } from '../statistics/confirm';
import { effects } from '../statistics/effects';
import { experimentPeriods } from '../statistics/experiment-design';
import { experimentPlan } from '../statistics/experiment-plan';
import { experimentResult } from '../statistics/experiment-result';
import { beforeJump } from '../statistics/explain-jump';
import { habitStrength, multiplierOf } from '../statistics/habit-strength';
import { ordinaryChange } from '../statistics/ordinary-change';
import { shareAndAmount } from '../statistics/share-and-amount';
import { signFlip } from '../statistics/sign-flip';
import { suggestEvents } from '../statistics/suggest-events';
import { coreTest, correction, numbersOfSeeds, tProbabilities, tQuantiles } from './analyse-case-numerics';
import {
  budgetSchema,
  comparisonSchema,
  confirmSchema,
  correctionSchema,
  designSchema,
  experimentSchema,
  habitSchema,
  jumpSchema,
  numbersOfSeedsSchema,
  planSchema,
  scoreSchema,
  shareInputSchema,
  signFlipSchema,
  testSchema,
  tProbabilitySchema,
  tQuantileSchema,
} from './analyse-case-schemas';

/** The output, or what the schema has against the input. */
type Answer = { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: z.ZodError };
export type Analysis = (input: unknown) => Answer;

/** Every analysis of the specification by its name, each with its input parsed before anything is reckoned. */
export const ANALYSES: ReadonlyMap<string, Analysis> = new Map([
  ['effects', analysis(comparisonSchema, effects)],
  ['t-test', analysis(testSchema, coreTest)],
  ['bh', analysis(correctionSchema, correction)],
  ['checkpoint', analysis(scoreSchema, checkpoint)],
  ['confirm', analysis(confirmSchema, confirm)],
  ['suggest-events', analysis(scoreSchema, suggestEvents)],
  ['ordinary-change', analysis(scoreSchema, ordinaryChange)],
  ['explain-jump', analysis(jumpSchema, ({ options, ...input }) => beforeJump({ ...input, ...options }))],
  ['prng', analysis(numbersOfSeedsSchema, numbersOfSeeds)],
  ['experiment-design', analysis(designSchema, (design) => ({ periods: experimentPeriods(design) }))],
  ['experiment-plan', analysis(planSchema, experimentPlan)],
  ['experiment', analysis(experimentSchema, experimentResult)],
  ['sign-flip', analysis(signFlipSchema, ({ differences }) => signFlip(differences))],
  ['share', analysis(shareInputSchema, ({ before, after }) => shareAndAmount(before, after))],
  ['habit', analysis(habitSchema, habit)],
  ['budget', analysis(budgetSchema, budget)],
  ['t-p', analysis(tProbabilitySchema, tProbabilities)],
  ['t-quantile', analysis(tQuantileSchema, tQuantiles)],
]);

function analysis<T extends z.ZodType>(schema: T, run: (input: z.output<T>) => unknown): Analysis {
  return (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? { ok: true, output: run(parsed.data) } : { ok: false, error: parsed.error };
  };
}

function habit({ kind, target = 0, frequency, values }: z.output<typeof habitSchema>) {
  const scores = habitStrength(values.map((value) => ({ kind, target, frequency, value })));
  return { multiplier: multiplierOf(frequency), scores };
}

function budget({ from, to, budgetPerDay, minutes }: z.output<typeof budgetSchema>) {
  const days = daysFrom(from, to).map((day) => ({
    day,
    minutes: minutes[day] ?? null,
    budget: typeof budgetPerDay === 'number' ? budgetPerDay : (budgetPerDay[weekdayOf(day) - 1] ?? null),
  }));
  const { worstDay, ...kept } = budgetKept(days);
  return { ...kept, worstDay: worstDay === null ? null : { date: worstDay.day, over: worstDay.over } };
}
