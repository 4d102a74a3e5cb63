import { describe, expect, it } from 'vitest';
import { forestAxis, forestPlace } from './forest-axis';
import type { ForestEstimate, ForestRow } from './forest-row-data';

function row(estimate: ForestEstimate | null): ForestRow {
  return {
    id: 'a',
    name: 'Comment',
    verdict: 'first sign',
    tone: 'sign',
    estimate,
    per: null,
    q: null,
    n: 100,
    sentence: '',
  };
}

describe('forestAxis', () => {
  it('holds zero and every range', () => {
    const axis = forestAxis([row({ value: 0.46, low: 0.12, high: 0.8 }), row({ value: 0.6, low: 0.4, high: 0.9 })]);

    expect(axis.low).toBeLessThan(0);
    expect(axis.high).toBeGreaterThan(0.9);
    expect(axis.ticks).toContain(0);
  });

  it('does not let one range press all others flat', () => {
    const usual = [0.1, 0.2, 0.3].map((value) => row({ value, low: value - 0.2, high: value + 0.2 }));
    const wide = { value: 0, low: -40, high: 40 };

    const axis = forestAxis([...usual, row(wide)]);

    expect(axis.high).toBeLessThan(1);
    expect(forestPlace(axis, wide)).toMatchObject({ from: 0, to: 1, isCutLeft: true, isCutRight: true });
  });

  it('is there with zero in the middle when there is nothing to draw', () => {
    const axis = forestAxis([row(null)]);

    expect(forestPlace(axis, { value: 0, low: 0, high: 0 }).point).toBe(0.5);
  });

  it('has room for a point without any width', () => {
    expect(forestAxis([row({ value: 0, low: 0, high: 0 })])).toMatchObject({ low: -1, high: 1 });
  });
});
