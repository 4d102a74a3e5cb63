import { describe, expect, it } from 'vitest';
import type { Day } from '../base/day';
import { withDefaults } from './analysis-options';
import { dayOfNumber } from './day-number';
import type { MetricKind } from './intervals';
import { levelDepartures, levelsOf } from './levels';
import { scoreChanges } from './score-changes';

/** Values on days counted from one day on, and days of events. */
function changesOf(values: Readonly<Record<number, number>>, kind: MetricKind, events: readonly number[] = []) {
  const points = Object.entries(values).map(([day, value]) => ({ day: Number(day), value }));
  return scoreChanges(
    points,
    events.map((day): Day => dayOfNumber(day)),
    withDefaults({ kind }),
  );
}

function departures(...of: Parameters<typeof changesOf>): readonly number[] {
  const changes = changesOf(...of);
  return [...levelDepartures(changes.intervals, levelsOf(changes, of[1]))];
}

describe('levelsOf', () => {
  it('has the readings of a stock that some change touches', () => {
    const changes = changesOf({ 1: 10, 2: 12, 40: 9, 60: 4, 61: 5 }, 'stock');

    expect(levelsOf(changes, 'stock').map(({ day, value }) => [day, value])).toEqual([
      [1, 10],
      [2, 12],
      [60, 4],
      [61, 5],
    ]);
  });

  it('has what a flow was per day, on the last day of each interval', () => {
    const changes = changesOf({ 1: 10, 3: 12, 4: 9 }, 'flow-since');

    expect(levelsOf(changes, 'flow-since').map(({ day, value }) => [day, value])).toEqual([
      [3, 6],
      [4, 9],
    ]);
  });
});

describe('levelDepartures', () => {
  it('is how far the level at the start is from the mean of at least three before', () => {
    expect(departures({ 1: 10, 2: 20, 3: 30, 4: 50, 5: 0 }, 'stock')).toEqual([NaN, NaN, NaN, 30]);
  });

  it('does not look back further than four weeks', () => {
    const values = { 1: 1000, 3: 10, 10: 10, 17: 20, 24: 20, 30: 15, 31: 0 };

    expect(departures(values, 'stock').at(-1)).toBe(0);
    expect(departures({ ...values, 2: 15 }, 'stock').at(-1)).toBe(0);
  });

  it('does not look back over an event', () => {
    const values = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10 };

    // The levels after the event are those of the days from 6 on.
    expect(departures(values, 'stock', [5])).toEqual([NaN, NaN, NaN, NaN, NaN, NaN, 2]);
  });
});
