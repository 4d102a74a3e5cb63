import { tidyLine } from '../base/text';
import type { Catalog } from '../ledger/documents';
import { LONGEST_NAME, MOST_NAMES, type ColumnRole, type ImportKind, type NameChoice } from './column-mapping';
import type { CsvRow } from './csv';
import { nameKey } from './name-key';
import { isPossibleName, namedThings, thingsByKey } from './subjects';

/** A name that a person has to decide about, with what happens to it if they do not. */
export type OpenName = {
  readonly name: string;
  readonly problem: 'unknown' | 'ambiguous';
  readonly choice: NameChoice;
};

type Table = { readonly rows: readonly CsvRow[]; readonly columns: readonly ColumnRole[]; readonly kind: ImportKind };

/** The names in the table that are not those of exactly one thing, in the order in which they come. */
export function openNames(table: Table, catalog: Catalog): readonly OpenName[] {
  const things = thingsByKey(catalog, table.kind);
  const open = new Map<string, OpenName>();
  for (const name of namesIn(table, catalog)) {
    if (open.size === MOST_NAMES) break;
    const key = nameKey(name);
    const count = things.get(key)?.length ?? 0;
    if (count === 1 || open.has(key)) continue;
    open.set(key, openName(tidyLine(name), count > 1, table.kind));
  }
  return [...open.values()];
}

/**
 * A score or a platform is only a name, so that making one does no harm; an activity would be due every day from its
 * first day on.
 */
function openName(name: string, isAmbiguous: boolean, kind: ImportKind): OpenName {
  const canCreate = !isAmbiguous && kind !== 'checks' && isPossibleName(name, kind);
  return {
    name,
    problem: isAmbiguous ? 'ambiguous' : 'unknown',
    choice: { kind: canCreate ? 'create' : 'leave-out' },
  };
}

function namesIn({ rows, columns, kind }: Table, catalog: Catalog): ReadonlySet<string> {
  const names = new Set<string>();
  const ids = new Set<string>(namedThings(catalog, kind).map(({ id }) => id));
  const [nameAt, idAt] = [indexOf(columns, 'name'), indexOf(columns, 'name-id')];
  for (const role of columns) if (role.kind === 'of' && 'name' in role) names.add(role.name);
  for (const { cells } of nameAt === -1 ? [] : rows) {
    const isKnownById = ids.has((cells[idAt] ?? '').trim());
    if (!isKnownById) names.add(cells[nameAt] ?? '');
  }
  return new Set([...names].filter((name) => name.trim() !== '' && name.length <= LONGEST_NAME));
}

function indexOf(columns: readonly ColumnRole[], kind: ColumnRole['kind']): number {
  return columns.findIndex((role) => role.kind === kind);
}
