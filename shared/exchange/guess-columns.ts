import type { Id } from '../base/id';
import type { Catalog } from '../ledger/documents';
import { parseTypedTime } from '../time/parse-span';
import { looksLikeDay } from './cell-day';
import { parseCellState } from './cell-words';
import { LONGEST_NAME, type ColumnRole, type ImportKind, type SimpleRole } from './column-mapping';
import { isDayWord, isIgnoreWord, roleByWord } from './header-words';
import { nameKey } from './name-key';
import { isNumberCell, isTimeCell, shareOf, type SampledTable } from './sampled-table';
import { thingsByKey } from './subjects';

/** The roles that say how much, in the order in which a column without a telling header gets one. */
const CONTENT_ROLES: Readonly<Record<ImportKind, readonly SimpleRole[]>> = {
  readings: ['value'],
  checks: ['state', 'value'],
  sessions: ['minutes'],
};

type Columns = (ColumnRole | null)[];
type Guessing = {
  readonly table: SampledTable;
  readonly kind: ImportKind;
  readonly keys: ReadonlyMap<string, readonly Id[]>;
};

/** What each column is, from its header and its cells. No role but `of` and `ignore` is given twice. */
export function guessColumns(table: SampledTable, kind: ImportKind, catalog: Catalog): readonly ColumnRole[] {
  const guessing = { table, kind, keys: thingsByKey(catalog, kind) };
  const columns: Columns = table.headers.map(() => null);
  placeHeaders(columns, guessing);
  placeDay(columns, guessing);
  placeNames(columns, guessing);
  placeTimes(columns, guessing);
  placeContent(columns, guessing);
  return columns.map((role) => role ?? { kind: 'ignore' });
}

function placeHeaders(columns: Columns, { table, kind, keys }: Guessing): void {
  for (const [index, header] of table.headers.entries()) {
    if (isDayWord(header)) continue;
    const ids = header.length <= LONGEST_NAME ? (keys.get(nameKey(header)) ?? []) : [];
    const word = roleByWord(header, kind);
    if (ids[0] !== undefined)
      columns[index] = ids.length === 1 ? { kind: 'of', id: ids[0] } : { kind: 'of', name: header };
    else if (word !== null && !hasRole(columns, word)) columns[index] = { kind: word };
    else if (isIgnoreWord(header)) columns[index] = { kind: 'ignore' };
  }
}

function placeDay(columns: Columns, { table }: Guessing): void {
  const free = freeColumns(columns);
  const shares = free.map((index) => ({ index, share: shareOf(samplesOf(table, index), looksLikeDay) }));
  const named = shares.filter(({ index }) => isDayWord(table.headers[index] ?? ''));
  const candidates = named.length > 0 ? named : shares.filter(({ share }) => share >= 0.5);
  const best = candidates.toSorted((one, other) => other.share - one.share)[0];
  if (best !== undefined) columns[best.index] = { kind: 'day' };
}

/** A column of names that the ledger knows, or the first of plain text where no header says what columns are. */
function placeNames(columns: Columns, { table, keys, kind }: Guessing): void {
  if (hasRole(columns, 'name') || hasRole(columns, 'name-id')) return;
  const isKnown = (cell: string) => cell.length <= LONGEST_NAME && keys.has(nameKey(cell));
  const free = freeColumns(columns).map((index) => ({ index, cells: samplesOf(table, index) }));
  const known = free.find(({ cells }) => shareOf(cells, isKnown) >= 0.5);
  const isText = (cell: string) => !isEntry(cell, kind) && !isTimeCell(cell) && !looksLikeDay(cell);
  const text = table.hasHeader ? undefined : free.find(({ cells }) => shareOf(cells, isText) >= 0.8);
  const found = known ?? text;
  if (found !== undefined) columns[found.index] = { kind: 'name' };
}

function placeTimes(columns: Columns, { table, kind }: Guessing): void {
  if (kind !== 'sessions' || hasRole(columns, 'minutes')) return;
  const isTime = (cell: string) => isTimeCell(cell) && !isNumberCell(cell);
  const times = freeColumns(columns).filter((index) => shareOf(samplesOf(table, index), isTime) >= 0.5);
  for (const role of ['start', 'end'] as const) {
    if (hasRole(columns, role)) continue;
    const index = times.shift();
    if (index !== undefined) columns[index] = { kind: role };
  }
}

/** With a column of names, or no headers, one column says how much; else every column is about its header. */
function placeContent(columns: Columns, { table, kind }: Guessing): void {
  const isLong = hasRole(columns, 'name') || hasRole(columns, 'name-id') || !table.hasHeader;
  const free = freeColumns(columns).filter(
    (index) => shareOf(samplesOf(table, index), (cell) => isEntry(cell, kind)) >= 0.5,
  );
  if (isLong) return placeAmount(columns, free, { table, kind });
  for (const index of free) columns[index] = ofHeader(table.headers[index] ?? '');
  if (columns.some((role) => role?.kind === 'of')) widen(columns, table, kind);
}

function placeAmount(columns: Columns, free: readonly number[], { table, kind }: Omit<Guessing, 'keys'>): void {
  const hasContent = CONTENT_ROLES[kind].some((role) => hasRole(columns, role)) || hasRole(columns, 'start');
  const [first] = free;
  if (first !== undefined && !hasContent) columns[first] = { kind: contentRole(samplesOf(table, first), kind) };
}

/** A column called `count` between columns that are each about a score is about a score called so. */
function widen(columns: Columns, table: SampledTable, kind: ImportKind): void {
  for (const [index, role] of columns.entries()) {
    const isContent = CONTENT_ROLES[kind].some((content) => content === role?.kind);
    if (isContent) columns[index] = ofHeader(table.headers[index] ?? '');
  }
}

function ofHeader(header: string): ColumnRole {
  const isName = header.trim() !== '' && header.length <= LONGEST_NAME;
  return isName ? { kind: 'of', name: header } : { kind: 'ignore' };
}

function contentRole(cells: readonly string[], kind: ImportKind): SimpleRole {
  if (kind !== 'checks') return CONTENT_ROLES[kind][0] ?? 'value';
  return shareOf(cells, isNumberCell) >= 0.5 ? 'value' : 'state';
}

function isEntry(cell: string, kind: ImportKind): boolean {
  if (isNumberCell(cell)) return true;
  if (kind === 'checks') return parseCellState(cell) !== null;
  return kind === 'sessions' && parseTypedTime(cell.slice(0, 40)) !== null;
}

function hasRole(columns: Columns, kind: SimpleRole): boolean {
  return columns.some((role) => role?.kind === kind);
}

function freeColumns(columns: Columns): readonly number[] {
  return columns.flatMap((role, index) => (role === null ? [index] : []));
}

function samplesOf({ samples }: SampledTable, index: number): readonly string[] {
  return samples[index] ?? [];
}
