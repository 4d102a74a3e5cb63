import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../base/day';
import { aReading, aScore, at, id } from '../testing/builders';
import { isBrokenBetween } from './era';
import { doubtsAbout, lastReading, readingSchema, restatedSeriesOf, seriesOf, type Reading } from './reading';

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

const restated = (on: string, value: number, fields: Partial<Reading> = {}) =>
  reading(on, value, { id: id(`restated-${on}-${String(value)}`), basis: 'restated', ...fields });

describe('readings that were restated', () => {
  const late = { at: at('2026-11-30T08:00:00.000Z') };
  const readings = [reading('2026-11-20', 47), restated('2026-11-20', 52, late), restated('2026-11-19', 51, late)];
  const of = (series: readonly Reading[]) => series.map(({ day: on, value }) => `${on} ${String(value)}`);

  it('are in no series of what was seen, however late they were entered', () => {
    expect(of(seriesOf(readings, KLOUT, MONDAY))).toEqual(['2026-11-20 47']);
  });

  it('take the place of what was seen in the restated series, where there are some', () => {
    expect(of(restatedSeriesOf([...readings, reading('2026-11-21', 48)], KLOUT, MONDAY))).toEqual([
      ...['2026-11-19 51', '2026-11-20 52', '2026-11-21 48'],
    ]);
  });

  it('do so even when what was seen was entered after them', () => {
    const two = [restated('2026-11-20', 52), reading('2026-11-20', 47, late)];

    expect(of(restatedSeriesOf(two, KLOUT, MONDAY))).toEqual(['2026-11-20 52']);
    expect(of(restatedSeriesOf(two.toReversed(), KLOUT, MONDAY))).toEqual(['2026-11-20 52']);
  });

  it('count as the one that was entered later where a day was restated twice', () => {
    const two = [restated('2026-11-20', 52), restated('2026-11-20', 50, late)];

    expect(of(restatedSeriesOf(two, KLOUT, MONDAY))).toEqual(['2026-11-20 50']);
    expect(of(restatedSeriesOf(two.toReversed(), KLOUT, MONDAY))).toEqual(['2026-11-20 50']);
  });

  it('make both series the same where nothing was restated', () => {
    const seen = [reading('2026-11-20', 47), reading('2026-11-20', 46, late), reading('2026-11-24', 3)];

    expect(restatedSeriesOf(seen, KLOUT, MONDAY)).toEqual(seriesOf(seen, KLOUT, MONDAY));
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

  it('has no change across a break', () => {
    const series = [reading('2026-11-18', 47), reading('2026-11-20', 27)];
    const changeWith = (from: string, to = from) =>
      lastReading(series, [{ from: day(from), to: day(to) }])?.change ?? null;

    for (const broken of ['2026-11-18', '2026-11-19', '2026-11-20']) expect(changeWith(broken)).toBeNull();
    expect(changeWith('2026-11-01', '2026-11-30')).toBeNull();
    expect(changeWith('2026-11-17')?.by).toBe(-20);
    expect(changeWith('2026-11-21')?.by).toBe(-20);
    expect(lastReading(series, [{ from: day('2026-11-19'), to: day('2026-11-19') }])?.reading.value).toBe(27);
  });

  it('never has one across any break', () => {
    const days = fc.integer({ min: 0, max: 20 }).map((offset) => addDays(MONDAY, offset));
    fc.assert(
      fc.property(
        fc.uniqueArray(days, { minLength: 2, maxLength: 4 }),
        fc.array(days, { maxLength: 3 }),
        (on, breaks) => {
          const series = on.toSorted().map((one, index) => reading(one, index));
          const spans = breaks.map((from) => ({ from, to: from }));
          const last = lastReading(series, spans);
          const isBroken = isBrokenBetween(spans, series.at(-2)?.day ?? MONDAY, series.at(-1)?.day ?? MONDAY);
          expect(last?.change === null).toBe(isBroken);
        },
      ),
    );
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
  const PART = { partId: id('brand'), value: 12 };

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, JSON.parse('1e999'), '47', null])(
    'does not take the value %j',
    (value: unknown) => {
      expect(readingSchema.safeParse({ ...aReading(), value }).success).toBe(false);
    },
  );

  it.each([
    ['a part twice', { parts: [PART, PART] }],
    [
      'more than a dozen parts',
      { parts: Array.from({ length: 13 }, (_, index) => ({ partId: `p${String(index)}`, value: 1 })) },
    ],
    ['a part of no value', { parts: [{ partId: 'brand' }] }],
    ['no word on its parts', { parts: undefined }],
    ['a basis that there is not', { basis: 'guessed' }],
    ['no basis', { basis: undefined }],
  ])('does not take %s', (_, fields) => {
    expect(readingSchema.safeParse({ ...aReading(), ...fields }).success).toBe(false);
  });

  it('takes parts, of whatever sum', () => {
    const read = aReading({ parts: [PART, { partId: id('people'), value: -3 }] });

    expect(readingSchema.parse(read)).toEqual(read);
  });

  it.each([0, -12.5, 1_139, 1e300])('takes the value %d', (value) => {
    expect(readingSchema.safeParse(aReading({ value })).success).toBe(true);
  });
});
