import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { aScore, id, month } from '../../../shared/testing/builders';
import { monthsOfSource, shareSources, shareTotals, twoMonths } from './share-choices';
import { readings } from './testing/insight-builders';

const VISITS = aScore({ id: id('visits'), name: 'Visits from X', kind: 'count', position: 1 });
const ALL = aScore({ id: id('all'), name: 'Visits', kind: 'count', position: 2 });
const SSI = aScore({
  id: id('ssi'),
  name: 'SSI',
  kind: 'index',
  parts: [{ id: id('brand'), name: 'Brand', most: 25 }],
  position: 3,
});
const HIDDEN = aScore({ id: id('hidden'), name: 'Hidden', kind: 'count', isHidden: true, position: 4 });
const SCORES = [VISITS, ALL, SSI, HIDDEN];

describe('shareSources', () => {
  it('are counts and parts, none of what is hidden', () => {
    expect(shareSources(SCORES).map(({ name }) => name)).toEqual(['Visits from X', 'Visits', 'Brand (SSI)']);
  });
});

describe('shareTotals', () => {
  it('are the other counts; a part has the whole of its score', () => {
    const [visits, , brand] = shareSources(SCORES);
    if (visits === undefined || brand === undefined) throw new Error('no sources');

    expect(shareTotals(SCORES, visits)).toEqual([ALL]);
    expect(shareTotals(SCORES, brand)).toEqual([]);
  });
});

describe('monthsOfSource', () => {
  it('are those with a reading that says it, the latest first', () => {
    const { readings: days } = readings(Array.from({ length: 12 }, () => 4));
    const [visits, , brand] = shareSources(SCORES);
    if (visits === undefined || brand === undefined) throw new Error('no sources');

    expect(monthsOfSource(days, visits)).toEqual(['2026-06', '2026-05']);
    expect(monthsOfSource(days, brand)).toEqual([]);
  });
});

describe('twoMonths', () => {
  const MONTHS = ['2026-11', '2026-10', '2026-08'].map(month);
  const TODAY = day('2026-11-23');

  it('are the last two that are over', () => {
    expect(twoMonths(MONTHS, {}, TODAY)).toEqual({ before: '2026-08', after: '2026-10' });
    expect(twoMonths(MONTHS, {}, day('2026-12-01'))).toEqual({ before: '2026-10', after: '2026-11' });
  });

  it('are the last two of all where there are no two that are over', () => {
    expect(twoMonths(MONTHS.slice(0, 2), {}, TODAY)).toEqual({ before: '2026-10', after: '2026-11' });
  });

  it('are those that are chosen', () => {
    const chosen = { before: month('2026-10'), after: month('2026-11') };

    expect(twoMonths(MONTHS, chosen, TODAY)).toEqual(chosen);
    expect(twoMonths(MONTHS, { after: month('2026-11') }, TODAY)).toEqual(chosen);
  });

  it('are none without a reading', () => {
    expect(twoMonths([], {}, TODAY)).toBeNull();
  });
});
