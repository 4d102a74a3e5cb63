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

  it('counts events, what was found and decisions like everything else', () => {
    expect(hasShrunk({ events: 4, looks: 4, reviews: 4 }, { events: 2, looks: 2, reviews: 2 })).toBe(false);
    expect(hasShrunk({ events: 4, looks: 4, reviews: 4 }, { events: 4, looks: 1 })).toBe(true);
  });

  it('finds no less in a backup of today than in one of a format that had fewer kinds', () => {
    expect(hasShrunk({ notes: 10 }, { notes: 10, events: 0, looks: 0, reviews: 0 })).toBe(false);
  });

  it('looks at all kinds together, whichever are named', () => {
    expect(hasShrunk({ notes: 60, checks: 40 }, { notes: 50 })).toBe(false);
    expect(hasShrunk({ notes: 60, checks: 40 }, { readings: 49 })).toBe(true);
    expect(hasShrunk({}, {})).toBe(false);
  });
});
