import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../shared/exchange/csv';
import { figureCsv, metaWords, textCell, type FigureTable } from './figure-table';

const META = { era: 'era 2, from 2 Aug 2026', n: 163 };

const TABLE: FigureTable = {
  caption: 'Klout',
  columns: [
    { key: 'day', text: 'Day' },
    { key: 'value', text: 'Klout', isNumber: true },
  ],
  rows: [
    {
      key: '1',
      cells: [
        { shown: '12 Mar 2026', value: '2026-03-12' },
        { shown: '47', value: 47 },
      ],
    },
    { key: '2', cells: [textCell('=cmd()'), { shown: '–', value: null }], meta: { era: 'era 1', n: 60 } },
  ],
};

describe('figureCsv', () => {
  it('gives each row its era and n, and values as programs read them', () => {
    expect(figureCsv(TABLE, META).split('\r\n').slice(0, 2)).toEqual([
      '\ufeffday,value,era,n',
      '2026-03-12,47,"era 2, from 2 Aug 2026",163',
    ]);
  });

  it('keeps a spreadsheet from running a cell, and a row with an era of its own to that', () => {
    expect(figureCsv(TABLE, META).split('\r\n')[2]).toBe("'=cmd(),,era 1,60");
  });

  it('can be read again', () => {
    const read = readCsv(figureCsv(TABLE, META), ',');

    expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
      ['day', 'value', 'era', 'n'],
      ['2026-03-12', '47', 'era 2, from 2 Aug 2026', '163'],
      ['=cmd()', '', 'era 1', '60'],
    ]);
  });
});

describe('metaWords', () => {
  it('says era and n in one line', () => {
    expect(metaWords(META, String)).toBe('era 2, from 2 Aug 2026 · n = 163');
  });
});
