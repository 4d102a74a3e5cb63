import { describe, expect, it } from 'vitest';
import type { ActivityDays } from './activity-days';
import { exposureSource, knownPlaces } from './exposure';
import type { Interval } from './intervals';

function interval(start: number, end: number): Interval {
  return { start, end, length: end - start, rate: 0, segment: 0 };
}

/** Tracked on the days from 0 to 99. */
function activity(amounts: Readonly<Record<number, number | null>>, scale = 1): ActivityDays {
  const entries = Object.entries(amounts).map(([day, amount]) => [Number(day), amount] as const);
  return { id: 'a', amounts: new Map(entries), trackedFrom: 0, trackedTo: 99, scale };
}

function exposures(intervals: readonly Interval[], one: ActivityDays, lag: number): readonly number[] {
  return [...(exposureSource(intervals, [one], [lag]).at(lag)[0] ?? [])];
}

describe('exposureSource', () => {
  it('has the mean over the days of an interval, the first of which is the one after its start', () => {
    const one = activity({ 10: 5, 11: 1, 12: 2, 13: 3 });

    expect(exposures([interval(10, 11), interval(11, 13)], one, 0)).toEqual([1, 2.5]);
  });

  it('has that of the days before with a lag', () => {
    const one = activity({ 10: 5, 11: 1, 12: 2, 13: 3 });

    expect(exposures([interval(10, 11), interval(11, 13)], one, 1)).toEqual([5, 1.5]);
    expect(exposures([interval(10, 11), interval(11, 13)], one, 3)).toEqual([0, 2.5]);
  });

  it('does not know an interval with a day that is not known', () => {
    const one = activity({ 11: null, 12: 1 });

    expect(exposures([interval(10, 12), interval(12, 13), interval(98, 100)], one, 0)).toEqual([NaN, 0, NaN]);
    expect(exposures([interval(-1, 1)], one, 1)).toEqual([NaN]);
  });

  it('reaches over a gap of many years', () => {
    const one = { ...activity({ 1: 1, 3_000_000: 1 }), trackedTo: 3_000_001 };

    expect(exposures([interval(0, 1), interval(2_999_998, 3_000_000)], one, 0)).toEqual([1, 0.5]);
    expect(exposures([interval(0, 1), interval(2_999_998, 3_000_000)], one, 2)).toEqual([NaN, 0]);
  });

  it('divides by the scale, and keeps constant amounts exactly constant', () => {
    const one = activity(Object.fromEntries(Array.from({ length: 100 }, (_, day) => [day, 7])), 30);
    const found = exposures([interval(0, 1), interval(1, 8), interval(8, 11), interval(11, 12)], one, 0);

    expect(new Set(found)).toEqual(new Set([7 / 30]));
  });

  it('does not know what a scale of nothing makes', () => {
    expect(exposures([interval(10, 11), interval(11, 12)], activity({ 11: 1 }, 0), 0)).toEqual([NaN, NaN]);
  });
});

describe('knownPlaces', () => {
  it('has the places that are known', () => {
    expect([...knownPlaces(Float64Array.of(NaN, 1, NaN, 0))]).toEqual([1, 3]);
    expect([...knownPlaces(Float64Array.of(NaN))]).toEqual([]);
  });
});
