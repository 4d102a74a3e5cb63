import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { aReading, aScore, at, id } from '../testing/builders';
import { doubtsAbout, lastReading, readingSchema, seriesOf, type Reading } from './reading';

const MONDAY = day('2026-11-23');
const KLOUT = id('klout');

const reading = (on: string, value: number, fields: Partial<Reading> = {}) =>
  aReading({ id: id(`r-${on}-${String(Math.round(value))}`), day: day(on), value, ...fields });

describe('seriesOf', () => {
  it('is in the order of days, whatever the order of entry', () => {
    const series = seriesOf(
      [reading('2026-11-20', 2), reading('2026-11-18', 1), reading('2026-11-22', 3)],
      KLOUT,
      MONDAY,
    );
    expect(series.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('holds one score, up to a day', () => {
    const readings = [
      reading('2026-11-20', 1),
      reading('2026-11-23', 2),
      reading('2026-11-24', 3),
      reading('2026-11-22', 4, { scoreId: id('clients') }),
    ];
    expect(seriesOf(readings, KLOUT, MONDAY).map(({ value }) => value)).toEqual([1, 2]);
  });

  it('takes of two on one day the one that was entered later', () => {
    const early = reading('2026-11-20', 47, { at: at('2026-11-20T08:00:00.000Z') });
    const late = reading('2026-11-20', 46, { at: at('2026-11-20T20:00:00.000Z') });
    expect(seriesOf([early, late], KLOUT, MONDAY)).toEqual([late]);
    expect(seriesOf([late, early], KLOUT, MONDAY)).toEqual([late]);
  });

  it('takes the same one in any order when both were entered at the same moment', () => {
    const two = [reading('2026-11-20', 47), reading('2026-11-20', 46)];
    expect(seriesOf(two, KLOUT, MONDAY)).toEqual(seriesOf(two.toReversed(), KLOUT, MONDAY));
  });
});

describe('lastReading', () => {
  it('is null without a reading, and has no change with one', () => {
    expect(lastReading([], [])).toBeNull();
    expect(lastReading([reading('2026-11-20', 47)], [])?.change).toBeNull();
  });

  it('says by how much it changed, and since when', () => {
    const last = lastReading([reading('2026-11-10', 3), reading('2026-11-18', 47), reading('2026-11-20', 46)], []);
    expect(last?.reading.value).toBe(46);
    expect(last?.change).toEqual({ by: -1, since: '2026-11-18', isApproximate: false });
  });

  it('is about a change when one of the two is about', () => {
    const about = reading('2026-11-18', 20, { isApproximate: true });
    expect(lastReading([about, reading('2026-11-20', 22)], [])?.change?.isApproximate).toBe(true);
    expect(lastReading([reading('2026-11-17', 22), about], [])?.change?.isApproximate).toBe(true);
  });

  it('shows no dust of binary fractions', () => {
    expect(lastReading([reading('2026-11-18', 0.1), reading('2026-11-20', 0.3)], [])?.change?.by).toBe(0.2);
  });
});

describe('doubtsAbout', () => {
  const score = aScore();
  /** Daily readings that change by these sizes, ending the day before. */
  const seriesWith = (changes: readonly number[]) => {
    let value = 50;
    const first = addDays(MONDAY, -changes.length - 1);
    return [0, ...changes].map((change, index) => {
      value += change;
      return reading(addDays(first, index), value);
    });
  };
  const doubts = (value: number, series: readonly Reading[] = []) =>
    doubtsAbout({ score, day: MONDAY, value }, series, MONDAY);

  it.each([
    [0, []],
    [100, []],
    [-1, ['out-of-bounds']],
    [100.5, ['out-of-bounds']],
  ])('about %d are %j', (value, expected) => {
    expect(doubts(value)).toEqual(expected);
  });

  it('are none about any value of a score without bounds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const draft = { score: { ...score, least: null, most: null }, day: MONDAY, value };
        expect(doubtsAbout(draft, [], MONDAY)).toEqual([]);
      }),
    );
  });

  it('ask about a day that has not come', () => {
    expect(doubtsAbout({ score, day: day('2026-11-24'), value: 50 }, [], MONDAY)).toEqual(['future-day']);
  });

  it('ask about a change of more than four times the usual one', () => {
    const series = seriesWith([2, -2, 2, -2, 2, -2]);
    expect(doubts(58, series)).toEqual([]);
    expect(doubts(59, series)).toEqual(['unusual-change']);
    expect(doubts(41, series)).toEqual(['unusual-change']);
  });

  it('take the middle of the two in the middle when the changes before are even in number', () => {
    // The sizes 1 1 1 3 3 3 have the median 2, so that 8 is usual and 9 is not.
    const series = seriesWith([1, -3, 1, 3, 1, -3]);
    expect(doubts(58, series)).toEqual([]);
    expect(doubts(59, series)).toEqual(['unusual-change']);
  });

  it('do not ask before there are six changes to judge by', () => {
    expect(doubts(99, seriesWith([1, -1, 1, -1, 1]))).toEqual([]);
    expect(doubts(99, seriesWith([1, -1, 1, -1, 1, -1]))).toEqual(['unusual-change']);
  });

  it('allow a few steps where the score has not moved at all', () => {
    const still = seriesWith([0, 0, 0, 0, 0, 0]);
    expect(doubts(54, still)).toEqual([]);
    expect(doubts(55, still)).toEqual(['unusual-change']);
  });

  it('compare with what was before the day, not with another reading of the day', () => {
    const series = [...seriesWith([1, -1, 1, -1, 1, -1]), reading('2026-11-23', 90)];
    expect(doubts(51, series)).toEqual([]);
  });
});

describe('readingSchema', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, JSON.parse('1e999'), '47', null])(
    'does not take the value %j',
    (value: unknown) => {
      expect(readingSchema.safeParse({ ...aReading(), value }).success).toBe(false);
    },
  );

  it.each([0, -12.5, 1_139, 1e300])('takes the value %d', (value) => {
    expect(readingSchema.safeParse(aReading({ value })).success).toBe(true);
  });
});
