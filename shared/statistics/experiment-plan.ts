import type { ScoreInput } from './analysis-input';
import { withDefaults } from './analysis-options';
import { intervalsOf, type Interval } from './intervals';
import { periodRate } from './period-rate';
import { cleanReadings } from './readings';
import { tQuantile } from './student-t';

/**
 * What an experiment could notice: the size of effect that a plan of so many pairs would find in four of five cases, from
 * how much periods of that length have differed so far. The spread is taken at the upper end of what few differences
 * allow, by Wilson & Hilferty's approximation of the chi-square distribution (1931, PNAS 17, 684). It assumes that the
 * score goes on as it did, and that nothing was changed in those periods on purpose.
 */

export type PlanInput = ScoreInput & { readonly periodDays: number; readonly pairs: number };

/** Of `historyPairs` differences between neighbouring periods; null where they are too few. */
export type ExperimentPlan = {
  readonly historyPairs: number;
  readonly sdDifference: number | null;
  readonly detectable: number | null;
};

const LEAST_HISTORY = 6;
/** The standard normal quantile at 0.8. */
const UPPER_END = 0.8416212335729143;
/** What a sign-flip test of so few pairs can find, in standard deviations; its p-values are too coarse for the t. */
const FOUND_WITH_FEW: ReadonlyMap<number, number> = new Map([
  [6, 1.789],
  [7, 1.331],
  [8, 1.187],
  [9, 1.091],
]);

export function experimentPlan({ periodDays, pairs, ...score }: PlanInput): ExperimentPlan {
  const { kept } = intervalsOf(cleanReadings(score.readings), { ...withDefaults(score.options), events: score.events });
  const differences = pastDifferences(kept, periodDays);
  const count = differences.length;
  if (count < LEAST_HISTORY) return { historyPairs: count, sdDifference: null, detectable: null };
  // Around 0 and not around their mean: without an effect, the later period is not expected to differ.
  const sdDifference = Math.sqrt(differences.reduce((sum, difference) => sum + difference ** 2, 0) / count);
  const part = 2 / (9 * count);
  const upperSd = sdDifference / Math.sqrt((1 - part - UPPER_END * Math.sqrt(part)) ** 3);
  return { historyPairs: count, sdDifference, detectable: foundInStandardDeviations(pairs) * upperSd };
}

/** Of double periods, later less earlier, one before the other from the last change backwards. */
function pastDifferences(intervals: readonly Interval[], periodDays: number): readonly number[] {
  const begin = (intervals[0]?.start ?? 0) + 1;
  const end = intervals.at(-1)?.end ?? 0;
  const windows = Math.max(0, Math.floor((end - begin + 1) / (2 * periodDays)));
  return Array.from({ length: windows }, (_, index) => {
    const last = end - index * 2 * periodDays;
    const later = periodRate(intervals, last - periodDays + 1, last);
    const earlier = periodRate(intervals, last - 2 * periodDays + 1, last - periodDays);
    return later === null || earlier === null ? null : later - earlier;
  }).filter((difference) => difference !== null);
}

function foundInStandardDeviations(pairs: number): number {
  const few = FOUND_WITH_FEW.get(pairs);
  return few ?? (tQuantile(0.975, pairs - 1) + tQuantile(0.8, pairs - 1)) / Math.sqrt(pairs);
}
