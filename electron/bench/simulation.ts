import { createSeededRandom, type Random } from '../../shared/base/random';
import { effects } from '../../shared/statistics/effects';
import { experimentPeriods } from '../../shared/statistics/experiment-design';
import { experimentResult, type ExperimentResult } from '../../shared/statistics/experiment-result';
import { suggestEvents } from '../../shared/statistics/suggest-events';
import { dayAt, quietScore, readingOn, simulatedUser, TARGET, type ScoreKind, type UserChoice } from './simulated-user';

/** How often the analyses are right and wrong of people of whom the truth is known, as shares from 0 to 1. */

const LEVEL = 0.05;

export type Runs = { readonly users: number; readonly seed: number };

export type LinkRates = {
  /** Of all comparisons of what has no effect, how many have a p of at most 0.05. */
  readonly falsePositives: number;
  /** Of all users, how many are shown a link with what has no effect. */
  readonly falseClaims: number;
  /** Of the links that a user is shown, how many are such, on the mean over all users. */
  readonly falseShare: number;
  /** Of all ranges, how many hold the true effect. */
  readonly coverage: number;
  /** Of all users, for how many the activity with the effect has a p of at most 0.05, and how many are shown its link. */
  readonly noticed: number;
  readonly claimed: number;
};

export function linkRates(choice: UserChoice, runs: Runs): LinkRates {
  const users = randoms(runs).map((random) => comparisonsOf(random, choice));
  const all = users.flat();
  const withoutEffect = all.filter(({ truth }) => truth === 0);
  const withEffect = all.filter(({ truth }) => truth !== 0);
  return {
    falsePositives: shareOf(withoutEffect, isStriking),
    falseClaims: shareOf(users, (comparisons) => comparisons.some(isFalseClaim)),
    falseShare: users.reduce((sum, comparisons) => sum + falseShareOf(comparisons), 0) / users.length,
    coverage: shareOf(all, ({ truth, low, high }) => low <= truth && truth <= high),
    noticed: withEffect.filter(isStriking).length / runs.users,
    claimed: withEffect.filter(({ isLinked }) => isLinked).length / runs.users,
  };
}

/** One comparison that was made, and what is true of it. */
type Compared = {
  readonly truth: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly isLinked: boolean;
};

function comparisonsOf(random: Random, choice: UserChoice): readonly Compared[] {
  return effects(simulatedUser(random, choice)).effects.flatMap(({ activityId, p, ciLow, ciHigh, verdict }) => {
    if (p === null || ciLow === null || ciHigh === null) return [];
    const isLinked = verdict === 'linked-up' || verdict === 'linked-down';
    return [{ truth: activityId === TARGET ? choice.effect : 0, p, low: ciLow, high: ciHigh, isLinked }];
  });
}

function falseShareOf(comparisons: readonly Compared[]): number {
  const claims = comparisons.filter(({ isLinked }) => isLinked);
  return claims.length === 0 ? 0 : shareOf(claims, isFalseClaim);
}

function isFalseClaim({ truth, isLinked }: Compared): boolean {
  return truth === 0 && isLinked;
}

function isStriking({ p }: Compared): boolean {
  return p <= LEVEL;
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.filter(is).length / all.length;
}

/** `missing` is the share of days without a reading. */
export type ExperimentChoice = { readonly score: ScoreKind; readonly effect: number; readonly missing: number };

export type ExperimentRates = {
  /** Of all experiments, how many end with a difference, up or down. */
  readonly found: number;
  readonly coverage: number;
};

const PAIRS = 9;
const PERIOD_DAYS = 3;

/** Experiments of nine pairs of three days. */
export function experimentRates(choice: ExperimentChoice, runs: Runs): ExperimentRates {
  const { effect } = choice;
  const results = randoms(runs).map((random) => simulatedExperiment(random, choice));
  const ranges = results.flatMap(({ ciLow, ciHigh }) => (ciLow === null || ciHigh === null ? [] : [{ ciLow, ciHigh }]));
  return {
    found: shareOf(results, ({ p }) => p !== null && p <= LEVEL),
    coverage: shareOf(ranges, ({ ciLow, ciHigh }) => ciLow <= effect && effect <= ciHigh),
  };
}

function simulatedExperiment(random: Random, { score, effect, missing }: ExperimentChoice): ExperimentResult {
  const days = 2 * PAIRS * PERIOD_DAYS;
  const seed = Math.floor(random() * 2 ** 32);
  // The first reading is of the evening before.
  const periods = experimentPeriods({ seed, start: dayAt(1), pairs: PAIRS, periodDays: PERIOD_DAYS });
  const arms = periods.flatMap(({ arm }) => Array.from({ length: PERIOD_DAYS }, () => arm));
  const doneBefore = (index: number) => arms.slice(0, index).filter((arm) => arm === 'A').length;
  const readings = quietScore(random, { score, days: days + 1, missing }).map(({ index, value }) =>
    readingOn(index, value + effect * doneBefore(index)),
  );
  const design = { periods, lag: 0, washoutDays: 0 };
  return experimentResult({ design, readings, events: [], stoppedEarly: false });
}

export type SuggestionRates = {
  /** Of all scores, how many have a suggestion that is no step, and in how many the step is found on its very day. */
  readonly wrong: number;
  readonly found: number;
};

/** Scores of so many days with a step in the middle, or none when it is 0. */
export function suggestionRates(
  { score, days, step }: { readonly score: ScoreKind; readonly days: number; readonly step: number },
  runs: Runs,
): SuggestionRates {
  const at = Math.floor(days / 2);
  let [wrong, found] = [0, 0];
  for (const random of randoms(runs)) {
    const readings = quietScore(random, { score, days, missing: 0.15 }).map(({ index, value }) =>
      readingOn(index, value + (index >= at ? step : 0)),
    );
    const { suggestions } = suggestEvents({ readings, events: [] });
    const isStep = ({ from, to }: { readonly from: string; readonly to: string }) =>
      step !== 0 && from <= dayAt(at) && dayAt(at) <= to;
    wrong += Number(suggestions.some((one) => !isStep(one)));
    found += Number(suggestions.some(isStep));
  }
  return { wrong: wrong / runs.users, found: found / runs.users };
}

/** For each user a generator of its own, so that user 7 is the same however many there are. */
function randoms({ users, seed }: Runs): readonly Random[] {
  return Array.from({ length: users }, (_, user) => createSeededRandom(seed + 7919 * user));
}
