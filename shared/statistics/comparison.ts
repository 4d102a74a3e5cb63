import { knownPlaces, type Exposure } from './exposure';
import type { Ground } from './ground';
import { atRows, weightedMean } from './grouped-rows';
import { jointFit } from './joint-fit';
import { sumOfSquares } from './numeric';
import { shiftVarianceTest, type ShiftTest } from './shift-variance-test';
import type { Study } from './study';

/**
 * One activity with one lag: a weighted least squares slope of the score's changes on the exposure, other activities
 * and the weekday held fixed (Frisch & Waugh 1933; Lovell 1963). Where the record cannot carry it, the rules say why
 * instead. Assumes that effects are added to each other and last for the day.
 */

export type StopVerdict = 'not-enough-data' | 'no-contrast' | 'score-constant' | 'not-separable';
export type StopReason =
  'intervals' | 'never' | 'always' | 'stratum' | 'weekday' | 'others' | 'df' | 'contrast' | 'switches';

/** Why nothing was compared. */
type Stop = { readonly verdict: StopVerdict; readonly reason: StopReason | null };

/** Null is what was not reached. */
export type Comparison = {
  readonly n: number;
  readonly contrast: number | null;
  readonly switches: number | null;
  readonly adjusted: boolean | null;
  /** Activities that cannot be told apart from this one. */
  readonly sharedWith: readonly string[];
  readonly outcome:
    { readonly kind: 'stopped'; readonly stop: Stop } | { readonly kind: 'tested'; readonly test: ShiftTest };
};

/** Amounts that differ by less are the same but for rounding. */
const SAME_AMOUNT = 1e-12;
/** The share of a column that must remain for a slope on it to be its own. */
const LEAST_OWN_SHARE = 0.1;
const LEAST_SCORE_SQUARES = 1e-9;

/** `activity` is the place of the activity in the study. */
export function compare(study: Study, activity: number, lag: number): Comparison {
  const exposure = study.exposures(lag)[activity] ?? new Float64Array();
  const places = knownPlaces(exposure);
  const facts = { n: places.length, contrast: null, switches: null, adjusted: null, sharedWith: [] };
  const early = stopBeforeFit(exposure, places, study.options.minIntervals);
  if (early !== null) return stopped(facts, early);
  const ground = study.ground(places);
  const columns = study.columns(ground, lag);
  const own = columns.column(activity);
  if (own === null) return stopped(facts, { verdict: 'no-contrast', reason: 'stratum' });
  if (ground.scoreSquares <= LEAST_SCORE_SQUARES * Math.max(1, study.changes.resolution) ** 2) {
    return stopped(facts, { verdict: 'score-constant', reason: null });
  }
  const switches = switchesOf(exposure, ground);
  if (sumOfSquares(own.withoutWeekday) < LEAST_OWN_SHARE * own.size ** 2) {
    return stopped({ ...facts, switches }, { verdict: 'not-separable', reason: 'weekday' });
  }
  const others = study.activityIds.map((_, other) => other).filter((other) => other !== activity);
  return compareJointly(study, { ground, columns, activity, own, others }, { ...facts, switches });
}

type Facts = Omit<Comparison, 'outcome'>;
type Jointly = Parameters<typeof jointFit>[0];

function compareJointly(study: Study, subject: Jointly, facts: Facts & { readonly switches: number }): Comparison {
  const fit = jointFit(subject);
  const joint = {
    ...facts,
    adjusted: fit.adjusted,
    sharedWith: fit.sharedWith.map((at) => study.activityIds[at] ?? ''),
  };
  const squares = sumOfSquares(fit.exposure);
  if (squares < LEAST_OWN_SHARE * sumOfSquares(subject.own.withoutWeekday)) {
    return stopped(joint, { verdict: 'not-separable', reason: 'others' });
  }
  const contrast = contrastOf(fit.exposure, squares);
  const reached = { ...joint, contrast };
  const lacking = whatLacks(study, { freedom: facts.n - fit.fitted, contrast, switches: facts.switches });
  if (lacking !== null) return stopped(reached, { verdict: 'not-enough-data', reason: lacking });
  const test = shiftVarianceTest(fit.exposure, fit.score, {
    fitted: fit.fitted,
    resolution: study.changes.resolution,
  });
  return { ...reached, outcome: { kind: 'tested', test } };
}

function stopBeforeFit(exposure: Exposure, places: Int32Array, minIntervals: number): Stop | null {
  if (places.length < Math.max(1, minIntervals)) return { verdict: 'not-enough-data', reason: 'intervals' };
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < places.length; row += 1) {
    const value = exposure[places[row] ?? 0] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least > SAME_AMOUNT) return null;
  const isNever = Math.max(Math.abs(least), Math.abs(most)) <= SAME_AMOUNT;
  return { verdict: 'no-contrast', reason: isNever ? 'never' : 'always' };
}

function whatLacks(
  { options }: Study,
  found: { readonly freedom: number; readonly contrast: number; readonly switches: number },
): StopReason | null {
  // Without any freedom left there is no error to compare with, whatever was asked for.
  if (found.freedom < Math.max(1, options.minDf)) return 'df';
  if (found.contrast < options.minContrast) return 'contrast';
  return found.switches < options.minSwitches ? 'switches' : null;
}

/** How often the exposure changes between more and less than its mean, in the order of time. */
function switchesOf(exposure: Exposure, { rows }: Ground): number {
  const values = atRows(exposure, rows);
  const mean = weightedMean(values, rows);
  let switches = 0;
  let before = 0;
  for (let row = 0; row < values.length; row += 1) {
    const departure = (values[row] ?? 0) - mean;
    if (Math.abs(departure) < SAME_AMOUNT) continue;
    if (departure * before < 0) switches += 1;
    before = Math.sign(departure);
  }
  return switches;
}

/** How many rows, all counting the same, would tell as much. */
function contrastOf(exposure: Float64Array, squares: number): number {
  let sum = 0;
  for (let row = 0; row < exposure.length; row += 1) {
    const value = exposure[row] ?? 0;
    sum += ((value / squares) * value) ** 2;
  }
  return 1 / sum;
}

function stopped(facts: Facts, stop: Stop): Comparison {
  return { ...facts, outcome: { kind: 'stopped', stop } };
}
