import type { AnalysisOptions } from './analysis-options';
import type { EventInput } from './event-spans';
import { intervalsOf, type Interval } from './intervals';
import { resolutionOf, type Point } from './readings';
import { clippedRates, robustScale } from './robust-scale';
import { strataOf, type Strata } from './strata';

/**
 * The changes of a score as all comparisons take them: by the day, within strata, and with what is far out of the
 * ordinary clipped (winsorising; Huber 1964), so that one forgotten event cannot decide anything.
 */
export type ScoreChanges = {
  readonly points: readonly Point[];
  readonly intervals: readonly Interval[];
  readonly droppedEvent: number;
  readonly droppedGap: number;
  readonly strata: Strata;
  /** The clipped rate of each interval. */
  readonly rates: Float64Array;
  readonly clipped: number;
  readonly scale: number;
  readonly resolution: number;
};

export function scoreChanges(
  points: readonly Point[],
  events: readonly EventInput[],
  options: AnalysisOptions,
): ScoreChanges {
  const { kept: intervals, droppedEvent, droppedGap } = intervalsOf(points, { ...options, events });
  const strata = strataOf(intervals, options);
  const resolution = options.resolution ?? resolutionOf(points);
  const ordinary = robustScale(intervals, strata, resolution);
  const { rates, clipped } = clippedRates(intervals, ordinary, options.clip);
  return { points, intervals, droppedEvent, droppedGap, strata, rates, clipped, scale: ordinary.scale, resolution };
}
