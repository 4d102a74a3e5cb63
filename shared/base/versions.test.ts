import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './day';
import { areInOrder, versionOn, withVersion } from './versions';

const MAY = { from: day('2026-05-01'), value: 'may' };
const JULY = { from: day('2026-07-01'), value: 'july' };

describe('versionOn', () => {
  it.each([
    ['2026-04-30', undefined],
    ['2026-05-01', 'may'],
    ['2026-06-30', 'may'],
    ['2026-07-01', 'july'],
    ['2099-01-01', 'july'],
  ])('is on %s that of %s', (on, expected) => {
    expect(versionOn([MAY, JULY], day(on))?.value).toBe(expected);
  });
});

describe('withVersion', () => {
  it('puts a version in its place', () => {
    const june = { from: day('2026-06-01'), value: 'june' };
    expect(withVersion([MAY, JULY], june)).toEqual([MAY, june, JULY]);
  });

  it('replaces the one from the same day', () => {
    const other = { ...MAY, value: 'other' };
    expect(withVersion([MAY, JULY], other)).toEqual([other, JULY]);
  });

  it('never changes an earlier day, and keeps order', () => {
    const days = fc.integer({ min: 0, max: 30 }).map((offset) => addDays(day('2026-05-01'), offset));
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), days, days, (froms, from, asked) => {
        const versions = froms.reduce<readonly { from: typeof from; value: string }[]>(
          (list, one, index) => withVersion(list, { from: one, value: String(index) }),
          [],
        );
        const next = withVersion(versions, { from, value: 'new' });
        expect(areInOrder(next)).toBe(true);
        if (asked < from) expect(versionOn(next, asked)).toEqual(versionOn(versions, asked));
        expect(versionOn(next, from)?.value).toBe('new');
      }),
    );
  });
});

describe('areInOrder', () => {
  it('wants each later than the one before', () => {
    expect(areInOrder([])).toBe(true);
    expect(areInOrder([MAY, JULY])).toBe(true);
    expect(areInOrder([JULY, MAY])).toBe(false);
    expect(areInOrder([MAY, MAY])).toBe(false);
  });
});
