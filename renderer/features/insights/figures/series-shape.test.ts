import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../../shared/base/day';
import { splitAtGaps, thinned } from './series-shape';

const START = day('2026-01-01');
const at = (days: number, value = 0) => ({ day: addDays(START, days), value });

describe('splitAtGaps', () => {
  it('joins what is at most 14 days apart', () => {
    const points = [at(0), at(14), at(29), at(30)];

    expect(splitAtGaps(points)).toEqual([
      [at(0), at(14)],
      [at(29), at(30)],
    ]);
  });

  it('has no line where there is no point', () => {
    expect(splitAtGaps([])).toEqual([]);
  });
});

describe('thinned', () => {
  const column = (points: readonly { readonly value: number }[]) => thinned(points, () => 3).map(({ value }) => value);

  it('keeps first, least, most and last of a column, in their order', () => {
    expect(column([5, 6, 9, 4, 1, 3, 4].map((value) => ({ value })))).toEqual([5, 9, 1, 4]);
  });

  it('keeps everything where there is room', () => {
    const points = [at(0, 1), at(1, 5), at(2, 2)];

    expect(thinned(points, ({ value }) => value * 10)).toEqual(points);
  });

  it('leaves at most four a column of ten years', () => {
    const points = Array.from({ length: 3650 }, (_, index) => ({ index, value: (index * 7919) % 101 }));

    const kept = thinned(points, ({ index }) => (index / 3650) * 400);

    expect(kept.length).toBeLessThanOrEqual(1600);
    expect(Math.max(...kept.map(({ value }) => value))).toBe(100);
    expect(kept[0]).toBe(points[0]);
    expect(kept.at(-1)).toBe(points.at(-1));
  });
});
