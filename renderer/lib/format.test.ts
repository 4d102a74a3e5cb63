import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { at, month } from '../../shared/testing/builders';
import { createFormat } from './format';

describe('createFormat', () => {
  it('writes days in the order of the language, with the year only where it differs', () => {
    const today = day('2026-11-24');

    expect(createFormat('en-GB').longDay(day('2026-11-23'), today)).toBe('Monday 23 November');
    expect(createFormat('en-US').longDay(day('2026-11-23'), today)).toBe('Monday, November 23');
    expect(createFormat('en-GB').longDay(day('2011-10-24'), today)).toMatch(/24 October 2011$/);
    expect(createFormat('de-DE').shortDay(day('2026-11-23'))).toBe('23. Nov.');
  });

  it('writes a change with its sign, and none for no change', () => {
    const { signed } = createFormat('en-GB');

    expect([signed(3), signed(-9), signed(0), signed(0.25)]).toEqual(['+3', '−9', '0', '+0.25']);
  });

  it('writes days, months and moments of any year', () => {
    const { day: write, month: writeMonth, shortMonth, moment } = createFormat('en-GB');

    expect(write(day('2011-11-16'))).toBe('16 Nov 2011');
    expect(writeMonth(month('2011-11'))).toBe('November 2011');
    expect(shortMonth(day('2011-11-16'))).toBe('Nov');
    expect(moment(at('2026-11-23T09:05:00.000Z'), 'Europe/Berlin')).toBe('23 Nov 2026, 10:05');
  });

  it('writes sizes and shares', () => {
    const { size, percent } = createFormat('en-GB');

    expect([size(1), size(83_500), size(1_234_567)]).toEqual(['1 kB', '84 kB', '1.2 MB']);
    expect(percent(0.42)).toBe('42%');
  });

  it('begins the week of names on Monday', () => {
    const { weekday } = createFormat('en-GB');

    expect([weekday(1), weekday(7)]).toEqual(['Mon', 'Sun']);
  });
});

describe('parseNumber', () => {
  const english = createFormat('en-GB').parseNumber;
  const german = createFormat('de-DE').parseNumber;

  it.each([
    ['42', 42],
    [' 42.5 ', 42.5],
    ['42,5', 42.5],
    ['1,139', 1139],
    ['1,139.25', 1139.25],
    ['12 345', 12345],
    ['−3', -3],
    ['0.125', 0.125],
    ['0,125', 0.125],
  ])('reads %j in English', (typed, expected) => {
    expect(english(typed)).toBe(expected);
  });

  it.each([
    ['42,5', 42.5],
    ['1.139', 1139],
    ['1.139,25', 1139.25],
    ['42.5', 42.5],
  ])('reads %j in German', (typed, expected) => {
    expect(german(typed)).toBe(expected);
  });

  it.each(['', 'about 20', '1e999', 'Infinity', 'NaN', '4 2 x', '1.2.3', '--4', '0x10'])('refuses %j', (typed) => {
    expect(english(typed)).toBeNull();
  });

  it('refuses more digits than a number can hold', () => {
    expect(english('9'.repeat(400))).toBeNull();
  });
});
