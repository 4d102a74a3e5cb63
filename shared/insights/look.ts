import type { Day } from '../base/day';
import type { AnalysisInput } from '../statistics/analysis-input';
import { confirm, LEAST_CONFIRM_INTERVALS, type Claim } from '../statistics/confirm';
import type { EffectRow, SummaryRow } from '../statistics/effect-row';
import { effects, type Effects } from '../statistics/effects';
import { analysisOf, checkpointOf, readUpTo } from './analysis-of-record';
import { claimsOf, isStanding, looksAt, type FoundClaim } from './claims';
import {
  unitOf,
  type ClaimOutcome,
  type InsightActivity,
  type ScoreRecord,
  type StoredClaim,
  type StoredLook,
} from './insight-input';

/**
 * The look at the checkpoint of a score that has to be stored now; null before the first checkpoint, and when this one or
 * a later one was looked at: whoever could look again after an edit would find something sooner or later.
 */
export function lookOf(
  record: ScoreRecord,
  activities: readonly InsightActivity[],
  looks: readonly StoredLook[],
): StoredLook | null {
  const { checkpoint: changes, date: since } = checkpointOf(record);
  const own = looksAt(record.score.id, looks);
  if (changes === null || since === null || isLookedAt(changes, own)) return null;
  // A claim that can be judged now does not wait any more, whether or not that was written down first.
  const before = withOutcomes(own, settledClaims(record, activities, own));
  const found = effects(readUpTo(analysisOf(record, activities), since));
  const { id: scoreId, measures } = record.score;
  const claims = activities.flatMap((activity) => newClaim({ activity, measures }, found, before) ?? []);
  return { scoreId, changes, since, measures, tested: testedIn(found), claims };
}

/** Whether a checkpoint was looked at, or one after it; `looks` are those at its score. */
export function isLookedAt(changes: number, looks: readonly StoredLook[]): boolean {
  return looks.some((look) => look.changes >= changes);
}

export function testedIn({ effects: rows }: Effects): number {
  return rows.filter(({ p }) => p !== null).length;
}

export function rowOf({ activityId, lag }: SummaryRow, { effects: rows }: Effects): EffectRow | undefined {
  return rows.find((row) => row.activityId === activityId && row.lag === lag);
}

/** What a stored claim brought, and at which look it was found. */
export type SettledClaim = { readonly changes: number; readonly activityId: string; readonly outcome: ClaimOutcome };

/** The outcomes of those stored claims that have none and can be judged now. */
export function settledClaims(
  record: ScoreRecord,
  activities: readonly InsightActivity[],
  looks: readonly StoredLook[],
): readonly SettledClaim[] {
  const input = analysisOf(record, activities);
  const alike = (found: FoundClaim) =>
    activities.some((activity) => isMeasuredAlike(found, { activity, measures: record.score.measures }));
  return looksAt(record.score.id, looks).flatMap((look) =>
    look.claims
      .filter((claim) => claim.outcome === null && alike({ look, claim }))
      .flatMap((claim) => {
        const outcome = outcomeOf(input, asClaim({ look, claim }));
        return outcome === null ? [] : [{ changes: look.changes, activityId: claim.activityId, outcome }];
      }),
  );
}

/** The looks at one score with what its claims brought. */
export function withOutcomes(looks: readonly StoredLook[], settled: readonly SettledClaim[]): readonly StoredLook[] {
  return looks.map((look) => ({
    ...look,
    claims: look.claims.map((claim) => {
      const found = settled.find(
        ({ changes, activityId }) => changes === look.changes && activityId === claim.activityId,
      );
      return found === undefined || claim.outcome !== null ? claim : { ...claim, outcome: found.outcome };
    }),
  }));
}

/** A stored claim as the statistics take it. */
export function asClaim({ look, claim }: FoundClaim): Claim {
  const { activityId, lag, sign, confirmIntervals } = claim;
  return { activityId, lag, sign, since: look.since, confirmIntervals };
}

/** An activity and a score, as both are measured now. */
type Measured = { readonly activity: InsightActivity; readonly measures: ScoreRecord['score']['measures'] };

/** Whether a claim is of what is measured now: one of ticks cannot be tested on a count, nor be told in its unit. */
export function isMeasuredAlike({ look, claim }: FoundClaim, { activity, measures }: Measured): boolean {
  return claim.activityId === activity.id && claim.unit === unitOf(activity) && look.measures === measures;
}

function newClaim(measured: Measured, found: Effects, looks: readonly StoredLook[]): StoredClaim | null {
  const activityId = measured.activity.id;
  const summary = found.summary.find((row) => row.activityId === activityId);
  const row = summary === undefined ? undefined : rowOf(summary, found);
  const sign = row?.verdict === 'linked-up' ? 1 : row?.verdict === 'linked-down' ? -1 : null;
  if (row === undefined || sign === null) return null;
  const stands = (one: FoundClaim) =>
    one.claim.sign === sign && isStanding(one.claim) && isMeasuredAlike(one, measured);
  if (claimsOf(activityId, looks).some(stands)) return null;
  return claimOf(row, sign, unitOf(measured.activity));
}

function claimOf(row: EffectRow, sign: StoredClaim['sign'], unit: string | null): StoredClaim | null {
  const { activityId, lag, n, effectPerDay, ciSelLow, ciSelHigh, q } = row;
  if (effectPerDay === null || ciSelLow === null || ciSelHigh === null || q === null) return null;
  const confirmIntervals = Math.max(LEAST_CONFIRM_INTERVALS, n);
  const numbers = { n, effectPerDay, ciSelLow, ciSelHigh, q };
  return { activityId, unit, lag, sign, confirmIntervals, ...numbers, outcome: null };
}

/** Null while there are not enough fresh changes. */
function outcomeOf(input: AnalysisInput, claim: Claim): ClaimOutcome | null {
  const { verdict, n, effectPerDay, ciLow, ciHigh, p } = confirm({ ...input, claim });
  if (verdict === 'waiting') return null;
  return { verdict, on: lastDayUsed(input, claim), n, effectPerDay, ciLow, ciHigh, p };
}

/** The first day by which the claim can be judged: every reading makes the fresh changes more, or leaves them as many. */
function lastDayUsed(input: AnalysisInput, claim: Claim): Day {
  const dates = input.readings.map(({ date }) => date).filter((date) => date >= claim.since);
  const days = [...new Set(dates)].sort();
  let [waiting, judged] = [-1, days.length - 1];
  while (judged - waiting > 1) {
    const middle = (waiting + judged) >>> 1;
    const { verdict } = confirm({ ...readUpTo(input, days[middle] ?? claim.since), claim });
    if (verdict === 'waiting') waiting = middle;
    else judged = middle;
  }
  return days[judged] ?? claim.since;
}
