import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../testing/builders';
import { readCsv, writeCsv } from './csv';
import { MOST_COLUMNS, MOST_ROWS, SEPARATORS } from './csv-form';
import { guarded, unguarded } from './formula-guard';

const cellsOf = (text: string) => valueOf(readCsv(text)).rows.map(({ cells }) => cells);

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '|', ' ', '1', 'a') }),
);

describe('readCsv', () => {
  it('reads what Excel writes in German: semicolons, decimal commas, a byte order mark', () => {
    const table = valueOf(readCsv('\ufeffTag;Wert;Größe\r\n23.11.2026;1,5;2,5\r\n24.11.2026;2,5;3,5\r\n'));
    expect(table.separator).toBe(';');
    expect(table.rows[1]?.cells).toEqual(['23.11.2026', '1,5', '2,5']);
  });

  it('reads cells copied from Google Sheets: tabs, and quotes only around a cell with a line break', () => {
    const text = 'day\tnote\tscore\n2026-11-23\t"two\nlines, ""quoted"""\t4\n2026-11-24\ta; b, c\t5';
    expect(cellsOf(text)).toEqual([
      ['day', 'note', 'score'],
      ['2026-11-23', 'two\nlines, "quoted"', '4'],
      ['2026-11-24', 'a; b, c', '5'],
    ]);
  });

  it('takes quotation marks at the start of a pasted cell as they are', () => {
    expect(cellsOf('2026-11-23\t"great" day\n2026-11-24\t"no" day')).toEqual([
      ['2026-11-23', '"great" day'],
      ['2026-11-24', '"no" day'],
    ]);
  });

  it.each(SEPARATORS)('guesses the separator %j', (separator) => {
    const text = [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5'],
    ]
      .map((cells) => cells.join(separator))
      .join('\n');
    expect(valueOf(readCsv(text))).toMatchObject({ separator, rows: [{}, {}, { cells: ['4', '5'] }] });
  });

  it('prefers semicolons where numbers have commas', () => {
    expect(valueOf(readCsv('Nov 23, 2026;1,5\nNov 24, 2026;2,5')).separator).toBe(';');
  });

  it('takes the separator that is given', () => {
    expect(valueOf(readCsv('a;b,c', ',')).rows[0]?.cells).toEqual(['a;b', 'c']);
  });

  it.each(['\n', '\r', '\r\n'])('ends rows at %j', (end) => {
    expect(cellsOf(['a,b', '"c",d', 'e,"f"'].join(end))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('skips rows with nothing in them and counts lines as an editor does', () => {
    const { rows } = valueOf(readCsv('a,b\r\n\r\n,\n"one\ntwo",c\r\nd,e'));
    expect(rows.map(({ line }) => line)).toEqual([1, 4, 6]);
  });

  it('says in which line quotation marks are not closed', () => {
    const failure = { code: 'invalid', problem: 'The quotation marks in line 2 are not closed.' };
    expect(readCsv('a,b\n"c,d\ne,f', ',')).toEqual({ ok: false, failure });
    expect(readCsv('a,b\n"c"c,d\n"e",f', ',')).toEqual({ ok: false, failure });
  });

  it('takes so many rows and columns and no more', () => {
    expect(readCsv('a,b\n'.repeat(MOST_ROWS - 1) + 'a,b').ok).toBe(true);
    expect(readCsv('a,b\n'.repeat(MOST_ROWS) + 'a,b').ok).toBe(false);
    expect(readCsv(Array(MOST_COLUMNS).fill('a').join(',')).ok).toBe(true);
    expect(
      readCsv(
        Array(MOST_COLUMNS + 1)
          .fill('a')
          .join(','),
      ).ok,
    ).toBe(false);
  });
});

describe('writeCsv', () => {
  it('ends rows as the standard says and quotes what has to be', () => {
    expect(
      writeCsv([
        ['a', 'b;c'],
        ['d"e', ' f'],
      ]),
    ).toBe('a,"b;c"\r\n"d""e"," f"\r\n');
  });

  it('is read again as it was, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const filled = rows.map((cells) => ['x', ...cells]);
          expect(valueOf(readCsv(writeCsv(filled), ',')).rows.map(({ cells }) => cells)).toEqual(filled);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('guarded', () => {
  it.each(['=1+1', '+cmd', '-1+1', '@SUM(A1)', '\tx', '\rx', "'=1", '-', '=', '+49 30 1234', '-1;=1'])(
    'puts an apostrophe before %j',
    (cell) => expect(guarded(cell)).toBe(`'${cell}`),
  );

  it.each(['', '-5', '+5', '-1.5', '-1,5', '-1e+21', 'a=b', "it's", "'quoted'"])('leaves %j as it is', (cell) =>
    expect(guarded(cell)).toBe(cell),
  );

  it('can be undone exactly', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell);
      }),
      { numRuns: 1000 },
    );
  });
});
