import { describe, expect, it } from 'vitest';
import { shareOf, valueAxis, withTicks } from './value-axis';

describe('valueAxis', () => {
  it('holds all the values, with round numbers', () => {
    const axis = valueAxis([39, 68], 4);

    expect(axis.ticks).toEqual([40, 50, 60, 70]);
    expect(axis.low).toBeLessThan(39);
    expect(axis.high).toBeGreaterThan(68);
  });

  it('gives room to a single value, and to none', () => {
    expect(shareOf(valueAxis([42, 42], 4), 42)).toBe(0.5);
    expect(valueAxis([], 4).ticks.length).toBeGreaterThan(1);
  });

  it('has no number between two steps of the values', () => {
    expect(valueAxis([41, 42], 5).ticks).toContain(41.2);
    expect(valueAxis([41, 42], 5, 1).ticks).toEqual([41, 42]);
    expect(valueAxis([4, 68], 5, 1).ticks).toEqual(valueAxis([4, 68], 5).ticks);
    expect(valueAxis([45, 45], 5, 10).ticks.length).toBeGreaterThan(0);
  });

  it('counts in tenths without drifting', () => {
    expect(withTicks(-0.3, 0.3, 6).ticks).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  });
});
