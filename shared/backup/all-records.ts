import type { Day, Month } from '../base/day';
import {
  CATALOG_COLLECTIONS,
  MONTH_COLLECTIONS,
  monthIn,
  type CatalogRecords,
  type Collection,
  type Documents,
  type MonthRecords,
} from '../ledger/documents';

export type AnyRecord = CatalogRecords[keyof CatalogRecords] | MonthRecords[keyof MonthRecords];

export type Kind = Collection | 'settings';

/** A record and where it stands; `day` is null for what belongs to no day. */
export type PlacedRecord = { readonly [C in Collection]: Placed<C> }[Collection];

type Placed<C extends Collection> = {
  readonly kind: C;
  /** Tells it from every other record of its kind: an id is unique within its month only. */
  readonly key: string;
  readonly day: Day | null;
  readonly record: (CatalogRecords & MonthRecords)[C];
};

export const KINDS: readonly Collection[] = [...CATALOG_COLLECTIONS, ...MONTH_COLLECTIONS];

export type PlacedRecords = ReadonlyMap<string, PlacedRecord>;

/** What a document of two ledgers holds; `month` is null for the catalogs. */
export type Part = { readonly month: Month | null; readonly before: PlacedRecords; readonly after: PlacedRecords };

/** What two ledgers hold, a document of both at a time: the catalogs, then each month that one of them has. */
export function partsOf(one: Documents, other: Documents): readonly Part[] {
  const months = [...new Set([...one.months.keys(), ...other.months.keys()])].sort();
  return [
    { month: null, before: ofCatalog(one), after: ofCatalog(other) },
    ...months.map((month) => ({
      month,
      get before() {
        return ofMonth(one, month);
      },
      get after() {
        return ofMonth(other, month);
      },
    })),
  ];
}

function ofCatalog({ catalog }: Documents): PlacedRecords {
  const records = CATALOG_COLLECTIONS.flatMap((kind) =>
    catalog[kind].map((record) => placed({ kind, key: record.id, day: null, record })),
  );
  return byPlace(records);
}

function ofMonth(documents: Documents, month: Month): PlacedRecords {
  const document = monthIn(documents, month);
  const records = MONTH_COLLECTIONS.flatMap((kind) =>
    document[kind].map((record) => placed({ kind, key: `${month} ${record.id}`, day: record.day, record })),
  );
  return byPlace(records);
}

/** A record of the collection that is named, which the compiler cannot follow through the union. */
function placed(of: Omit<PlacedRecord, 'kind' | 'record'> & { readonly kind: Collection; readonly record: AnyRecord }) {
  return of as PlacedRecord;
}

function byPlace(records: readonly PlacedRecord[]): PlacedRecords {
  return new Map(records.map((one) => [`${one.kind} ${one.key}`, one]));
}
