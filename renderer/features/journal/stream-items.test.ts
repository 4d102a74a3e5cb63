import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../../shared/base/day';
import { month } from '../../../shared/testing/builders';
import { TODAY } from '../../testing/builders';
import type { YearDay } from './journal-answers';
import { indexOfDay, itemKey, streamItems, type StreamFacts } from './stream-items';

const entered = (text: string, hasNote = false) => ({ day: day(text), counts: { done: 1, due: 2 }, hasNote });

type Fields = Partial<StreamFacts> & { readonly days?: readonly YearDay[] };

function items({ days = [], ...fields }: Fields) {
  const years = [...new Set(days.map(yearOf))];
  const daysByYear = new Map(years.map((year) => [year, days.filter((one) => yearOf(one) === year)]));
  return streamItems({
    daysByYear,
    shown: new Set<Day>(),
    unreadable: [],
    today: TODAY,
    knownFrom: null,
    ...fields,
  });
}

function yearOf({ day: of }: YearDay): number {
  return Number(of.slice(0, 4));
}

const keys = (fields: Fields) => items(fields).map(itemKey);

describe('the rows of the stream', () => {
  it('go from today back to the first day with entries, and days without any are one row', () => {
    const rows = items({ days: [entered('2026-11-10'), entered('2026-11-20', true), entered('2026-11-19')] });

    expect(rows).toEqual([
      { kind: 'day', day: '2026-11-23', hasNote: false, isEmpty: true },
      { kind: 'quiet', from: '2026-11-21', to: '2026-11-22', count: 2 },
      { kind: 'day', day: '2026-11-20', hasNote: true, isEmpty: false },
      { kind: 'day', day: '2026-11-19', hasNote: false, isEmpty: false },
      { kind: 'quiet', from: '2026-11-11', to: '2026-11-18', count: 8 },
      { kind: 'day', day: '2026-11-10', hasNote: false, isEmpty: false },
    ]);
  });

  it('are only today where nothing was ever entered', () => {
    expect(keys({})).toEqual(['2026-11-23']);
  });

  it('show a day that is asked for within a stretch, and what is left of the stretch on both sides', () => {
    expect(keys({ days: [entered('2026-11-18')], shown: new Set([day('2026-11-20')]) })).toEqual([
      '2026-11-23',
      'quiet 2026-11-22',
      '2026-11-20',
      'quiet 2026-11-19',
      '2026-11-18',
    ]);
  });

  it('leave out days to come', () => {
    expect(keys({ days: [entered('2026-11-24')], shown: new Set([day('2026-12-01')]) })).toEqual(['2026-11-23']);
  });

  it('end where nothing is known yet of the days before', () => {
    const rows = keys({ days: [entered('2026-01-02'), entered('2025-12-30')], knownFrom: day('2026-01-01') });

    expect(rows).toEqual(['2026-11-23', 'quiet 2026-11-22', '2026-01-02']);
  });

  it('put a month that cannot be read in its place, whatever is known of its days', () => {
    const rows = items({
      days: [entered('2026-11-02'), entered('2026-10-15'), entered('2026-09-30')],
      unreadable: [month('2026-10')],
    });

    expect(rows.map(itemKey)).toEqual([
      '2026-11-23',
      'quiet 2026-11-22',
      '2026-11-02',
      'quiet 2026-11-01',
      'unreadable 2026-10',
      '2026-09-30',
    ]);
  });

  it('have the present month as one that cannot be read where that is so', () => {
    expect(keys({ unreadable: [month('2026-11')] })).toEqual(['unreadable 2026-11']);
  });
});

describe('the row of a day', () => {
  const rows = items({ days: [entered('2026-11-10'), entered('2026-11-20')], unreadable: [month('2026-10')] });
  const rowOf = (text: string) =>
    itemKey(rows[indexOfDay(rows, day(text))] ?? { kind: 'unreadable', month: month('1970-01') });

  it('is its own, or the stretch or month that holds it', () => {
    expect(rowOf('2026-11-20')).toBe('2026-11-20');
    expect(rowOf('2026-11-15')).toBe('quiet 2026-11-19');
    expect(rowOf('2026-10-09')).toBe('unreadable 2026-10');
  });

  it('is the last one for a day before all entries, and the first for a day to come', () => {
    expect(rowOf('2020-01-01')).toBe('unreadable 2026-10');
    expect(rowOf('2027-01-01')).toBe('2026-11-23');
  });
});
