import { describe, expect, it } from 'vitest';
import { hasShrunk } from './shrink-guard';

describe('hasShrunk', () => {
  it.each([
    [100, 100, false],
    [100, 200, false],
    [100, 50, false],
    [100, 49, true],
    [101, 50, true],
    [1, 1, false],
    [1, 0, true],
    [0, 0, false],
    [0, 5, false],
  ])('says of %d records that became %d: %s', (before, now, expected) => {
    expect(hasShrunk({ notes: before }, { notes: now })).toBe(expected);
  });

  it('looks at all kinds together, whichever are named', () => {
    expect(hasShrunk({ notes: 60, checks: 40 }, { notes: 50 })).toBe(false);
    expect(hasShrunk({ notes: 60, checks: 40 }, { readings: 49 })).toBe(true);
    expect(hasShrunk({}, {})).toBe(false);
  });
});
