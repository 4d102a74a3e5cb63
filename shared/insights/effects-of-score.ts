import type { Checkpoint } from '../statistics/checkpoint';
import { FIRST_CHECKPOINT } from '../statistics/checkpoint';
import type { AnalysisInput } from '../statistics/analysis-input';
import { effects, type Effects, type IntervalFacts } from '../statistics/effects';
import { analysisOf, checkpointOf, readUpTo } from './analysis-of-record';
import { claimsOf, looksAt } from './claims';
import type { InsightActivity, ScoreRecord, StoredLook } from './insight-input';
import { byVerdict, type InsightRow, type UnwordedRow } from './insight-row';
import { isLookedAt, rowOf, testedIn } from './look';
import { claimRow, observedRow, type RowScene } from './rows-of-score';
import { summarySentence } from './summary-sentence';
import type { Sentence } from './sentence';
import { verdictSentence } from './verdict-sentences';

/** What the verdicts rest on, and when there are new ones. */
export type CheckpointFacts = Checkpoint & {
  /** How many changes are missing before anything is compared. */
  readonly missing: number;
  /** How many things, activities with a lag each, were compared. */
  readonly compared: number;
};

/** The changes that the verdicts rest on; before the first checkpoint, all that there are. */
type ChangeFacts = Pick<IntervalFacts, 'used' | 'droppedEvent' | 'droppedGap'> & { readonly eras: number };

export type ScoreInsight = {
  readonly scoreId: string;
  readonly checkpoint: CheckpointFacts;
  readonly changes: ChangeFacts;
  /** One for each activity, the most that can be said first. */
  readonly rows: readonly InsightRow[];
  readonly summarySentence: Sentence;
};

/**
 * What can be said of a score and each activity, from nothing later than its checkpoint: between checkpoints there are no
 * new verdicts. A first sign is one that was stored at its look, and stays as it was stored.
 */
export function effectsOfScore(
  record: ScoreRecord,
  activities: readonly InsightActivity[],
  looks: readonly StoredLook[],
): ScoreInsight {
  const at = checkpointOf(record);
  const input = analysisOf(record, activities);
  const found = effects(at.date === null ? input : readUpTo(input, at.date));
  const rows = rowsOf(record, activities, { at, input, found, looks: looksAt(record.score.id, looks) });
  const { used, droppedEvent, droppedGap, segments } = found.intervals;
  const missing = Math.max(0, FIRST_CHECKPOINT - at.usable);
  return {
    scoreId: record.score.id,
    checkpoint: { ...at, missing, compared: testedIn(found) },
    changes: { used, eras: segments, droppedEvent, droppedGap },
    rows,
    summarySentence: summarySentence({ score: record.score, rows, missing, used }),
  };
}

type Found = {
  readonly at: Checkpoint;
  readonly input: AnalysisInput;
  readonly found: Effects;
  readonly looks: readonly StoredLook[];
};

function rowsOf(record: ScoreRecord, activities: readonly InsightActivity[], { at, input, found, looks }: Found) {
  const scene: RowScene = {
    score: record.score,
    titles: new Map(activities.map(({ id, title }) => [id, title])),
    input,
    found,
    compared: testedIn(found),
    isLookedAt: at.checkpoint !== null && isLookedAt(at.checkpoint, looks),
    candidateId: candidateFor(activities, found, looks),
  };
  const nextLook = Math.max(at.next, ...looks.map(({ changes }) => 2 * changes));
  const context = { score: record.score, minEffect: input.options?.minEffect ?? null, nextLook };
  const worded = (row: UnwordedRow) => verdictSentence(row, context);
  const rows = activities.map((activity): InsightRow => {
    const [said, ...others] = claimsOf(activity.id, looks);
    if (said === undefined) {
      const row = observedRow(activity, scene);
      return { ...row, sentence: worded(row), alsoSaid: [] };
    }
    const row = claimRow(activity, said, scene);
    return { ...row, sentence: worded(row), alsoSaid: others.map((other) => worded(claimRow(activity, other, scene))) };
  });
  return rows.toSorted(byVerdict);
}

/** The one unclear activity with the smallest p of those that are worth an experiment. */
function candidateFor(
  activities: readonly InsightActivity[],
  found: Effects,
  looks: readonly StoredLook[],
): string | null {
  const unclaimed = new Set(activities.map(({ id }) => id).filter((id) => claimsOf(id, looks).length === 0));
  const candidates = found.summary.flatMap((summary) => {
    const row = rowOf(summary, found);
    return row?.worthTesting === true && row.p !== null && unclaimed.has(row.activityId) ? [row] : [];
  });
  const [best] = candidates.toSorted((one, other) => (one.p ?? 1) - (other.p ?? 1));
  return best?.activityId ?? null;
}
