import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { parseTypedTime, spanOfTyped } from './parse-span';
import { minutesOf } from './session';

describe('parseTypedTime', () => {
  it.each([
    ['15', 15],
    [' 15 min ', 15],
    ['90 minutes', 90],
    ['1 h', 60],
    ['1h20', 80],
    ['1:20 h', 80],
  ])('reads %j as %d minutes', (typed, minutes) => {
    expect(parseTypedTime(typed)).toEqual({ kind: 'minutes', minutes });
  });

  it.each(['9:10-9:25', '09:10 – 09:25', '9.10 to 9.25', '9:10—9:25'])('reads %j as from and to', (typed) => {
    expect(parseTypedTime(typed)).toEqual({ kind: 'from-to', from: '09:10', to: '09:25' });
  });

  it.each(['', '0', '-5', '1441', '15 X', '9:10', '9:10-9:10', '25:00-26:00', '9:10-9:75', '1.5', 'NaN'])(
    'refuses %j',
    (typed) => {
      expect(parseTypedTime(typed)).toBeNull();
    },
  );
});

describe('spanOfTyped', () => {
  const of = { zone: 'Europe/London', dayStart: clockTime('04:00') };
  const fromTo = (from: string, to: string) => ({ kind: 'from-to', from: clockTime(from), to: clockTime(to) }) as const;

  it('goes past midnight within the same day', () => {
    const span = spanOfTyped(fromTo('23:50', '00:20'), day('2026-11-23'), of);

    expect(span).toEqual({ kind: 'from-to', startAt: '2026-11-23T23:50:00.000Z', endAt: '2026-11-24T00:20:00.000Z' });
  });

  it('may end just where the day does, and no later', () => {
    expect(spanOfTyped(fromTo('03:50', '04:00'), day('2026-11-23'), of)).toMatchObject({
      endAt: '2026-11-24T04:00:00.000Z',
    });
    expect(spanOfTyped(fromTo('03:50', '04:10'), day('2026-11-23'), of)).toBeNull();
  });

  it('has its true length across a clock change', () => {
    const span = spanOfTyped(fromTo('00:30', '02:30'), day('2026-10-24'), of);

    expect(span === null ? null : minutesOf(span)).toBe(180);
  });
});
