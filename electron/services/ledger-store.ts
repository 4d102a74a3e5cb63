import type { Month } from '../../shared/base/day';
import type { Failure } from '../../shared/base/failure';
import type { Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import {
  EMPTY_CATALOG,
  emptyMonth,
  monthIn,
  type Catalog,
  type Documents,
  type MonthDocument,
} from '../../shared/ledger/documents';
import {
  CATALOG_KIND,
  FORMAT_VERSION,
  MONTH_KIND,
  type DocumentKind,
  type ReadDocument,
} from '../../shared/ledger/stored-document';
import { createDocumentFiles, type DocumentFiles } from './document-files';
import { CATALOG_FILE, monthFile, monthOfFile, monthOfName, MONTHS_FOLDER } from './ledger-names';
import { createPendingWrites, type NamedText, type PendingWrites } from './pending-writes';
import type { Log, Storage } from './ports';
import { createSetAside, type SetAside } from './set-aside';
import { keepOldFormat } from './old-format';

/** The files of a ledger: `catalog.json` and `months/2026-11.json`. What it has acknowledged is on disk and synced. */
export type LedgerStore = {
  /** Finishes what a crash interrupted. Not to be called without the lock. */
  readonly finishInterrupted: () => Outcome<null>;
  /** Reads the catalog; an empty one in a new folder. */
  readonly readCatalog: () => Outcome<Catalog>;
  /** An empty month where there is no file. */
  readonly readMonth: (month: Month) => Outcome<MonthDocument>;
  /** Those that have a file, earliest first. */
  readonly months: () => Outcome<readonly Month[]>;
  /** Writes the named documents, all of them or none. */
  readonly save: (documents: Documents, changed: ChangedDocuments) => Outcome<null>;
  readonly files: DocumentFiles;
  readonly pending: PendingWrites;
  readonly setAside: SetAside;
};

type ChangedDocuments = { readonly catalog: boolean; readonly months: readonly Month[] };

type Parts = {
  readonly storage: Storage;
  readonly log: Log;
  readonly now: () => Instant;
  /** Why nothing may be written, not even what cannot be read set aside; null when it may. */
  readonly readOnly: () => Failure | null;
};

export function createLedgerStore({ storage, log, now, readOnly }: Parts): LedgerStore {
  const documents = createDocumentFiles(storage, log);
  const pending = createPendingWrites(storage, documents);
  const setAside = createSetAside(storage, now);
  const oldFormat = keepOldFormat(storage, now, log);

  function months(): Outcome<readonly Month[]> {
    const names = storage.files.list(MONTHS_FOLDER);
    if (!names.ok) return names;
    const found = new Set(names.value.flatMap((name) => monthOfFile(name) ?? []));
    for (const name of pending.waitingNames()) {
      const month = monthOfName(name);
      if (month !== null && pending.waitingText(name) !== null) found.add(month);
      else if (month !== null) found.delete(month);
    }
    return succeed([...found].sort());
  }

  /** Months without a catalog are a ledger that lost it, not a new one: starting empty would hide them. */
  function newCatalog(): Outcome<Catalog> {
    const present = months();
    if (!present.ok) return present;
    if (present.value.length === 0) return succeed(EMPTY_CATALOG);
    return damaged(CATALOG_FILE, 'It is missing, though there are months.');
  }

  function read<Content>(kind: DocumentKind<Content>, name: string): Outcome<Content | null> {
    // What was acknowledged counts, even while it cannot get into its file.
    const waiting = pending.waitingText(name);
    if (waiting === null) return succeed(null);
    if (waiting !== undefined) {
      const text = documents.readText(kind, { name, text: waiting });
      return text.ok ? succeed(text.value.content) : text;
    }
    const document = documents.read(kind, name);
    if (!document.ok || document.value === null) return document as Outcome<null>;
    if (document.value.formatVersion < FORMAT_VERSION) oldFormat.noteOld(name);
    const kept = keepWhatIsOdd(name, document.value);
    return kept.ok ? succeed(document.value.content) : kept;
  }

  /** A bad record does not take the others with it, and a change from outside does not take the state before it. */
  function keepWhatIsOdd(name: string, read: ReadDocument<unknown>): Outcome<unknown> {
    if (read.isAsWritten && read.badRecords.length === 0) return succeed(null);
    log.write(
      'warn',
      'ledger-store',
      `${name} was changed outside Rapport: ${String(read.badRecords.length)} bad records`,
    );
    if (readOnly() !== null) return succeed(null);
    const kept = read.badRecords.length > 0 ? setAside.keepRecords(name, read.badRecords) : setAside.keepFile(name);
    if (!kept.ok) return kept;
    const previous = setAside.keepFile(`${name}.bak`);
    // That the state before cannot be read is no reason to keep the present one from being read.
    return previous.ok || previous.failure.code === 'read-failed' ? kept : previous;
  }

  function commitTexts(texts: readonly NamedText[]): Outcome<null> {
    const kept = oldFormat.keepBefore(texts.map(({ name }) => name));
    return kept.ok ? pending.commitTexts(texts) : kept;
  }

  return {
    files: documents,
    pending: { ...pending, commitTexts },
    setAside,
    months,
    finishInterrupted: () => {
      const finished = pending.finishInterrupted();
      if (finished.ok || finished.failure.code !== 'document-damaged') return finished;
      // Torn: it never was acknowledged, and what it was to change is as it was before.
      const kept = setAside.keepFile(finished.failure.document);
      return kept.ok ? storage.files.remove(finished.failure.document) : kept;
    },
    readCatalog: () => {
      const catalog = read(CATALOG_KIND, CATALOG_FILE);
      return catalog.ok && catalog.value === null ? newCatalog() : (catalog as Outcome<Catalog>);
    },
    readMonth: (month) => {
      const document = read(MONTH_KIND, monthFile(month));
      if (!document.ok) return document;
      if (document.value === null) return succeed(emptyMonth(month));
      if (document.value.month === month) return succeed(document.value);
      return damaged(monthFile(month), 'It holds another month.');
    },
    save: (ledger, changed) => {
      const names = [...(changed.catalog ? [CATALOG_FILE] : []), ...changed.months.map(monthFile)];
      const kept = oldFormat.keepBefore(names);
      if (!kept.ok) return kept;
      return pending.writeTogether(() => [
        ...(changed.catalog ? [documents.prepare(CATALOG_KIND, CATALOG_FILE, ledger.catalog)] : []),
        ...changed.months.map((month) => documents.prepare(MONTH_KIND, monthFile(month), monthIn(ledger, month))),
      ]);
    },
  };
}

function damaged(document: string, problem: string): Outcome<never> {
  return fail({ code: 'document-damaged', document, problem });
}
