import { describe, expect, it } from 'vitest';
import { weekFrom, weekStartOf } from './week-order';

describe('weekStartOf', () => {
  it.each([
    ['en-GB', 1],
    ['de', 1],
    ['en-US', 7],
    ['ar-EG', 6],
  ])('of %s is %i', (locale, weekday) => {
    expect(weekStartOf(locale)).toBe(weekday);
  });
});

describe('weekFrom', () => {
  it('begins on its first day and goes round', () => {
    expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
    expect(weekFrom(3)).toEqual([3, 4, 5, 6, 7, 1, 2]);
  });
});
