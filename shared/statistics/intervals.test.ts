import { describe, expect, it } from 'vitest';
import type { Day } from '../base/day';
import { dayOfNumber } from './day-number';
import type { EventInput } from './event-spans';
import { intervalsOf, segmentCount, type MetricKind } from './intervals';

/** Values on days counted from one day on. */
function intervals(values: Readonly<Record<number, number>>, kind: MetricKind, events: readonly EventInput[] = []) {
  const points = Object.entries(values).map(([day, value]) => ({ day: Number(day), value }));
  return intervalsOf(points, { kind, events, maxGapDays: 14 });
}

function spansOf({ kept }: ReturnType<typeof intervals>) {
  return kept.map(({ start, end, rate, segment }) => [start, end, rate, segment]);
}

const on = (number: number): Day => dayOfNumber(number);

describe('intervalsOf', () => {
  it('has the change per day of a level', () => {
    expect(spansOf(intervals({ 1: 10, 2: 12, 6: 4 }, 'stock'))).toEqual([
      [1, 2, 2, 0],
      [2, 6, -2, 0],
    ]);
  });

  it('takes a count of a day as it is, and a total as so much per day', () => {
    expect(spansOf(intervals({ 1: 10, 3: 12 }, 'flow-day'))).toEqual([
      [0, 1, 10, 0],
      [2, 3, 12, 0],
    ]);
    expect(spansOf(intervals({ 1: 10, 3: 12 }, 'flow-since'))).toEqual([[1, 3, 6, 0]]);
  });

  it('leaves out a gap of more than two weeks, and goes on in the same segment', () => {
    const found = intervals({ 1: 0, 15: 14, 30: 0, 31: 1 }, 'stock');

    expect(spansOf(found)).toEqual([
      [1, 15, 1, 0],
      [30, 31, 1, 0],
    ]);
    expect([found.droppedGap, found.droppedEvent]).toEqual([1, 0]);
  });

  it('leaves out both changes of a level that meet on the day of an event', () => {
    const found = intervals({ 1: 0, 2: 1, 3: 2, 4: 3 }, 'stock', [on(2)]);

    expect(spansOf(found)).toEqual([[3, 4, 1, 1]]);
    expect([found.droppedGap, found.droppedEvent]).toEqual([0, 2]);
  });

  it('leaves out only the day itself of a count', () => {
    const found = intervals({ 1: 1, 2: 2, 3: 3 }, 'flow-day', [on(2)]);

    expect(spansOf(found)).toEqual([
      [0, 1, 1, 0],
      [2, 3, 3, 1],
    ]);
    expect(segmentCount(found.kept)).toBe(2);
  });

  it('is cut at both ends by an event that is longer than the record', () => {
    const found = intervals({ 5: 1, 6: 2, 7: 3 }, 'stock', [{ from: on(0), to: on(99) }]);

    expect([found.kept, found.droppedEvent]).toEqual([[], 2]);
  });

  it('is not cut by an event before or after the record', () => {
    expect(spansOf(intervals({ 5: 1, 6: 2 }, 'stock', [on(4), on(7)]))).toEqual([[5, 6, 1, 1]]);
  });

  it('has none of no reading, or of a single one', () => {
    expect(intervals({}, 'stock').kept).toEqual([]);
    expect(intervals({ 1: 7 }, 'stock').kept).toEqual([]);
    expect(intervals({ 1: 7 }, 'flow-since').kept).toEqual([]);
  });
});
