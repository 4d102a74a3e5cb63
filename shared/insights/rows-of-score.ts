import type { AnalysisInput } from '../statistics/analysis-input';
import { confirm } from '../statistics/confirm';
import type { EffectRow, EffectVerdict } from '../statistics/effect-row';
import type { Effects } from '../statistics/effects';
import type { FoundClaim } from './claims';
import { unitOf, type ClaimOutcome, type InsightActivity, type InsightScore, type StoredClaim } from './insight-input';
import type { RowReason, Rung, UnwordedRow } from './insight-row';
import { asClaim, isMeasuredAlike, rowOf } from './look';

/** What the rows of a score have in common. */
export type RowScene = {
  readonly score: InsightScore;
  readonly titles: ReadonlyMap<string, string>;
  /** All readings, those after the checkpoint too. */
  readonly input: AnalysisInput;
  readonly found: Effects;
  readonly compared: number;
  /** Whether the checkpoint of now was looked at, so that its first signs are stored. */
  readonly isLookedAt: boolean;
  readonly candidateId: string | null;
};

const RUNG_OF_VERDICT: Readonly<Record<EffectVerdict, Rung>> = {
  'not-enough-data': 'not-enough-data',
  'no-contrast': 'no-contrast',
  'score-constant': 'score-constant',
  'not-separable': 'not-separable',
  unclear: 'unclear',
  'no-large-effect': 'no-large-effect',
  'may-be-reaction': 'may-be-reaction',
  // What is linked is a first sign only when its look stored it; then it is a claim and no row of its own.
  'linked-up': 'unclear',
  'linked-down': 'unclear',
};

/** An activity of which there was no first sign. */
export function observedRow(activity: InsightActivity, scene: RowScene): UnwordedRow {
  const summary = scene.found.summary.find(({ activityId }) => activityId === activity.id);
  const row = summary === undefined ? undefined : rowOf(summary, scene.found);
  const facts = factsOf(activity, scene, row);
  if (row === undefined) return { ...facts, rung: 'not-enough-data', reason: 'intervals', lag: 0, n: 0 };
  const reason = reasonOf(row, scene);
  return {
    ...facts,
    rung: RUNG_OF_VERDICT[row.verdict],
    reason,
    lag: row.lag,
    n: row.n,
    mde: row.mde,
    isWorthTesting: scene.candidateId === activity.id,
    ...(isHeldBack(reason) ? {} : shownNumbers(row)),
  };
}

/** An activity with a first sign, by what was stored of it. */
export function claimRow(activity: InsightActivity, found: FoundClaim, scene: RowScene): UnwordedRow {
  const { look, claim } = found;
  const now = scene.found.effects.find(({ activityId, lag }) => activityId === activity.id && lag === claim.lag);
  const facts = {
    ...factsOf(activity, scene, now),
    reason: null,
    lag: claim.lag,
    q: claim.q,
    compared: look.tested,
    claimedOn: look.since,
    // In the units in which it was found, whatever the two are measured in now.
    unit: claim.unit,
    measures: look.measures,
  };
  if (claim.outcome !== null) return { ...facts, ...settledNumbers(claim, claim.outcome) };
  const sign = { ...facts, ...claimNumbers(claim), rung: 'first-sign', direction: directionOf(claim) } as const;
  if (!isMeasuredAlike(found, { activity, measures: scene.score.measures })) return sign;
  const { n, needed } = confirm({ ...scene.input, claim: asClaim(found) });
  return { ...sign, retest: { n, needed } };
}

type Facts = Omit<UnwordedRow, 'rung' | 'reason' | 'lag' | 'n'>;

function factsOf(activity: InsightActivity, { score, titles, compared }: RowScene, row: EffectRow | undefined): Facts {
  const { id, title, platformId } = activity;
  return {
    activityId: id,
    title,
    unit: unitOf(activity),
    measures: score.measures,
    direction: null,
    effectPerDay: null,
    rangeLow: null,
    rangeHigh: null,
    p: null,
    q: null,
    mde: null,
    compared,
    claimedOn: null,
    retest: null,
    sharedWith: (row?.sharedWith ?? []).map((other) => titles.get(other) ?? other),
    isWorthTesting: false,
    doesNotSee: platformId !== null && score.sees[platformId] === 'no',
  };
}

function reasonOf({ verdict, reason }: EffectRow, { isLookedAt }: RowScene): RowReason | null {
  if (verdict !== 'linked-up' && verdict !== 'linked-down') return reason;
  return isLookedAt ? 'edited-since' : 'not-looked-at';
}

/** A range without zero in it, or a small p, would say something all the same beside the words that nothing can be said. */
function isHeldBack(reason: RowReason | null): boolean {
  return reason === 'edited-since' || reason === 'not-looked-at' || reason === 'reaction-unchecked';
}

type Shown = Pick<UnwordedRow, 'effectPerDay' | 'rangeLow' | 'rangeHigh'>;

/** Of what stood out among many, only the range that allows for having been chosen. */
function shownNumbers(row: EffectRow): Shown & Pick<UnwordedRow, 'p' | 'q'> {
  const { effectPerDay, ciLow, ciHigh, ciSelLow, ciSelHigh, p, q } = row;
  return { p, q, effectPerDay, rangeLow: ciSelLow ?? ciLow, rangeHigh: ciSelHigh ?? ciHigh };
}

function claimNumbers({ n, effectPerDay, ciSelLow, ciSelHigh }: StoredClaim): Shown & Pick<UnwordedRow, 'n'> {
  return { n, effectPerDay, rangeLow: ciSelLow, rangeHigh: ciSelHigh };
}

/** What was tested again is shown as the fresh readings have it: the first estimate was chosen for its size. */
function settledNumbers(claim: StoredClaim, { verdict, n, effectPerDay, ciLow, ciHigh, p }: ClaimOutcome) {
  const direction = verdict === 'confirmed' ? directionOf(claim) : null;
  return { rung: verdict, direction, n, effectPerDay, rangeLow: ciLow, rangeHigh: ciHigh, p };
}

function directionOf({ sign }: StoredClaim): 'up' | 'down' {
  return sign === 1 ? 'up' : 'down';
}
