import type { Day } from '../base/day';
import type { AnalysisInput } from '../statistics/analysis-input';
import { checkpoint, type Checkpoint } from '../statistics/checkpoint';
import type { MetricKind } from '../statistics/intervals';
import type { InsightActivity, InsightScore, ScoreRecord } from './insight-input';

const KINDS: Readonly<Record<InsightScore['measures'], MetricKind>> = {
  level: 'stock',
  'that-day': 'flow-day',
  'since-last': 'flow-since',
};

/** A score and the activities that are compared with it, as the statistics take them. */
export function analysisOf(record: ScoreRecord, activities: readonly InsightActivity[]): AnalysisInput {
  const { score, readings, breaks } = record;
  return {
    activities: activities.map(({ id, days, trackedFrom, trackedTo }) => ({ id, days, trackedFrom, trackedTo })),
    readings,
    events: breaks,
    options: { kind: KINDS[score.measures], resolution: score.step > 0 ? score.step : null },
  };
}

/** The same with the readings of no later day than `last`. */
export function readUpTo(input: AnalysisInput, last: Day): AnalysisInput {
  return { ...input, readings: input.readings.filter(({ date }) => date <= last) };
}

export function checkpointOf(record: ScoreRecord): Checkpoint {
  return checkpoint(analysisOf(record, []));
}
