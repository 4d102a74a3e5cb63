import type { Day } from '../base/day';
import { activityDays } from '../statistics/activity-days';
import { withDefaults } from '../statistics/analysis-options';
import { dayOfNumber } from '../statistics/day-number';
import { exposureSource } from '../statistics/exposure';
import { intervalsOf } from '../statistics/intervals';
import { median } from '../statistics/numeric';
import { cleanReadings } from '../statistics/readings';
import { analysisOf } from './analysis-of-record';
import type { InsightActivity, ScoreRecord } from './insight-input';

/** A change of a score that touches no break, the days in which it came about, and how much was done of each activity. */
export type ChangeWith = {
  readonly from: Day;
  readonly to: Day;
  /** Of the whole stretch; of a score that counts, what there was in it. */
  readonly change: number;
  /** The change per day, without what is ordinary for a score that counts. */
  readonly movement: number;
  /** The reading at its end. */
  readonly level: number;
  /** Per day, so many days before; null is not known. */
  readonly exposures: readonly (number | null)[];
};

export function changesWith(
  record: ScoreRecord,
  activities: readonly InsightActivity[],
  lag: number,
): readonly ChangeWith[] {
  const input = analysisOf(record, activities);
  const options = withDefaults(input.options);
  const points = cleanReadings(input.readings);
  const { kept } = intervalsOf(points, { ...options, events: input.events });
  const exposures = exposureSource(kept, activityDays(input.activities, points), [lag]).at(lag);
  const levels = new Map(points.map(({ day, value }) => [day, value]));
  // A level that stands still has not moved; a count has when it is not as usual.
  const ordinary = options.kind === 'stock' ? 0 : median(kept.map(({ rate }) => rate));
  return kept.map(({ start, end, rate, length }, place) => ({
    from: dayOfNumber(start + 1),
    to: dayOfNumber(end),
    change: rate * length,
    movement: rate - ordinary,
    level: levels.get(end) ?? 0,
    exposures: exposures.map((exposure) => knownOrNull(exposure[place])),
  }));
}

function knownOrNull(exposure: number | undefined): number | null {
  return exposure === undefined || Number.isNaN(exposure) ? null : exposure;
}
