import { describe, expect, it } from 'vitest';
import { month } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import type { JournalFound } from './journal-answers';
import { foundWords } from './search-words';

const FORMAT = createFormat('en-US');
const FOUND: JournalFound = { total: 1200, days: 9, hits: [], isWhole: true, unreadable: [] };

describe('what is said of a search', () => {
  it.each([
    ['1,200 hits on 9 days', {}],
    ['1 hit on 1 day', { total: 1, days: 1 }],
    ['Nothing found.', { total: 0, days: 0 }],
    ['1 hit on 1 day so far. Older notes are being searched.', { total: 1, days: 1, isWhole: false }],
    ['Older notes are being searched.', { total: 0, days: 0, isWhole: false }],
    ['1,200 hits on 9 days, without 1 month that cannot be read', { unreadable: [month('2026-10')] }],
  ])('is %s', (words, fields) => {
    expect(foundWords({ ...FOUND, ...fields }, FORMAT)).toBe(words);
  });

  it('is nothing before the first answer', () => {
    expect(foundWords(null, FORMAT)).toBe('');
  });
});
