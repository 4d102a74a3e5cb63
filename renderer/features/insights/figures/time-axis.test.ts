import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import { dayAtX, monthTicks, timeTicks, xOf } from './time-axis';

const AXIS = { from: day('2026-01-01'), to: day('2026-01-11'), left: 40, right: 140 };

describe('the axis of days', () => {
  it('puts each day at its place, and finds it there', () => {
    expect(xOf(AXIS, day('2026-01-04'))).toBe(70);
    expect(dayAtX(AXIS, 72)).toBe('2026-01-04');
    expect(dayAtX(AXIS, -5)).toBe('2026-01-01');
    expect(dayAtX(AXIS, 900)).toBe('2026-01-11');
  });

  it('has room for a single day', () => {
    expect(xOf({ ...AXIS, to: AXIS.from }, AXIS.from)).toBe(40);
  });
});

describe('timeTicks', () => {
  it.each([
    [
      '2026-05-24',
      '2026-11-23',
      8,
      'month',
      ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'],
    ],
    ['2026-05-24', '2026-11-23', 3, 'month', ['2026-07-01', '2026-09-01', '2026-11-01']],
    ['2025-01-10', '2026-11-23', 4, 'month', ['2025-07-01', '2026-01-01', '2026-07-01']],
    ['2016-11-24', '2026-11-23', 6, 'year', ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01']],
    ['2026-11-01', '2026-11-23', 5, 'day', ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22']],
    ['2026-11-01', '2026-11-01', 5, 'day', ['2026-11-01']],
  ] as const)('from %s to %s with room for %i', (...[from, to, most, unit, days]) => {
    expect(timeTicks(day(from), day(to), most)).toEqual({ unit, days });
  });
});

describe('monthTicks', () => {
  it('stays with months where there is only one', () => {
    const ticks = monthTicks(day('2026-11-01'), day('2026-12-01'), 7);

    expect(ticks).toEqual({ unit: 'month', days: ['2026-11-01', '2026-12-01'] });
  });
});
