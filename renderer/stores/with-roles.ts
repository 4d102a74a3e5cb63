import type { InspectedTable } from '../../shared/bridge/exchange-contract';
import type { ColumnRole } from '../../shared/exchange/column-mapping';
import { inspect } from '../../shared/exchange/inspect';
import type { Documents } from '../../shared/ledger/documents';

/**
 * Other roles ask other things: which names there are, and how days and numbers are written in those columns. What reads
 * tables is in this file, which is fetched with the page that needs it.
 */
export function withRoles(
  table: InspectedTable,
  columns: readonly ColumnRole[],
  from: { readonly text: string; readonly documents: Documents },
): InspectedTable {
  const { kind, separator, hasHeader } = table.mapping;
  const found = inspect(from.text, from.documents, { kind, separator, hasHeader, columns });
  // The contract's lists are not marked as read-only, which is all the difference.
  if (found.ok) return found.value as InspectedTable;
  return { ...table, mapping: { ...table.mapping, columns: [...columns] } };
}
