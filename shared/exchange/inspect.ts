import { fail, succeed, type Outcome } from '../base/outcome';
import type { Documents } from '../ledger/documents';
import type { DateOrder } from './cell-day';
import type { DecimalSign } from './cell-number';
import { isNothing } from './cell-words';
import type { ColumnRole, ImportKind, Mapping } from './column-mapping';
import { readCsv, type CsvRow } from './csv';
import type { Separator } from './csv-form';
import { guessColumns } from './guess-columns';
import { guessDateOrder, guessDecimalSign, type FormGuess } from './guess-form';
import { guessKind } from './guess-kind';
import { mappingOfOwnFile } from './own-columns';
import { sampleTable, type SampledTable } from './sampled-table';
import { openNames, type OpenName } from './unknown-names';
import { shownText } from './shown-text';

/** What a person has decided; the rest is guessed again. */
export type InspectOptions = {
  readonly kind?: ImportKind | undefined;
  readonly separator?: Separator | undefined;
  readonly hasHeader?: boolean | undefined;
  readonly columns?: readonly ColumnRole[] | undefined;
};

/** What the data cannot tell. Until it is answered, what depends on it is refused or left out, with the reason. */
type Question =
  | { readonly kind: 'date-order'; readonly open: 'ambiguous' | 'contradictory'; readonly forms: readonly DateOrder[] }
  | {
      readonly kind: 'decimal-sign';
      readonly open: 'ambiguous' | 'contradictory';
      readonly forms: readonly DecimalSign[];
    }
  /** No column is the day. */
  | { readonly kind: 'day' }
  /** Nothing says which score, activity or platform the rows are about. */
  | { readonly kind: 'about' }
  | ({ readonly kind: 'name' } & OpenName);

type InspectedColumn = {
  /** Empty where there is no header. */
  readonly header: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole;
};

export type Inspection = {
  readonly mapping: Mapping;
  readonly columns: readonly InspectedColumn[];
  readonly questions: readonly Question[];
  /** How many rows there are below the header. */
  readonly rowCount: number;
};

const SAMPLES_SHOWN = 5;

/** Everything about a table that can be guessed from it and the ledger. */
export function inspect(text: string, documents: Documents, options: InspectOptions = {}): Outcome<Inspection> {
  const csv = readCsv(text, options.separator);
  if (!csv.ok) return csv;
  const { rows, separator } = csv.value;
  if (rows.length === 0) return fail({ code: 'invalid', problem: 'There is nothing in it.' });
  const own = ownMapping(rows, options);
  const table = sampleTable(rows, own === null ? options.hasHeader : true);
  const guessed = own ?? guessTable(table, documents, options);
  return succeed(inspected({ table, separator, isOwn: own !== null, documents, ...guessed }));
}

/** Null for what is not an export of ours, or was decided to be something else. */
function ownMapping(rows: readonly CsvRow[], options: InspectOptions): Guessed | null {
  const own = mappingOfOwnFile(rows[0]?.cells ?? []);
  if (own === null || options.hasHeader === false || options.columns !== undefined) return null;
  return options.kind === undefined || options.kind === own.kind ? own : null;
}

type Guessed = Pick<Mapping, 'kind' | 'columns'>;

function guessTable(table: SampledTable, { catalog }: Documents, options: InspectOptions): Guessed {
  const kind = options.kind ?? guessKind(table, catalog);
  return { kind, columns: options.columns ?? guessColumns(table, kind, catalog) };
}

type Parts = Guessed & {
  readonly table: SampledTable;
  readonly separator: Separator;
  readonly isOwn: boolean;
  readonly documents: Documents;
};

function inspected(parts: Parts): Inspection {
  const { table, kind, columns, separator, documents } = parts;
  const dates = parts.isOwn ? settled<DateOrder>('ymd') : guessDateOrder(dayCells(table.rows, columns));
  const decimals = parts.isOwn ? settled<DecimalSign>('.') : guessDecimalSign(numberCells(table.rows, columns));
  const open = openNames({ rows: table.rows, columns, kind }, documents.catalog);
  const mapping: Mapping = {
    kind,
    separator,
    hasHeader: table.hasHeader,
    dateOrder: dates.choice,
    decimalSign: decimals.choice,
    columns,
    about: null,
    names: open.map(({ name, choice }) => ({ name, choice })),
  };
  return {
    mapping,
    columns: columns.map((role, index) => inspectedColumn(table, role, index)),
    questions: [
      ...structureQuestions(mapping),
      ...(dates.open === null ? [] : [{ kind: 'date-order' as const, open: dates.open, forms: dates.forms }]),
      ...(decimals.open === null
        ? []
        : [{ kind: 'decimal-sign' as const, open: decimals.open, forms: decimals.forms }]),
      ...open.map((name) => ({ kind: 'name' as const, ...name })),
    ],
    rowCount: table.rows.length,
  };
}

function settled<Form>(choice: Form): FormGuess<Form> {
  return { choice, open: null, forms: [choice] };
}

function structureQuestions({ columns, kind }: Mapping): readonly Question[] {
  const has = (role: ColumnRole['kind']) => columns.some((column) => column.kind === role);
  const questions: Question[] = [];
  if (!has('day') && !(kind === 'sessions' && has('start'))) questions.push({ kind: 'day' });
  if (!has('of') && !has('name') && !has('name-id')) questions.push({ kind: 'about' });
  return questions;
}

/** Where no column is the day, that of the start says it. */
function dayCells(rows: readonly CsvRow[], columns: readonly ColumnRole[]): ReadonlySet<string> {
  const role = columns.some(({ kind }) => kind === 'day') ? 'day' : 'start';
  return cellsOf(rows, columns, (kind) => kind === role);
}

function numberCells(rows: readonly CsvRow[], columns: readonly ColumnRole[]): ReadonlySet<string> {
  return cellsOf(rows, columns, (kind) => kind === 'value' || kind === 'minutes' || kind === 'of');
}

function cellsOf(
  rows: readonly CsvRow[],
  columns: readonly ColumnRole[],
  isOfInterest: (kind: ColumnRole['kind']) => boolean,
): ReadonlySet<string> {
  const places = columns.flatMap(({ kind }, index) => (isOfInterest(kind) ? [index] : []));
  const found = new Set<string>();
  for (const { cells } of rows)
    for (const index of places) {
      const cell = cells[index] ?? '';
      if (!isNothing(cell)) found.add(cell);
    }
  return found;
}

function inspectedColumn({ headers, samples }: SampledTable, role: ColumnRole, index: number): InspectedColumn {
  const shown = (samples[index] ?? []).slice(0, SAMPLES_SHOWN).map(shownText);
  return { header: shownText(headers[index] ?? ''), samples: shown, role };
}
