import type { Day } from '../base/day';
import type { StopReason } from '../statistics/comparison';
import type { InsightScore } from './insight-input';
import type { Sentence } from './sentence';

/** How much may be said of an activity and a score, the most first. */
export const RUNGS = [
  'confirmed',
  'first-sign',
  'not-confirmed',
  'not-testable',
  'may-be-reaction',
  'no-large-effect',
  'unclear',
  'not-separable',
  'score-constant',
  'no-contrast',
  'not-enough-data',
] as const;
export type Rung = (typeof RUNGS)[number];

/**
 * Why nothing more is said. `edited-since` stands out only since the past was edited after its checkpoint had been looked
 * at; `not-looked-at` stands out at a checkpoint that was not written down yet.
 */
export type RowReason = StopReason | 'reaction-unchecked' | 'edited-since' | 'not-looked-at';

/** What may be said and shown of one activity. Null is what is not known, and what may not be shown. */
export type InsightRow = {
  readonly activityId: string;
  readonly title: string;
  /** Of what the effect is one; null for a tick. */
  readonly unit: string | null;
  /** What the score measured when it was compared. */
  readonly measures: InsightScore['measures'];
  readonly rung: Rung;
  readonly reason: RowReason | null;
  /** Where the score went with the activity, of a first sign and of what was confirmed. */
  readonly direction: 'up' | 'down' | null;
  /** How many days later the score was looked at. */
  readonly lag: number;
  /** How many changes were compared. */
  readonly n: number;
  readonly effectPerDay: number | null;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly p: number | null;
  readonly q: number | null;
  /** The effect that would be noticed in four of five cases. */
  readonly mde: number | null;
  /** How many things were compared together with it. */
  readonly compared: number;
  /** The checkpoint at which it was a first sign. */
  readonly claimedOn: Day | null;
  /** While a first sign waits to be tested again: how many of the fresh readings that it takes are there. */
  readonly retest: { readonly n: number; readonly needed: number } | null;
  /** The titles of what cannot be told apart from it. */
  readonly sharedWith: readonly string[];
  /** The one that is a candidate for an experiment. It is no evidence. */
  readonly isWorthTesting: boolean;
  /** The score is said not to take notice of its platform. */
  readonly doesNotSee: boolean;
  readonly sentence: Sentence;
  /** What became of its other first signs. */
  readonly alsoSaid: readonly Sentence[];
};

/** A row before it is put into words. */
export type UnwordedRow = Omit<InsightRow, 'sentence' | 'alsoSaid'>;

/** To order what is unclear, or turned out to be chance, by its estimate would make something of it. */
const RANKED_BY_SIZE: ReadonlySet<Rung> = new Set<Rung>(['confirmed', 'first-sign']);

export function byVerdict(one: InsightRow, other: InsightRow): number {
  if (one.rung !== other.rung) return RUNGS.indexOf(one.rung) - RUNGS.indexOf(other.rung);
  const bySize = RANKED_BY_SIZE.has(one.rung) ? Math.abs(other.effectPerDay ?? 0) - Math.abs(one.effectPerDay ?? 0) : 0;
  return bySize || inOrder(one.title, other.title) || inOrder(one.activityId, other.activityId);
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
