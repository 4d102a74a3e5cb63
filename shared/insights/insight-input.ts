import type { Day } from '../base/day';
import type { EventInput } from '../statistics/event-spans';

/** What the insights are made of: plain facts, whoever keeps them. */

export type InsightActivity = {
  readonly id: string;
  readonly title: string;
  readonly platformId: string | null;
  /** Done or not done, rather than so much of it. */
  readonly isTick: boolean;
  /** What is counted, as in `10 +Ks`. */
  readonly unit: string | null;
  /** How much of it was done, 1 and 0 for a tick; null is not known. A day without an entry is 0 while it was tracked. */
  readonly days: Readonly<Record<Day, number | null>>;
  readonly trackedFrom: Day;
  readonly trackedTo: Day;
};

export type InsightScore = {
  readonly id: string;
  readonly name: string;
  /** How high it stands, what there was on its day, or what there was since the reading before. */
  readonly measures: 'level' | 'that-day' | 'since-last';
  /** The smallest difference that its readings show. */
  readonly step: number;
  readonly isPercentage: boolean;
  readonly isHigherBetter: boolean;
  /** By platform, whether the score takes notice of it; one that is not named is not known. */
  readonly sees: Readonly<Record<string, 'yes' | 'no'>>;
};

export type ScoreRecord = {
  readonly score: InsightScore;
  /** As seen on the day they were entered. */
  readonly readings: readonly { readonly date: Day; readonly value: number }[];
  /** Events that break the series of this score. */
  readonly breaks: readonly EventInput[];
};

/** Of what an effect of the activity is one; null for a tick. */
export function unitOf({ isTick, unit }: Pick<InsightActivity, 'isTick' | 'unit'>): string | null {
  return isTick ? null : (unit ?? 'time');
}

/** What became of a first sign in changes recorded after it. It is found out once, and does not change any more. */
export type ClaimOutcome = {
  readonly verdict: 'confirmed' | 'not-confirmed' | 'not-testable';
  /** The day of the last reading that was used. */
  readonly on: Day;
  readonly n: number;
  /** Null, and so what follows, when nothing could be tested. */
  readonly effectPerDay: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly p: number | null;
};

/** A first sign as it was found. Only its outcome is added, when there is one. */
export type StoredClaim = {
  readonly activityId: string;
  /** Of what the effect is one, as the activity was measured then; null for a tick. */
  readonly unit: string | null;
  readonly lag: number;
  /** Whether the score went up with the activity, or down. */
  readonly sign: 1 | -1;
  /** How many fresh changes it takes to test it again. */
  readonly confirmIntervals: number;
  readonly n: number;
  readonly effectPerDay: number;
  readonly ciSelLow: number;
  readonly ciSelHigh: number;
  readonly q: number;
  /** Null while it waits to be tested again. */
  readonly outcome: ClaimOutcome | null;
};

/** What a checkpoint brought. Each is looked at once; what is found at it stays found. */
export type StoredLook = {
  readonly scoreId: string;
  /** The checkpoint: 28, 56, 112… */
  readonly changes: number;
  /** Its day, after which everything is fresh. */
  readonly since: Day;
  /** What the score measured then. */
  readonly measures: InsightScore['measures'];
  /** How many things were compared. */
  readonly tested: number;
  readonly claims: readonly StoredClaim[];
};
