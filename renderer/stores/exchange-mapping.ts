import { nameKey } from '../../shared/exchange/name-key';
import type { InspectedTable } from '../../shared/bridge/exchange-contract';

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
