import { looksLikeDay } from './cell-day';
import { parseCellState } from './cell-words';
import type { Catalog } from '../ledger/documents';
import { IMPORT_KINDS, LONGEST_NAME, type ImportKind } from './column-mapping';
import { hintsFor } from './header-words';
import { nameKey } from './name-key';
import { isNumberCell, isTimeCell, shareOf, type SampledTable } from './sampled-table';
import { thingsByKey } from './subjects';

/** What a table is about: by names that the ledger knows, else by its headers, else by what its cells look like. */
export function guessKind(table: SampledTable, catalog: Catalog): ImportKind {
  const byNames = best((kind) => namesKnown(table, catalog, kind));
  return byNames ?? best((kind) => hintsFor(kind, table.headers)) ?? kindOfCells(table);
}

/** Null when nothing speaks for any, or as much for several. */
function best(pointsFor: (kind: ImportKind) => number): ImportKind | null {
  const points = IMPORT_KINDS.map((kind) => ({ kind, points: pointsFor(kind) }));
  const most = Math.max(...points.map((one) => one.points));
  const leading = points.filter((one) => one.points === most);
  return most > 0 && leading.length === 1 ? (leading[0]?.kind ?? null) : null;
}

/** Headers that are names, and a column of names as if it were one header for each. */
function namesKnown({ headers, samples }: SampledTable, catalog: Catalog, kind: ImportKind): number {
  const keys = thingsByKey(catalog, kind);
  const isKnown = (name: string) => name.length <= LONGEST_NAME && keys.has(nameKey(name));
  // An x in a cell is a tick sooner than the platform.
  const isNameCell = (cell: string) => isKnown(cell) && parseCellState(cell) === null;
  const inCells = samples.filter((cells) => shareOf(cells, isNameCell) >= 0.5);
  return headers.filter(isKnown).length + inCells.length;
}

function kindOfCells({ samples }: SampledTable): ImportKind {
  const others = samples.filter((cells) => shareOf(cells, looksLikeDay) < 0.5);
  const columnsOf = (isSo: (cell: string) => boolean) => others.filter((cells) => shareOf(cells, isSo) >= 0.5).length;
  const times = columnsOf((cell) => isTimeCell(cell) && !isNumberCell(cell));
  const states = columnsOf((cell) => parseCellState(cell) !== null);
  const numbers = columnsOf(isNumberCell);
  if (times > 0) return 'sessions';
  return states > 0 && states >= numbers ? 'checks' : 'readings';
}
