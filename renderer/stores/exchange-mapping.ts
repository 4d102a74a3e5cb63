import { nameKey } from '../../shared/exchange/name-key';
import { inspect } from '../../shared/exchange/inspect';
import type { ColumnRole } from '../../shared/exchange/column-mapping';
import type { InspectedTable } from '../../shared/bridge/exchange-contract';
import type { Documents } from '../../shared/ledger/documents';

export type Mapping = InspectedTable['mapping'];

/** What the person has said of how days and numbers are written: it stays when other things are guessed anew. */
export type ChosenForms = Partial<Pick<Mapping, 'dateOrder' | 'decimalSign'>>;

export function formsIn({ dateOrder, decimalSign }: ChosenForms): ChosenForms {
  return {
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(decimalSign === undefined ? {} : { decimalSign }),
  };
}

/** The table with what a person has decided before, where that still has a meaning. */
export function withEarlierChoices(
  table: InspectedTable,
  earlier: { readonly mapping: Mapping; readonly forms: ChosenForms },
): InspectedTable {
  const isSameKind = table.mapping.kind === earlier.mapping.kind;
  const choices = new Map(earlier.mapping.names.map(({ name, choice }) => [nameKey(name), choice]));
  const names = table.mapping.names.map(({ name, choice }) => ({
    name,
    choice: (isSameKind ? choices.get(nameKey(name)) : undefined) ?? choice,
  }));
  const about = isSameKind ? earlier.mapping.about : null;
  return { ...table, mapping: { ...table.mapping, names, about, ...earlier.forms } };
}

/** Other roles ask other things: which names there are, and how days and numbers are written in those columns. */
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
