import { describe, expect, it } from 'vitest';
import { blockHtml, blockText, minutesOfCell, readBlock } from './budget-grid-block';

describe('readBlock', () => {
  it('parts cells at tabs and rows at line breaks of any kind', () => {
    const cells = [
      ['15', '10'],
      ['5', '0'],
    ];

    expect(readBlock('15\t10\n5\t0')).toEqual(cells);
    expect(readBlock('15\t10\r\n5\t0\r\n')).toEqual(cells);
    expect(readBlock('15\t10\r5\t0')).toEqual(cells);
  });

  it('keeps empty cells and empty rows, but for what ends the last row', () => {
    expect(readBlock('\t10\t')).toEqual([['', '10', '']]);
    expect(readBlock('15\n\n')).toEqual([['15'], ['']]);
    expect(readBlock('\n')).toEqual([['']]);
    expect(readBlock('')).toEqual([['']]);
  });

  it('takes quotes off, with what stands between them', () => {
    expect(readBlock('"15"\t"1,440"\n"15\nmin"\t"say ""15"""')).toEqual([
      ['15', '1,440'],
      ['15\nmin', 'say "15"'],
    ]);
  });

  it('takes a quote that is never closed, or closed too early, as text', () => {
    expect(readBlock('"15\t10')).toEqual([['"15', '10']]);
    expect(readBlock('"15"x\t10')).toEqual([['"15"x', '10']]);
  });
});

describe('minutesOfCell', () => {
  const inBritain = (text: string) => {
    const value = Number(text.replaceAll(/[,\s]/g, ''));
    return text === '' || Number.isNaN(value) ? null : value;
  };
  const read = (text: string) => minutesOfCell(text, inBritain);

  it('takes whole minutes, in whichever way they are written', () => {
    expect(read(' 15 ')).toEqual({ minutes: 15 });
    expect(read('15\u00a0min')).toEqual({ minutes: 15 });
    expect(read('15.00')).toEqual({ minutes: 15 });
    expect(read('1,440 mins.')).toEqual({ minutes: 1440 });
    expect(Object.is(read('-0')?.minutes, 0)).toBe(true);
  });

  it('takes an empty cell as no budget', () => {
    expect(read('')).toEqual({ minutes: null });
    expect(read(' \u00a0')).toEqual({ minutes: null });
  });

  it('refuses parts of minutes, less than none, more than a day has, and words', () => {
    for (const text of ['7.5', '-5', '1441', '1e99', 'min', 'Mon', '0:15', '=A1']) expect(read(text)).toBeNull();
  });
});

describe('blockText', () => {
  it('is read back as the same cells', () => {
    const text = blockText([
      [15, null],
      [null, 0],
      [null, null],
    ]);

    expect(readBlock(text)).toEqual([
      ['15', ''],
      ['', '0'],
      ['', ''],
    ]);
    expect(readBlock(blockText([[15], [null]]))).toEqual([['15'], ['']]);
    expect(readBlock(blockText([[null]]))).toEqual([['']]);
  });

  it('is only the number where there is one cell', () => {
    expect(blockText([[0]])).toBe('0');
  });
});

describe('blockHtml', () => {
  it('is a table', () => {
    expect(blockHtml([[15, null]])).toBe('<table><tbody><tr><td>15</td><td></td></tr></tbody></table>');
  });
});
