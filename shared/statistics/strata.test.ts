import { describe, expect, it } from 'vitest';
import type { Interval } from './intervals';
import { strataOf } from './strata';

const CHOICE = { stratumDays: 28, stratumMin: 12 };

function daily(first: number, count: number, segment = 0): readonly Interval[] {
  return Array.from({ length: count }, (_, index) => ({
    start: first + index,
    end: first + index + 1,
    length: 1,
    rate: 0,
    segment,
  }));
}

function sizes(intervals: readonly Interval[]): readonly number[] {
  const { of, count } = strataOf(intervals, CHOICE);
  return Array.from({ length: count }, (_, stratum) => of.filter((one) => one === stratum).length);
}

describe('strataOf', () => {
  it('cuts a record into pieces of about four weeks', () => {
    expect(sizes(daily(0, 56))).toEqual([28, 28]);
    expect(sizes(daily(0, 41))).toEqual([41]);
    expect(sizes(daily(0, 42))).toEqual([21, 21]);
  });

  it('does not cut so fine that a piece has too few changes', () => {
    const weekly = Array.from({ length: 30 }, (_, index) => ({
      start: 7 * index,
      end: 7 * index + 7,
      length: 7,
      rate: 0,
      segment: 0,
    }));

    expect(sizes(weekly)).toEqual([15, 15]);
  });

  it('begins anew with each segment', () => {
    expect(sizes([...daily(0, 30), ...daily(31, 60, 1)])).toEqual([30, 30, 30]);
  });

  it('does not number a piece that a gap has left empty', () => {
    const { of, count } = strataOf([...daily(0, 20), ...daily(100, 40)], CHOICE);

    expect(count).toBe(3);
    expect(new Set(of)).toEqual(new Set([0, 1, 2]));
  });

  it('has none of nothing', () => {
    expect(strataOf([], CHOICE)).toEqual({ of: new Int32Array(), count: 0 });
  });
});
