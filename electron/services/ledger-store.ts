import { monthSchema, type Month } from '../../shared/base/day';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import {
  EMPTY_CATALOG,
  emptyMonth,
  monthIn,
  type Catalog,
  type Documents,
  type MonthDocument,
} from '../../shared/ledger/documents';
import { CATALOG_KIND, MONTH_KIND } from '../../shared/ledger/stored-document';
import { createDocumentFiles } from './document-files';
import { createPendingWrites } from './pending-writes';
import type { Log, Storage } from './ports';

/** The files of a ledger: `catalog.json` and `months/2026-11.json`. What it has acknowledged is on disk and synced. */
export type LedgerStore = {
  /** Finishes what a crash interrupted, then reads the catalog; an empty one in a new folder. */
  readonly open: () => Outcome<Catalog>;
  /** An empty month where there is no file. */
  readonly readMonth: (month: Month) => Outcome<MonthDocument>;
  /** Those that have a file, earliest first. */
  readonly months: () => Outcome<readonly Month[]>;
  /** Writes the named documents, all of them or none. */
  readonly save: (documents: Documents, changed: ChangedDocuments) => Outcome<null>;
};

export type ChangedDocuments = { readonly catalog: boolean; readonly months: readonly Month[] };

const CATALOG_FILE = 'catalog.json';
const MONTHS_FOLDER = 'months';

export function createLedgerStore(storage: Storage, log: Log): LedgerStore {
  const documents = createDocumentFiles(storage, log);
  const pending = createPendingWrites(storage, documents);

  function months(): Outcome<readonly Month[]> {
    const names = storage.files.list(MONTHS_FOLDER);
    return names.ok ? succeed(names.value.flatMap(monthOfFile).sort()) : names;
  }

  /** Months without a catalog are a ledger that lost it, not a new one: starting empty would hide them. */
  function newCatalog(): Outcome<Catalog> {
    const present = months();
    if (!present.ok) return present;
    if (present.value.length === 0) return succeed(EMPTY_CATALOG);
    return fail({
      code: 'document-damaged',
      document: CATALOG_FILE,
      problem: 'It is missing, though there are months.',
    });
  }

  return {
    months,
    open: () => {
      const finished = pending.finishInterrupted();
      if (!finished.ok) return finished;
      const catalog = documents.read(CATALOG_KIND, CATALOG_FILE);
      return catalog.ok && catalog.value === null ? newCatalog() : (catalog as Outcome<Catalog>);
    },
    readMonth: (month) => {
      const document = documents.read(MONTH_KIND, monthFile(month));
      if (!document.ok) return document;
      if (document.value === null) return succeed(emptyMonth(month));
      if (document.value.month === month) return succeed(document.value);
      return fail({ code: 'document-damaged', document: monthFile(month), problem: 'It holds another month.' });
    },
    save: (ledger, changed) =>
      pending.writeTogether(() => [
        ...(changed.catalog ? [documents.prepare(CATALOG_KIND, CATALOG_FILE, ledger.catalog)] : []),
        ...changed.months.map((month) => documents.prepare(MONTH_KIND, monthFile(month), monthIn(ledger, month))),
      ]),
  };
}

function monthFile(month: Month): string {
  return `${MONTHS_FOLDER}/${month}.json`;
}

function monthOfFile(file: string): readonly Month[] {
  const month = monthSchema.safeParse(file.replace(/\.json$/, ''));
  return file.endsWith('.json') && month.success ? [month.data] : [];
}
