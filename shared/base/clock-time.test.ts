import { describe, expect, it } from 'vitest';
import { clockMinutes, clockTime, clockTimeOfMinutes, clockTimeSchema, parseClockTime } from './clock-time';

describe('parseClockTime', () => {
  it.each([
    ['09:10', '09:10'],
    ['9:10', '09:10'],
    ['9.10', '09:10'],
    [' 23:59 ', '23:59'],
    ['0:00', '00:00'],
    ['9:10 pm', '21:10'],
    ['9:10\u202fPM', '21:10'],
    ['9 am', '09:00'],
    ['12:30 a.m.', '00:30'],
    ['12pm', '12:00'],
    ['٠٩:١٠', '09:10'],
    ['٩:١٠ م', '21:10'],
    ['１２：３０', '12:30'],
  ])('takes %j for %s', (text, expected) => {
    expect(parseClockTime(text)).toBe(expected);
  });

  it.each(['', '24:00', '12:60', '9:1', '0910', '9', '-1:00', '09:10:00', '13:10 pm', '0 am', '9 xm'])(
    'does not take %j',
    (text) => {
      expect(parseClockTime(text)).toBeNull();
    },
  );
});

describe('clockTime', () => {
  it('throws for what is no time of day', () => {
    expect(() => clockTime('25:00')).toThrow('Not a time of day: 25:00');
  });
});

describe('clockTimeSchema', () => {
  it('takes only the form that is written', () => {
    expect(clockTimeSchema.safeParse('09:10').success).toBe(true);
    expect(clockTimeSchema.safeParse('9:10').success).toBe(false);
    expect(clockTimeSchema.safeParse('09.10').success).toBe(false);
  });
});

describe('minutes of the day', () => {
  it('go from text to number and back for every minute', () => {
    for (let minutes = 0; minutes < 1440; minutes += 1) {
      expect(clockMinutes(clockTimeOfMinutes(minutes))).toBe(minutes);
    }
  });
});
