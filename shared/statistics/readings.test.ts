import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { dayNumber } from './day-number';
import { cleanReadings, resolutionOf } from './readings';

describe('cleanReadings', () => {
  it('puts readings in the order of their days and lets the last one in the list win its day', () => {
    const points = cleanReadings([
      { date: day('2026-03-02'), value: 5 },
      { date: day('2026-03-01'), value: 1 },
      { date: day('2026-03-02'), value: 7 },
    ]);

    expect(points).toEqual([
      { day: dayNumber(day('2026-03-01')), value: 1 },
      { day: dayNumber(day('2026-03-02')), value: 7 },
    ]);
  });

  it('leaves out what is no number, which takes no value from its day either', () => {
    const points = cleanReadings(
      [3, null, NaN, Infinity, -Infinity, 1e300].map((value) => ({ date: day('2026-03-02'), value })),
    );

    expect(points.map(({ value }) => value)).toEqual([3]);
    expect(cleanReadings([])).toEqual([]);
  });
});

describe('resolutionOf', () => {
  it('is a whole point when every reading is whole, and nothing otherwise', () => {
    const of = (...values: readonly number[]) => resolutionOf(values.map((value, index) => ({ day: index, value })));

    expect([of(40, -3, 0), of(40, 40.5), of(7), of()]).toEqual([1, 0, 1, 0]);
  });
});
