import { addDays, type Day } from '../base/day';
import { createSeededRandom } from '../base/random';

/**
 * A plan of pairs of periods of which a lot, drawn from the seed, decides which one comes first, so that nothing that
 * moves a score by itself can favour one side (Fisher 1935; Kravitz & Duan 2014, N-of-1 trials). It assumes that what is
 * done in one period is over in the next, but for the lag and the washout that the analysis allows for.
 */

/** In the periods of arm A the activity is done, in those of arm B it is not. */
export type Arm = 'A' | 'B';

/** `pair` is 1 for the first; both days are included. */
export type Period = { readonly pair: number; readonly arm: Arm; readonly from: Day; readonly to: Day };

export type ExperimentDesign = {
  readonly seed: number;
  readonly start: Day;
  readonly pairs: number;
  readonly periodDays: number;
};

/** With fewer pairs no result can be rarer than 5 in 100; of more, not all patterns can be gone through. */
export const LEAST_PAIRS = 6;
export const MOST_PAIRS = 20;
export const DEFAULT_PAIRS = 9;
export const DEFAULT_PERIOD_DAYS = 3;

/** The periods in the order of their days: one number of mulberry32 for each pair, and below a half arm A is first. */
export function experimentPeriods({ seed, start, pairs, periodDays }: ExperimentDesign): readonly Period[] {
  const random = createSeededRandom(seed);
  const arms = Array.from({ length: pairs }, (): readonly Arm[] => (random() < 0.5 ? ['A', 'B'] : ['B', 'A']));
  return arms.flat().map((arm, index) => {
    const from = addDays(start, index * periodDays);
    return { pair: Math.floor(index / 2) + 1, arm, from, to: addDays(from, periodDays - 1) };
  });
}
