import { unpackedActivity, type PackedActivity } from './activity-input';
import { effectsOfScore, type ScoreInsight } from './effects-of-score';
import type { ScoreRecord, StoredLook } from './insight-input';
import { lookOf, settledClaims, type SettledClaim } from './look';

/** All that can be compared with one score, in a form that is handed to another thread. */
export type AnalysisTask = {
  readonly record: ScoreRecord;
  readonly activities: readonly PackedActivity[];
  readonly looks: readonly StoredLook[];
  /** Whether what is new can be written down; otherwise only what is written down already is spoken of. */
  readonly canKeep: boolean;
};

/** Either what is to be written down first, or what can be said. */
export type AnalysisAnswer =
  | { readonly kind: 'news'; readonly look: StoredLook | null; readonly settled: readonly SettledClaim[] }
  | { readonly kind: 'insight'; readonly insight: ScoreInsight };

/** `onProgress` is told the share that is done, from 0 to 1. */
export function analyseScore(task: AnalysisTask, onProgress: (share: number) => void): AnalysisAnswer {
  const { record, looks, canKeep } = task;
  const activities = task.activities.map(unpackedActivity);
  onProgress(0.1);
  if (canKeep) {
    // First, because a first sign that turned out to be chance no longer stands in the way of another one.
    const settled = settledClaims(record, activities, looks);
    if (settled.length > 0) return { kind: 'news', look: null, settled };
    onProgress(0.4);
    const look = lookOf(record, activities, looks);
    if (look !== null) return { kind: 'news', look, settled };
    onProgress(0.6);
  }
  return { kind: 'insight', insight: effectsOfScore(record, activities, looks) };
}
