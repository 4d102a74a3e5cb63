import type { Day } from '../base/day';
import { activityDays } from '../statistics/activity-days';
import { withDefaults } from '../statistics/analysis-options';
import { dayOfNumber } from '../statistics/day-number';
import { exposureSource } from '../statistics/exposure';
import { intervalsOf, type Interval } from '../statistics/intervals';
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
  /** The change per day; of a score that counts, without what is ordinary between the same two breaks. */
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
  const ordinary = options.kind === 'stock' ? new Map<number, number>() : ordinaryRates(kept);
  return kept.map(({ start, end, rate, length, segment }, place) => ({
    from: dayOfNumber(start + 1),
    to: dayOfNumber(end),
    change: rate * length,
    // A level that stands still has not moved; a count has when it is not as usual.
    movement: rate - (ordinary.get(segment) ?? 0),
    level: levels.get(end) ?? 0,
    exposures: exposures.map((exposure) => knownOrNull(exposure[place])),
  }));
}

/** By segment: what is usual before a break says nothing of what is after it. */
function ordinaryRates(kept: readonly Interval[]): ReadonlyMap<number, number> {
  const rates = new Map<number, number[]>();
  for (const { segment, rate } of kept) {
    const known = rates.get(segment);
    if (known === undefined) rates.set(segment, [rate]);
    else known.push(rate);
  }
  return new Map(Array.from(rates, ([segment, of]) => [segment, median(of)]));
}

function knownOrNull(exposure: number | undefined): number | null {
  return exposure === undefined || Number.isNaN(exposure) ? null : exposure;
}
