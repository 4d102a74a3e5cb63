import Conf from 'conf';
import type { Documents } from '../../shared/ledger/documents';
import { checksum } from '../io/checksum';
import { createFolderFiles } from '../io/folder-files';
import { createPrivateFolder } from '../io/private-folder';
import { writeFailure } from '../io/write-failure';
import { createLedgerStore, type LedgerStore } from '../services/ledger-store';
import type { Log, Storage } from '../services/ports';
import { NOW } from './bench-ledgers';

const log: Log = { write: () => undefined };

/** Writes a whole ledger into a folder, as if somebody had kept it: a backup of a sample is not restored. */
export function fill(folder: string, documents: Documents): void {
  const own = { ...documents, catalog: { ...documents.catalog, isSample: false } };
  const saved = storeIn(folder).save(own, { catalog: true, months: [...documents.months.keys()] });
  if (!saved.ok) throw new Error(`The ledger could not be written: ${saved.failure.code}`);
}

export function storeIn(folder: string): LedgerStore {
  const storage: Storage = {
    folder,
    files: createFolderFiles(folder),
    DocumentStore: Conf,
    createFolder: createPrivateFolder,
    writeFailure,
    checksum,
    lock: { acquire: () => ({ kind: 'held' }), renew: () => true, release: () => undefined },
    removeLeftovers: () => 0,
  };
  return createLedgerStore({ storage, log, now: () => NOW, readOnly: () => null });
}
