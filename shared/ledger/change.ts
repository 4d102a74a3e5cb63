import { z } from 'zod';
import { monthSchema, type Month } from '../base/day';
import {
  catalogCollections,
  emptyMonth,
  ledgerSettingsSchema,
  MONTH_COLLECTIONS,
  monthCollections,
  type Catalog,
  type CatalogCollection,
  type CatalogRecords,
  type Documents,
  type LedgerSettings,
  type MonthCollection,
  type MonthDocument,
  type MonthRecords,
} from './documents';

/** One record as it is from now on; null when it is gone. */
export type Change =
  | { readonly [C in CatalogCollection]: CatalogChange<C> }[CatalogCollection]
  | { readonly [C in MonthCollection]: MonthChange<C> }[MonthCollection]
  | { readonly collection: 'settings'; readonly record: LedgerSettings };

export type CatalogChange<C extends CatalogCollection> = {
  readonly collection: C;
  readonly id: string;
  readonly record: CatalogRecords[C] | null;
};
type MonthChange<C extends MonthCollection> = {
  readonly collection: C;
  readonly month: Month;
  readonly id: string;
  readonly record: MonthRecords[C] | null;
};

const catalogChange = <C extends CatalogCollection>(name: C) =>
  z.strictObject({ collection: z.literal(name), id: z.string(), record: catalogCollections[name].nullable() });
const monthChange = <C extends MonthCollection>(name: C) =>
  z.strictObject({
    collection: z.literal(name),
    month: monthSchema,
    id: z.string(),
    record: monthCollections[name].nullable(),
  });

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('collection', [
  catalogChange('platforms'),
  catalogChange('activities'),
  catalogChange('pauses'),
  catalogChange('budgets'),
  catalogChange('scores'),
  catalogChange('reminders'),
  catalogChange('events'),
  catalogChange('looks'),
  monthChange('checks'),
  monthChange('sessions'),
  monthChange('readings'),
  monthChange('notes'),
  monthChange('reviews'),
  z.strictObject({ collection: z.literal('settings'), record: ledgerSettingsSchema }),
]) as z.ZodType<Change>;

/** Whether the changed record has the form of its collection. */
export function isWellFormed(change: Change): boolean {
  return changeSchema.safeParse(change).success;
}

/** The months whose documents `changes` touch. */
export function monthsIn(changes: readonly Change[]): readonly Month[] {
  return [...new Set(changes.flatMap((change) => ('month' in change ? [change.month] : [])))];
}

export function touchesCatalog(changes: readonly Change[]): boolean {
  return changes.some((change) => !('month' in change));
}

export function applyChanges(documents: Documents, changes: readonly Change[]): Documents {
  let catalog = documents.catalog;
  const months = new Map(documents.months);
  for (const change of changes) {
    if (change.collection === 'settings') catalog = { ...catalog, settings: change.record };
    else if ('month' in change) putInMonth(months, change);
    else catalog = withCatalogRecord(catalog, change);
  }
  return { catalog, months };
}

/** The changes that take `documents` back from after `changes` to what they are now. */
export function inverseOf(documents: Documents, changes: readonly Change[]): readonly Change[] {
  let present = documents;
  const inverse: Change[] = [];
  for (const change of changes) {
    inverse.unshift(presentState(present, change));
    present = applyChanges(present, [change]);
  }
  return inverse;
}

export function findRecord<C extends CatalogCollection>(
  catalog: Catalog,
  name: C,
  id: string,
): CatalogRecords[C] | null {
  return findById(catalog[name] as readonly CatalogRecords[C][], id);
}

export function findMonthRecord<C extends MonthCollection>(
  documents: Documents,
  of: { readonly collection: C; readonly month: Month; readonly id: string },
): MonthRecords[C] | null {
  const document = documents.months.get(of.month);
  return document === undefined ? null : findById(document[of.collection] as readonly MonthRecords[C][], of.id);
}

function presentState(documents: Documents, change: Change): Change {
  if (change.collection === 'settings') return { ...change, record: documents.catalog.settings };
  const record =
    'month' in change
      ? findMonthRecord(documents, change)
      : findRecord(documents.catalog, change.collection, change.id);
  // The record comes from the collection that the change names, which the compiler cannot follow through the union.
  return { ...change, record } as Change;
}

function putInMonth(months: Map<Month, MonthDocument>, change: MonthChange<MonthCollection>): void {
  const document = months.get(change.month) ?? emptyMonth(change.month);
  const records = withRecord(document[change.collection], change.id, change.record);
  const next = { ...document, [change.collection]: records } as MonthDocument;
  // A month without records is the same as no month, so that taking back the first record leaves nothing behind.
  if (isBare(next)) months.delete(change.month);
  else months.set(change.month, next);
}

function isBare(document: MonthDocument): boolean {
  const hasOnlyKnownFields = Object.keys(document).length === MONTH_COLLECTIONS.length + 1;
  return hasOnlyKnownFields && MONTH_COLLECTIONS.every((name) => document[name].length === 0);
}

function withCatalogRecord(catalog: Catalog, change: CatalogChange<CatalogCollection>): Catalog {
  return { ...catalog, [change.collection]: withRecord(catalog[change.collection], change.id, change.record) };
}

function withRecord<Item extends { readonly id: string }>(
  records: readonly Item[],
  id: string,
  record: Item | null,
): readonly Item[] {
  const index = indexOf(records, id);
  const isThere = records[index]?.id === id;
  const put = record === null ? [] : [record];
  return [...records.slice(0, index), ...put, ...records.slice(isThere ? index + 1 : index)];
}

function findById<Item extends { readonly id: string }>(records: readonly Item[], id: string): Item | null {
  const record = records[indexOf(records, id)];
  return record?.id === id ? record : null;
}

/** Where `id` stands or would stand, by halving: records are in the order of their ids. */
function indexOf(records: readonly { readonly id: string }[], id: string): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
