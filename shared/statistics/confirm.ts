import type { Day } from '../base/day';
import type { AnalysisInput } from './analysis-input';
import { withDefaults, type AnalysisOptions } from './analysis-options';
import { compare } from './comparison';
import { dayNumber } from './day-number';
import { RANGE_PROBABILITY } from './effect-row';
import { knownPlaces } from './exposure';
import { cleanReadings, type Point } from './readings';
import { scoreChanges } from './score-changes';
import { marginOf, type ShiftTest } from './shift-variance-test';
import { createStudy, type Study } from './study';

/**
 * Whether a first sign shows up again in changes recorded after it, tested once and to its own side: what was found by
 * looking cannot be confirmed by what it was found in (Forstmeier, Wagenmakers & Parker 2017). Assumes that the fresh
 * record was not chosen by its result.
 */

/** A first sign as it was stored. It does not change any more. */
export type Claim = {
  readonly activityId: string;
  readonly lag: number;
  readonly sign: 1 | -1;
  /** The day of the last reading that it rests on, which opens the first fresh interval. */
  readonly since: Day;
  /** How many fresh changes it takes. */
  readonly confirmIntervals?: number | undefined;
};

export type ConfirmInput = AnalysisInput & { readonly claim: Claim };

type ConfirmVerdict = 'waiting' | 'not-testable' | 'confirmed' | 'not-confirmed';

export type Confirmation = {
  /** Of `needed` fresh changes, how many there are. */
  readonly n: number;
  readonly needed: number;
  readonly effectPerDay: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** One-sided. */
  readonly p: number | null;
  readonly verdict: ConfirmVerdict;
};

export const LEAST_CONFIRM_INTERVALS = 56;
const CONFIRM_LEVEL = 0.05;

export function confirm(input: ConfirmInput): Confirmation {
  const { claim } = input;
  const needed = claim.confirmIntervals ?? LEAST_CONFIRM_INTERVALS;
  const options = { ...withDefaults(input.options), lags: [claim.lag] };
  const since = dayNumber(claim.since);
  const fresh = cleanReadings(input.readings).filter(({ day }) => day >= since);
  const ends = knownEnds(input, fresh, options);
  const last = ends[needed - 1];
  if (last === undefined) return untested({ n: ends.length, needed, verdict: 'waiting' });
  const study = studyOf(
    input,
    fresh.filter(({ day }) => day <= last),
    options,
  );
  const { outcome } = compare(study, activityOf(study, claim), claim.lag);
  if (outcome.kind === 'stopped') return untested({ n: needed, needed, verdict: 'not-testable' });
  return { n: needed, needed, ...judged(outcome.test, claim.sign) };
}

/** The last days of the intervals on which the activity of the claim is known. */
function knownEnds(input: ConfirmInput, points: readonly Point[], options: AnalysisOptions): readonly number[] {
  const study = studyOf(input, points, options);
  const exposure = study.exposures(input.claim.lag)[activityOf(study, input.claim)];
  if (exposure === undefined) return [];
  return Array.from(knownPlaces(exposure), (place) => study.changes.intervals[place]?.end ?? 0);
}

function studyOf({ activities, events }: ConfirmInput, points: readonly Point[], options: AnalysisOptions): Study {
  return createStudy(scoreChanges(points, events, options), activities, options);
}

function activityOf({ activityIds }: Study, { activityId }: Claim): number {
  return activityIds.indexOf(activityId);
}

function judged(test: ShiftTest, sign: Claim['sign']): Omit<Confirmation, 'n' | 'needed'> {
  const margin = marginOf(test, RANGE_PROBABILITY);
  const p = Math.sign(test.effect) === sign ? test.p / 2 : 1 - test.p / 2;
  return {
    effectPerDay: test.effect,
    ciLow: test.effect - margin,
    ciHigh: test.effect + margin,
    p,
    verdict: p <= CONFIRM_LEVEL ? 'confirmed' : 'not-confirmed',
  };
}

function untested(facts: Pick<Confirmation, 'n' | 'needed' | 'verdict'>): Confirmation {
  return { ...facts, effectPerDay: null, ciLow: null, ciHigh: null, p: null };
}
