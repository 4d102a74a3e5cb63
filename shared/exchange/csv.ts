import { fail, succeed, type Outcome } from '../base/outcome';
import { MOST_COLUMNS, MOST_ROWS, SEPARATORS, type Separator } from './csv-form';
import { guarded, unguarded } from './formula-guard';
import { papaparse } from './papaparse.mjs';

/** `line` is where the row begins in the file, counted from 1 as people and editors do. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvTable = { readonly separator: Separator; readonly rows: readonly CsvRow[] };

const ROWS_TO_GUESS_FROM = 50;
const LETTERS_TO_GUESS_FROM = 200_000;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The rows of a CSV text or of cells pasted from a spreadsheet. Rows may be of different lengths; those with nothing
 * in them are left out. The separator is guessed where none is given.
 */
export function readCsv(text: string, separator?: Separator): Outcome<CsvTable> {
  const plain = withPlainLineEnds(text);
  const chosen = separator ?? guessSeparator(plain.slice(0, LETTERS_TO_GUESS_FROM));
  const parsed = parse(plain, chosen, MOST_ROWS + 1);
  if (parsed.brokenLine !== null)
    return invalid(`The quotation marks in line ${String(parsed.brokenLine)} are not closed.`);
  if (parsed.rows.length > MOST_ROWS) return invalid(`There are more than ${String(MOST_ROWS)} rows.`);
  if (parsed.rows.some(({ cells }) => cells.length > MOST_COLUMNS))
    return invalid(`There are more than ${String(MOST_COLUMNS)} columns.`);
  return succeed({ separator: chosen, rows: parsed.rows.filter(hasSomething) });
}

/** Rows as CSV that every spreadsheet opens, and none runs. `readCsv` gives the same cells again. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((cells) => cells.map(guarded));
  return `${papaparse.unparse(safe, { newline: '\r\n', quotes: needsQuotes })}\r\n`;
}

/** Every separator, not only ours: a spreadsheet may have another one set. */
function needsQuotes(cell: string): boolean {
  return /[,;\t|"\r\n]|^\s|\s$/.test(cell);
}

type Parsed = { readonly rows: readonly CsvRow[]; readonly brokenLine: number | null };

function parse(text: string, separator: Separator, most: number): Parsed {
  const options = { delimiter: separator, newline: '\n', preview: most } as const;
  const parsed = papaparse.parse(text, options);
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken === undefined) return { rows: numbered(parsed.data), brokenLine: null };
  // Cells copied from a spreadsheet have no quotes around them unless they need them, but may begin with one of their own.
  if (separator === '\t')
    return { rows: numbered(papaparse.parse(text, { ...options, fastMode: true }).data), brokenLine: null };
  return { rows: [], brokenLine: numbered(parsed.data)[broken.row ?? 0]?.line ?? 1 };
}

function numbered(data: readonly (readonly string[])[]): readonly CsvRow[] {
  let next = 1;
  return data.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
    return { line, cells: cells.map(unguarded) };
  });
}

function lineBreaksIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

/** Lines may end in three ways, also within one file. What stands between quotation marks stays as it is. */
function withPlainLineEnds(text: string): string {
  const parts = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1).split('"') : text.split('"');
  return parts.map((part, index) => (index % 2 === 0 ? part.replaceAll(/\r\n?/g, '\n') : part)).join('"');
}

/** The first under which most rows have the same number of cells, and more than one. */
function guessSeparator(text: string): Separator {
  const scores = SEPARATORS.map((separator) => ({ separator, evenness: evennessOf(text, separator) }));
  const even = scores.find(({ evenness }) => evenness > 0.8);
  return (even ?? scores.reduce((best, next) => (next.evenness > best.evenness ? next : best))).separator;
}

function evennessOf(text: string, separator: Separator): number {
  const { rows } = parse(text, separator, ROWS_TO_GUESS_FROM);
  const filled = rows.filter(hasSomething);
  const counts = new Map<number, number>();
  for (const { cells } of filled) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const share = Math.max(0, ...counts.values()) / Math.max(1, filled.length);
  // A sign that the first row, most often the header, does not have stands in the cells for reasons of its own.
  return (filled[0]?.cells.length ?? 0) > 1 ? share : share / 2;
}

function hasSomething({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function invalid(problem: string): Outcome<never> {
  return fail({ code: 'invalid', problem });
}
