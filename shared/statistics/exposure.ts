import { amountOn, type ActivityDays } from './activity-days';
import type { Interval } from './intervals';
import { column, isMeasured } from './numeric';

/**
 * Exposure: how much of an activity there was per day of an interval, or of the days so many before. Assumes that each
 * day of an interval counts the same, which is all that a reading at its end can tell.
 */

/** For each interval the exposure to an activity, NaN where a day of it is not known. */
export type Exposure = Float64Array;

export type ExposureSource = {
  /** The exposures to all activities, in their order, `lag` days before. */
  readonly at: (lag: number) => readonly Exposure[];
};

/** The exposures of `intervals`, for lags up to the largest of `lags`. */
export function exposureSource(
  intervals: readonly Interval[],
  activities: readonly ActivityDays[],
  lags: readonly number[],
): ExposureSource {
  const layout = layoutOf(intervals, Math.max(0, ...lags));
  const amounts = activities.map((activity) =>
    column(layout.days.length, (place) => amountOn(activity, layout.days[place] ?? NaN) ?? NaN),
  );
  return {
    at: (lag) =>
      activities.map(({ scale }, index) =>
        exposureOf(intervals, {
          firstPlaces: layout.firstPlaces,
          amounts: amounts[index] ?? new Float64Array(),
          lag,
          scale,
        }),
      ),
  };
}

/** Which days are looked at, in order, and where among them the days of each interval begin. */
type Layout = { readonly days: readonly number[]; readonly firstPlaces: readonly number[] };

/**
 * Only days that some interval needs: a score may have years between two readings. Days of one interval and of the lags
 * before it follow each other without a gap.
 */
function layoutOf(intervals: readonly Interval[], mostLag: number): Layout {
  const days: number[] = [];
  const firstPlaces = intervals.map(({ start, end }) => {
    const next = (days.at(-1) ?? -Infinity) + 1;
    for (let day = Math.max(next, start + 1 - mostLag); day <= end; day += 1) days.push(day);
    return days.length - (end - start);
  });
  return { days, firstPlaces };
}

type Laid = {
  readonly firstPlaces: readonly number[];
  readonly amounts: Float64Array;
  readonly lag: number;
  readonly scale: number;
};

/**
 * Intervals share no day, so adding up each day is as quick as sums of all days before, and whole amounts stay exact.
 */
function exposureOf(intervals: readonly Interval[], { firstPlaces, amounts, lag, scale }: Laid): Exposure {
  return column(intervals.length, (index) => {
    const length = intervals[index]?.length ?? 0;
    const first = (firstPlaces[index] ?? 0) - lag;
    let total = 0;
    for (let place = first; place < first + length; place += 1) total += amounts[place] ?? NaN;
    const exposure = total / length / scale;
    return isMeasured(exposure) ? exposure : NaN;
  });
}

/** The places of the intervals whose exposure is known. */
export function knownPlaces(exposure: Exposure): Int32Array {
  const places = new Int32Array(exposure.length);
  let count = 0;
  for (let place = 0; place < exposure.length; place += 1) {
    if (Number.isNaN(exposure[place] ?? NaN)) continue;
    places[count] = place;
    count += 1;
  }
  return places.slice(0, count);
}
