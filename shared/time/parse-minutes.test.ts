import { describe, expect, it } from 'vitest';
import { parseMinutes } from './parse-minutes';

describe('parseMinutes', () => {
  it.each([
    ['15', 15],
    [' 15 min ', 15],
    ['0', 0],
    ['1440', 1440],
    ['90 Minutes', 90],
    ['20 mins', 20],
    ['20 mi', 20],
  ])('reads %j', (typed, minutes) => {
    expect(parseMinutes(typed)).toEqual({ minutes });
  });

  it.each(['', '   '])('takes nothing typed (%j) for no budget', (typed) => {
    expect(parseMinutes(typed)).toEqual({ minutes: null });
  });

  it.each(['1441', '-5', '1.5', '1,5', 'ten', '15 h', '15 ms', 'min', '15 min a day'])('does not take %j', (typed) => {
    expect(parseMinutes(typed)).toBeNull();
  });
});
