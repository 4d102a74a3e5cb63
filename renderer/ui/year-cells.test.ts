import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { cellRows, columnsOf, dayAfterKey, levelOf, monthColumns, type YearSpan } from './year-cells';

const YEAR: YearSpan = { from: day('2026-01-01'), to: day('2026-12-31'), weekStart: 1 };

describe('levelOf', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.5, 2],
    [0.99, 3],
    [1, 4],
    [1.5, 4],
    [NaN, 0],
  ])('of %d is %i', (share, level) => {
    expect(levelOf(share)).toBe(level);
  });
});

describe('cellRows', () => {
  it('has a row for each weekday and all the days once', () => {
    const rows = cellRows(YEAR);

    expect(rows).toHaveLength(7);
    expect(new Set(rows.flat().map((place) => place.day)).size).toBe(365);
    // 1 January 2026 was a Thursday.
    expect(rows[3]?.[0]).toEqual({ day: '2026-01-01', row: 3, column: 0 });
    expect(rows[0]?.[0]).toEqual({ day: '2026-01-05', row: 0, column: 1 });
  });

  it('has no cell for a day to come, which no key leads to', () => {
    const span = { ...YEAR, last: day('2026-03-12') };

    expect(cellRows(span).flat()).toHaveLength(71);
    expect(columnsOf(span)).toBe(53);
    expect(dayAfterKey(day('2026-03-12'), 'ArrowDown', span)).toBe('2026-03-12');
    expect(dayAfterKey(day('2026-03-12'), 'End', span)).toBe('2026-03-12');
  });

  it('begins the week where the person does', () => {
    expect(cellRows({ ...YEAR, weekStart: 7 })[4]?.[0]?.day).toBe('2026-01-01');
  });

  it.each([
    ['2026-01-01', '2026-12-31', 53],
    ['2024-01-01', '2024-12-31', 53],
    ['2018-01-01', '2018-12-31', 53],
    ['2012-01-01', '2012-12-31', 54],
  ])('from %s to %s takes %i columns', (from, to, columns) => {
    expect(columnsOf({ from: day(from), to: day(to), weekStart: 1 })).toBe(columns);
  });
});

describe('monthColumns', () => {
  it('names each month of a year', () => {
    expect(monthColumns(YEAR).map(({ day: on }) => on.slice(5, 7))).toHaveLength(12);
  });

  it('leaves out a month of which only the end is shown', () => {
    const span = { ...YEAR, from: day('2025-11-27'), to: day('2026-11-26') };

    expect(monthColumns(span)[0]).toEqual({ day: '2025-12-01', column: 1 });
  });
});

describe('dayAfterKey', () => {
  it.each([
    ['ArrowRight', '2026-03-19'],
    ['ArrowLeft', '2026-03-05'],
    ['ArrowUp', '2026-03-11'],
    ['ArrowDown', '2026-03-13'],
    ['PageDown', '2026-04-09'],
    ['Home', '2026-01-01'],
    ['End', '2026-12-31'],
  ])('%s leads to %s', (key, to) => {
    expect(dayAfterKey(day('2026-03-12'), key, YEAR)).toBe(to);
  });

  it('stays at the edge, and leads nowhere with other keys', () => {
    expect(dayAfterKey(day('2026-01-01'), 'ArrowUp', YEAR)).toBe('2026-01-01');
    expect(dayAfterKey(day('2026-01-01'), 'a', YEAR)).toBeNull();
  });
});
