import type { ScoreInput } from './analysis-input';
import { withDefaults } from './analysis-options';
import { dayNumber } from './day-number';
import { LEAST_PAIRS, type Arm, type Period } from './experiment-design';
import { intervalsOf, type Interval } from './intervals';
import { periodRate } from './period-rate';
import { cleanReadings } from './readings';
import { signFlip } from './sign-flip';

/**
 * What an experiment showed: the mean difference of its pairs, tested by the lot that made them (exact sign-flip test on
 * randomised pairs; Fisher 1935; Edgington & Onghena 2007, Randomization Tests). It assumes that the plan was drawn by
 * lot and followed to its end; the arms count as they were drawn, not as they were kept (intention to treat).
 */

export type ExperimentInput = ScoreInput & {
  readonly design: {
    readonly periods: readonly Period[];
    /** After how many days the score answers. */
    readonly lag: number;
    /** So many days at the beginning of each period do not count. */
    readonly washoutDays: number;
  };
  readonly stoppedEarly: boolean;
};

type ExperimentVerdict =
  'stopped-early' | 'not-enough-data' | 'experiment-up' | 'experiment-down' | 'experiment-unclear';

/** A pair is used when both of its periods have a change; the differences, A less B, are in the order of the pairs. */
export type ExperimentResult = {
  readonly pairsPlanned: number;
  readonly pairsUsed: number;
  readonly differences: readonly number[];
  readonly effectPerDay: number | null;
  readonly p: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly verdict: ExperimentVerdict;
};

const LEVEL = 0.05;
const NO_ESTIMATE = { effectPerDay: null, p: null, ciLow: null, ciHigh: null };

export function experimentResult({ design, stoppedEarly, ...score }: ExperimentInput): ExperimentResult {
  const { kept } = intervalsOf(cleanReadings(score.readings), { ...withDefaults(score.options), events: score.events });
  const pairs = [...new Set(design.periods.map(({ pair }) => pair))].sort((one, other) => one - other);
  const differences = pairs.map((pair) => differenceIn(pair, design, kept)).filter((difference) => difference !== null);
  const counted = { pairsPlanned: pairs.length, pairsUsed: differences.length, differences };
  if (stoppedEarly) return { ...counted, ...NO_ESTIMATE, verdict: 'stopped-early' };
  if (differences.length < LEAST_PAIRS) return { ...counted, ...NO_ESTIMATE, verdict: 'not-enough-data' };
  const { mean, p, ciLow, ciHigh } = signFlip(differences);
  return { ...counted, effectPerDay: mean, p, ciLow, ciHigh, verdict: verdictOf(mean, p) };
}

function verdictOf(effect: number, p: number): ExperimentVerdict {
  if (p > LEVEL) return 'experiment-unclear';
  return effect > 0 ? 'experiment-up' : 'experiment-down';
}

/** What the score did per day in the period with the activity, less what it did in the one without. */
function differenceIn(
  pair: number,
  { periods, lag, washoutDays }: ExperimentInput['design'],
  intervals: readonly Interval[],
): number | null {
  const rateOf = (arm: Arm): number | null => {
    const period = periods.find((one) => one.pair === pair && one.arm === arm);
    if (period === undefined) return null;
    return periodRate(intervals, dayNumber(period.from) + lag + washoutDays, dayNumber(period.to) + lag);
  };
  const [withIt, without] = [rateOf('A'), rateOf('B')];
  return withIt === null || without === null ? null : withIt - without;
}
