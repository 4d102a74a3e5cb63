import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { aScore, month } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import type { ShareReply } from './insights-requests';
import { amountWords, monthWords, restsOnWords, shareRows, shareSummary, shareTable } from './share-rows';

const format = createFormat('en-GB');
const VISITS = aScore({ name: 'Visits', kind: 'count', most: null, measures: 'that-day' });
const CLIENTS = aScore({ name: 'New clients', kind: 'count', most: null, measures: 'since-last' });
const MONTHS = { before: month('2026-10'), after: month('2026-11') };
const OVER = { score: VISITS, months: MONTHS, today: day('2026-12-02') };
const NOT_OVER = { ...OVER, today: day('2026-11-23') };

const counted = (amount: number, readings = 20) => ({ amount, readings });
const reply = (fields: Partial<ShareReply> = {}): ShareReply => ({
  before: counted(310),
  after: counted(460),
  totalBefore: counted(620),
  totalAfter: counted(1150),
  sentence: null,
  unreadable: [],
  ...fields,
});

describe('shareRows', () => {
  it('are what was counted in months that are over', () => {
    const rows = shareRows(reply(), OVER);

    expect(rows.map(({ amount, total }) => [amount, total])).toEqual([
      [310, 620],
      [460, 1150],
    ]);
    expect(shareSummary('Visits', rows, format)).toBe(
      'Visits. October 2026: 310 of 620, 50%. November 2026: 460 of 1,150, 40%.',
    );
  });

  it('are by the day while a month is not over, which says how much of it has passed', () => {
    const rows = shareRows(reply(), NOT_OVER);

    expect(rows.map(({ amount, total }) => [amount, total])).toEqual([
      [10, 20],
      [20, 50],
    ]);
    expect(rows.map((row) => monthWords(row, format))).toEqual(['October 2026', 'November 2026, so far 23 days']);
    expect(rows.map((row) => amountWords(row, format))).toEqual(['10 of 20 a day, 50%', '20 of 50 a day, 40%']);
    expect(shareTable('Visits', rows, format).columns.map(({ text }) => text)).toEqual([
      'Month',
      'Amount a day',
      'Total a day',
      'Share',
      'Readings',
    ]);
  });

  it('do not call a small share nothing', () => {
    const rows = shareRows(reply({ before: counted(0), after: counted(1) }), OVER);

    expect(rows.map((row) => amountWords(row, format))).toEqual(['0 of 620, 0%', '1 of 1,150, under 1%']);
  });

  it('are as they stand where a score has a level, and say so far all the same', () => {
    const rows = shareRows(reply(), { ...NOT_OVER, score: { ...VISITS, measures: 'level' } });

    expect(rows.map((row) => amountWords(row, format))).toEqual(['310 of 620, 50%', '460 of 1,150, 40%']);
    expect(rows.map((row) => monthWords(row, format))).toContain('November 2026, so far 23 days');
  });
});

describe('restsOnWords', () => {
  const words = (readings: readonly [number, number], scope = OVER) => {
    const said = reply({ before: counted(5, readings[0]), after: counted(5, readings[1]) });
    return restsOnWords(shareRows(said, scope), scope, format);
  };

  it('says of how many days there is a reading where it is fewer than half', () => {
    expect(words([3, 15])).toBe('This rests on little: October 2026 on 3 of 31 days read.');
    expect(words([15, 14])).toBe(
      'This rests on little: October 2026 on 15 of 31 days read, November 2026 on 14 of 30 days read.',
    );
    expect(words([16, 15])).toBe('');
  });

  it('counts the days up to today', () => {
    expect(words([31, 11], NOT_OVER)).toBe('This rests on little: November 2026 on 11 of 23 days read.');
    expect(words([31, 12], NOT_OVER)).toBe('');
  });

  it('says which month has one reading only of what is read since the last time', () => {
    const scope = { ...OVER, score: CLIENTS };

    expect(words([2, 1], scope)).toBe('This rests on little: November 2026 on one reading.');
    expect(words([2, 2], scope)).toBe('');
  });

  it('says nothing of a level, nor of a month without a reading', () => {
    expect(words([1, 1], { ...OVER, score: { ...VISITS, measures: 'level' } })).toBe('');
    expect(restsOnWords(shareRows(reply({ before: null }), OVER), OVER, format)).toBe('');
  });
});
