import { MOST_MINUTES_OF_A_DAY, parseMinutes, type TypedMinutes } from './parse-minutes';

/** Cells as spreadsheets put them on the clipboard, row by row. A row can be shorter than the others. */
export type Block<Value> = readonly (readonly Value[])[];

/** A cell, in quotes or not, and what ends it. Quotes in quotes are doubled; a quote that is never closed is text. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/** Tabs part cells, line breaks end rows, and the last row may do without one. */
export function readBlock(text: string): Block<string> {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(CELL);
  while (cell.lastIndex < text.length || row.length > 0 || rows.length === 0) {
    const match = cell.exec(text);
    if (match === null) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * What somebody's spreadsheet has in a cell: `15`, `15 min`, `15,0`, `1,440`, or nothing, for no budget. `parseNumber`
 * knows how numbers are written where she is. Null when it is not a whole number of minutes that a day can have.
 */
export function minutesOfCell(text: string, parseNumber: (text: string) => number | null): TypedMinutes | null {
  const plain = parseMinutes(text);
  if (plain !== null) return plain;
  const number = parseNumber(text.trim().replace(/\s*(?:m|mins?|minutes?)\.?$/i, ''));
  if (number === null || !Number.isInteger(number) || number < 0 || number > MOST_MINUTES_OF_A_DAY) return null;
  // A minus before a zero is no other number.
  return { minutes: Math.abs(number) };
}

/** Every row is ended, so that an empty last one arrives; a single number stands alone, for it may go into a text. */
export function blockText(block: Block<number | null>): string {
  const [only] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
  if (typeof only === 'number') return String(only);
  return block.map((row) => `${row.map(cellText).join('\t')}\n`).join('');
}

/** The same as a table, which spreadsheets prefer. */
export function blockHtml(block: Block<number | null>): string {
  const rows = block.map((row) => `<tr>${row.map((cell) => `<td>${cellText(cell)}</td>`).join('')}</tr>`);
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

function cellText(minutes: number | null): string {
  return minutes === null ? '' : String(minutes);
}
