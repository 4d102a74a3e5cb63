import { looksLikeDay } from './cell-day';
import { numberReadings } from './cell-number';
import { parseCellTime } from './cell-time';
import { isNothing, parseAbout } from './cell-words';
import type { CsvRow } from './csv';

/** A table as it is guessed from: the headers, and the first filled cells of each column. */
export type SampledTable = {
  /** Empty texts where there is no header row. */
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  readonly samples: readonly (readonly string[])[];
  /** The rows below the header. */
  readonly rows: readonly CsvRow[];
};

const MOST_SAMPLES = 200;
const MOST_ROWS_SAMPLED = 2_000;

export function sampleTable(rows: readonly CsvRow[], hasHeader = startsWithHeader(rows)): SampledTable {
  const below = hasHeader ? rows.slice(1) : rows;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const header = hasHeader ? (rows[0]?.cells ?? []) : [];
  const headers = Array.from({ length: width }, (_, index) => header[index] ?? '');
  return { headers, hasHeader, samples: samplesOf(below, width), rows: below };
}

function samplesOf(rows: readonly CsvRow[], width: number): readonly (readonly string[])[] {
  const samples = Array.from({ length: width }, (): string[] => []);
  for (const { cells } of rows.slice(0, MOST_ROWS_SAMPLED))
    for (const [index, column] of samples.entries()) {
      const cell = cells[index] ?? '';
      if (column.length < MOST_SAMPLES && !isNothing(cell)) column.push(cell);
    }
  return samples;
}

/** How many of the cells are so, from 0 to 1; 0 when there are none. */
export function shareOf(cells: readonly string[], isSo: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(isSo).length / cells.length;
}

export function isNumberCell(cell: string): boolean {
  return numberReadings(parseAbout(cell).text).size > 0;
}

export function isTimeCell(cell: string): boolean {
  return parseCellTime(cell, { zone: 'UTC', dateOrder: 'dmy' }) !== null;
}

/** A first row that holds a day, a number or a time is no header. */
function startsWithHeader(rows: readonly CsvRow[]): boolean {
  const cells = rows[0]?.cells ?? [];
  return !cells.some((cell) => looksLikeDay(cell) || isNumberCell(cell) || isTimeCell(cell));
}
