import { addDays, type Day, type Month } from '../base/day';
import type { Id } from '../base/id';
import { jumpsOf, type Jump } from '../journal/jumps';
import type { Catalog } from '../ledger/documents';
import { breaksOf } from '../scores/event';
import type { Basis } from '../scores/reading';
import type { Score } from '../scores/score';
import type { Checkpoint } from '../statistics/checkpoint';
import { packedBetween, unpackedActivity, type PackedActivity } from './activity-input';
import { checkpointOf } from './analysis-of-record';
import { bestOfScore } from './best-of-score';
import { claimsOf, looksAt } from './claims';
import { counterExamples, type CounterExample, type CounterExamples } from './counter-examples';
import type { InsightActivity } from './insight-input';
import { beforeJumpInsight, type BeforeJumpInsight } from './before-jump';
import { dayAt, readingsIn, type FactsByMonth } from './month-facts';
import { wordedChange } from './ordinary-change-words';
import { readingPairs, scoreRecordOf, seriesOn, type ReadingPair } from './score-record';
import type { Sentence } from './sentence';
import { suggestedBreaks, type SuggestedBreak } from './suggested-breaks';

/** The whole history at one moment: the plan, and the raw facts of every month. */
export type HistoryScene = {
  readonly catalog: Catalog;
  readonly months: FactsByMonth;
  /** Months whose file cannot be read, earliest first. */
  readonly unreadable: readonly Month[];
  readonly today: Day;
};

export type ScoreAnswer = {
  readonly scoreId: Id;
  readonly readings: readonly ReadingPair[];
  readonly jumps: readonly Jump[];
  readonly suggestedBreaks: readonly SuggestedBreak[];
  readonly ordinaryChange: Sentence | null;
  readonly checkpoint: Checkpoint;
  readonly unreadable: readonly Month[];
};

/** A score over its whole history; jumps and changes are those of the series of `basis`. */
export function scoreAnswer(history: HistoryScene, score: Score, basis: Basis): ScoreAnswer {
  const { catalog, months, unreadable, today } = history;
  const scene = { readings: readingsIn(months), events: catalog.events, today };
  const series = seriesOn(basis, scene.readings, score.id, today);
  const record = scoreRecordOf(score, scene, basis);
  return {
    scoreId: score.id,
    readings: readingPairs(scene.readings, score.id, today),
    jumps: jumpsOf(series, score.step, breaksOf(catalog.events, score.id)),
    suggestedBreaks: suggestedBreaks(record, score.refusedBreaks).suggestions,
    ordinaryChange: wordedChange(record)?.sentence ?? null,
    checkpoint: checkpointOf(scoreRecordOf(score, scene)),
    unreadable,
  };
}

export type ExamplesAnswer = Pick<CounterExamples, 'withoutWords' | 'withWords'> & {
  readonly bestWithout: readonly Example[];
  readonly worstWith: readonly Example[];
  readonly sentence: Sentence | null;
};
type Example = Omit<CounterExample, 'exposure'> & { readonly amount: number };

type ExamplesQuestion = { readonly score: Score; readonly activityId: string; readonly lag: number };

/** What speaks against a link: with the first sign that was found of it, if there is one; else that more is better. */
export function examplesAnswer(
  history: HistoryScene,
  { score, activityId, lag }: ExamplesQuestion,
  activities: readonly InsightActivity[],
): ExamplesAnswer | null {
  const { catalog, months, today } = history;
  const activity = activities.find(({ id }) => id === activityId);
  if (activity === undefined) return null;
  const record = scoreRecordOf(score, { readings: readingsIn(months), events: catalog.events, today });
  const claims = claimsOf(activityId, looksAt(score.id, catalog.looks));
  const sign = claims.find(({ claim }) => claim.lag === lag)?.claim.sign ?? null;
  const { withoutWords, withWords, bestWithout, worstWith } = counterExamples(record, activity, { lag, sign });
  return {
    withoutWords,
    withWords,
    bestWithout: bestWithout.map(exampleOf),
    worstWith: worstWith.map(exampleOf),
    sentence: bestOfScore(record, activities)[0]?.sentence ?? null,
  };
}

function exampleOf({ exposure, ...example }: CounterExample): Example {
  return { ...example, amount: exposure };
}

/** How far back the days before a jump are compared. */
const DAYS_BEFORE_JUMP = 100;

/** What was different before `day`. With a score that is only watched nothing is compared. */
export function beforeJumpAnswer(score: Score, activities: readonly PackedActivity[], day: Day): BeforeJumpInsight {
  const compared = score.isObservedOnly ? [] : activities;
  const near = compared.map((activity) => packedBetween(activity, addDays(day, -DAYS_BEFORE_JUMP), day));
  return beforeJumpInsight(near.map(unpackedActivity), day);
}

/** The days on which something of an activity was done, earliest first. */
export function doneDays(
  months: FactsByMonth,
  activityId: Id,
): readonly { readonly day: Day; readonly amount: number }[] {
  return [...months.values()].flatMap(({ month, entries }) =>
    [...(entries.get(activityId) ?? [])].flatMap((amount, index) =>
      amount > 0 ? [{ day: dayAt(month, index), amount }] : [],
    ),
  );
}

export function scoreIn({ scores }: Catalog, scoreId: Id): Score | null {
  return scores.find(({ id }) => id === scoreId) ?? null;
}
