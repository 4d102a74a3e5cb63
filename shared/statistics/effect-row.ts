import type { Comparison, StopReason, StopVerdict } from './comparison';
import type { Family } from './family';
import { marginOf, type ShiftTest } from './shift-variance-test';

/** What may be said of an activity with a lag, and the numbers it rests on. Null is what could not be worked out. */
export type EffectRow = {
  readonly activityId: string;
  readonly lag: number;
  readonly n: number;
  /** Of a unit of the activity per day, in units of the score per day. */
  readonly effectPerDay: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** The range that may be shown of what stood out; null for all else. */
  readonly ciSelLow: number | null;
  readonly ciSelHigh: number | null;
  readonly p: number | null;
  readonly q: number | null;
  /** The effect that would be noticed in four of five cases. */
  readonly mde: number | null;
  readonly contrast: number | null;
  readonly switches: number | null;
  readonly adjusted: boolean | null;
  readonly reactionP: number | null;
  readonly worthTesting: boolean;
  readonly verdict: EffectVerdict;
  readonly reason: StopReason | 'reaction-unchecked' | null;
  readonly sharedWith: readonly string[];
};

export type EffectVerdict =
  StopVerdict | 'unclear' | 'may-be-reaction' | 'linked-up' | 'linked-down' | 'no-large-effect';

export type SummaryRow = { readonly activityId: string; readonly lag: number; readonly verdict: EffectVerdict };

export type RowContext = {
  readonly activityId: string;
  readonly lag: number;
  readonly family: Family;
  /** How likely chance would make the activity follow the score as much; null when unknown. */
  readonly reaction: number | null;
  readonly minEffect: number | null;
};

/** A range that holds what it is about in 95 of 100 cases. */
export const RANGE_PROBABILITY = 0.975;
/** With which an effect of the size `mde` is noticed. */
const POWER = 0.8;
/** What is done every other day has the same p with lags of 0 and 1, but for rounding. */
const SAME_P = 1e-9;
const REACTION_LEVEL = 0.05;
const WORTH_TESTING_LEVEL = 0.05;

export function effectRow(comparison: Comparison, context: RowContext): EffectRow {
  const { outcome, ...facts } = comparison;
  const { activityId, lag } = context;
  if (outcome.kind === 'stopped') {
    return { activityId, lag, ...facts, ...UNTESTED, reactionP: null, worthTesting: false, ...outcome.stop };
  }
  const numbers = numbersOf(outcome.test);
  const isSign = context.family.isSign(comparison);
  const margin = isSign ? marginOf(outcome.test, context.family.shownProbability) : null;
  return {
    activityId,
    lag,
    ...facts,
    ...numbers,
    ciSelLow: margin === null ? null : numbers.effectPerDay - margin,
    ciSelHigh: margin === null ? null : numbers.effectPerDay + margin,
    q: context.family.q(comparison),
    reactionP: isSign ? context.reaction : null,
    ...(isSign ? verdictOfSign(numbers.effectPerDay, context.reaction) : verdictOfNone(numbers, context.minEffect)),
  };
}

/**
 * The row of the lag that stands out most, the smaller of equal ones; the first one when none was tested, and null when
 * there is none.
 */
export function summaryOf(rows: readonly EffectRow[]): SummaryRow | null {
  const [first] = rows;
  if (first === undefined) return null;
  const tested = rows.flatMap(({ p, lag, verdict, activityId }) =>
    p === null ? [] : [{ p, lag, verdict, activityId }],
  );
  const least = Math.min(...tested.map(({ p }) => p));
  const [best = first] = tested
    .filter(({ p }) => p <= least * (1 + SAME_P))
    .toSorted((one, other) => one.lag - other.lag);
  return { activityId: best.activityId, lag: best.lag, verdict: best.verdict };
}

const UNTESTED = {
  effectPerDay: null,
  se: null,
  df: null,
  ciLow: null,
  ciHigh: null,
  ciSelLow: null,
  ciSelHigh: null,
  p: null,
  q: null,
  mde: null,
};

type Numbers = ReturnType<typeof numbersOf>;
type Judgement = Pick<EffectRow, 'verdict' | 'reason' | 'worthTesting'>;

function numbersOf(test: ShiftTest) {
  const margin = marginOf(test, RANGE_PROBABILITY);
  return {
    effectPerDay: test.effect,
    se: test.standardError,
    df: test.freedom,
    ciLow: test.effect - margin,
    ciHigh: test.effect + margin,
    p: test.p,
    mde: margin + marginOf(test, POWER),
  };
}

function verdictOfSign(effect: number, reaction: number | null): Judgement {
  if (reaction === null) return { verdict: 'unclear', reason: 'reaction-unchecked', worthTesting: false };
  if (reaction <= REACTION_LEVEL) return { verdict: 'may-be-reaction', reason: null, worthTesting: false };
  return { verdict: effect < 0 ? 'linked-down' : 'linked-up', reason: null, worthTesting: false };
}

function verdictOfNone({ ciLow, ciHigh, p }: Numbers, minEffect: number | null): Judgement {
  if (minEffect !== null && -minEffect < ciLow && ciHigh < minEffect) {
    return { verdict: 'no-large-effect', reason: null, worthTesting: false };
  }
  return { verdict: 'unclear', reason: null, worthTesting: p <= WORTH_TESTING_LEVEL };
}
