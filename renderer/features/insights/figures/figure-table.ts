import { writeCsv } from '../../../../shared/exchange/csv';

/** What stands in every output of a figure. */
export type FigureMeta = {
  /** The era or eras in words: `era 2, from 2 Aug 2026`. */
  readonly era: string;
  /** How many values it is drawn from. */
  readonly n: number;
};

/** As it is read, and as a program reads it: `12 Mar 2026` and `2026-03-12`. Null is an empty cell. */
export type FigureCell = { readonly shown: string; readonly value: string | number | null };

type FigureRow = {
  readonly key: string;
  readonly cells: readonly FigureCell[];
  /** Where the row's own era and n are not those of the whole figure. */
  readonly meta?: FigureMeta;
};

/** The same for every row, and so only in files: the page says it around the table. */
type FileColumn = { readonly key: string; readonly value: string };

export type FigureTable = {
  readonly caption: string;
  /** The key is the column's name in a CSV file. */
  readonly columns: readonly { readonly key: string; readonly text: string; readonly isNumber?: boolean }[];
  readonly rows: readonly FigureRow[];
  readonly inFiles?: readonly FileColumn[];
};

export function textCell(text: string): FigureCell {
  return { shown: text, value: text };
}

/** Without a byte order mark at the start, Excel takes the text for something else than UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** The table for programs: one header, then rows, each with its era and n. No spreadsheet runs a cell of it. */
export function figureCsv({ columns, rows, inFiles = [] }: FigureTable, meta: FigureMeta): string {
  const header = [...columns.map(({ key }) => key), ...inFiles.map(({ key }) => key), 'era', 'n'];
  const lines = rows.map((row) => {
    const { era, n } = row.meta ?? meta;
    const cells = row.cells.map(({ value }) => (value === null ? '' : String(value)));
    return [...cells, ...inFiles.map(({ value }) => value), era, String(n)];
  });
  return `${BYTE_ORDER_MARK}${writeCsv([header, ...lines])}`;
}

/** The line under a saved picture. */
export function metaWords({ era, n }: FigureMeta, number: (value: number) => string): string {
  return `${era} · n = ${number(n)}`;
}
