import { describe, expect, it } from 'vitest';
import { median, quantile, ratioOf, reckon } from './numbers.mjs';
import { benchTable, readable, targetsInWords } from './table.mjs';

const TICK = {
  group: 'Ledger',
  what: 'acknowledged tick',
  unit: 'ms',
  measured: { name: 'ten years', values: [2, 6, 4] },
  baseline: { name: 'nothing entered', values: [1, 2, 4] },
  judged: 'ratio',
  target: { most: 1.3 },
};
const PAINT = {
  group: 'Page',
  what: 'first paint',
  unit: 'ms',
  measured: { name: 'Today', values: [300, 310, 270] },
  baseline: { name: 'an empty page', values: [100, 110, 120] },
  judged: 'median',
  target: { most: 1.2, plus: 150 },
};

describe('numbers', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('have a median: %j', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });

  it('have quantiles between those that stand beside each other', () => {
    const numbers = [40, 10, 30, 20, 0];

    expect([0, 0.25, 0.95, 1].map((share) => quantile(numbers, share))).toEqual([0, 10, 38, 40]);
  });

  it('that are none have no median', () => {
    expect(median([])).toBeNaN();
  });

  it('of rounds in turn are compared round by round', () => {
    expect(ratioOf([2, 6, 4], [1, 2, 4])).toBe(2);
    expect(ratioOf([2, 6, 4], [2, 2])).toBe(2);
  });
});

describe('a target', () => {
  it('of a ratio is held or missed by the ratio', () => {
    expect(reckon(TICK)).toMatchObject({ isHeld: false, limit: { most: 1.3 }, numbers: { ratio: 2, median: 4 } });
    expect(reckon({ ...TICK, target: { most: 2 } }).isHeld).toBe(true);
  });

  it('can be the least that is wanted', () => {
    expect(reckon({ ...TICK, target: { least: 30 } }).isHeld).toBe(false);
    expect(reckon({ ...TICK, target: { least: 2 } }).isHeld).toBe(true);
  });

  it('can rest on the baseline and add to it', () => {
    expect(reckon(PAINT)).toMatchObject({ limit: { most: 282 }, isHeld: false });
    expect(reckon({ ...PAINT, target: { most: 1.2, plus: 168 } }).isHeld).toBe(true);
  });

  it('can be about the slow ones, or the slowest', () => {
    const row = { ...PAINT, baseline: null, target: { most: 308 } };

    expect(reckon({ ...row, judged: 'median' }).isHeld).toBe(true);
    expect(reckon({ ...row, judged: 'p95' }).isHeld).toBe(false);
    expect(reckon({ ...row, judged: 'longest' }).numbers.longest).toBe(310);
  });

  it('is not held by what was not measured', () => {
    expect(reckon({ ...PAINT, measured: { name: 'Today', values: [] } }).isHeld).toBe(false);
  });

  it('is neither held nor missed where there is none', () => {
    expect(reckon({ ...TICK, target: null }).isHeld).toBeNull();
  });
});

describe('the table', () => {
  it('has a line for each row under its group, with what is measured against what', () => {
    const held = { ...PAINT, what: 'second paint', target: null, baseline: null };
    const lines = benchTable([TICK, PAINT, held].map(reckon)).split('\n');

    expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['what', 'measured', 'median', 'middle half', 'baseline', 'median', 'ratio', 'rounds', 'target', 'held'],
      [''],
      ['Ledger'],
      [
        'acknowledged tick',
        'ten years',
        '4 ms',
        '3 – 5',
        'nothing entered',
        '2 ms',
        '2 ×',
        '3',
        'ratio ≤ 1.3 ×',
        'no: 2 ×',
      ],
      [''],
      ['Page'],
      [
        'first paint',
        'Today',
        '300 ms',
        '285 – 305',
        'an empty page',
        '110 ms',
        '2.82 ×',
        '3',
        '≤ 282 ms',
        'no: 300 ms',
      ],
      ['second paint', 'Today', '300 ms', '285 – 305', '3'],
    ]);
  });

  it('is followed by what was missed, and by how much', () => {
    expect(targetsInWords([TICK, PAINT, { ...TICK, target: { most: 3 } }].map(reckon))).toBe(
      [
        '1 of 3 targets were held.',
        'Missed: acknowledged tick, 2 × instead of ≤ 1.3 ×.',
        'Missed: first paint, 300 ms instead of ≤ 282 ms.',
      ].join('\n'),
    );
    expect(targetsInWords([reckon({ ...TICK, target: null })])).toBe('No row of these has a target.');
  });

  it.each([
    [0.012345, '0.0123'],
    [12.3456, '12.3'],
    [1234.5, '1235'],
    [0, '0'],
    [NaN, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(readable(value)).toBe(text);
  });
});
