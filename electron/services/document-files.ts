import path from 'node:path';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import {
  documentText,
  isWrittenSince,
  readStored,
  toStored,
  type DocumentKind,
  type StoredDocument,
} from '../../shared/ledger/stored-document';
import type { DocumentStore, Log, Storage } from './ports';

export type NamedDocument = { readonly name: string; readonly document: StoredDocument };

/** The documents of one folder, each a file held through a document store. */
export type DocumentFiles = {
  /** Null where there is no file. */
  readonly read: <Content>(kind: DocumentKind<Content>, name: string) => Outcome<Content | null>;
  /** The document as it is to be written: with the next revision and its checksum. */
  readonly prepare: (kind: DocumentKind<unknown>, name: string, content: object) => NamedDocument;
  readonly write: (named: NamedDocument) => Outcome<null>;
  /** Whether its file holds a later state than `named`. */
  readonly isOutdated: (named: NamedDocument) => Outcome<boolean>;
};

export function createDocumentFiles({ folder, files, DocumentStore, ...storage }: Storage, log: Log): DocumentFiles {
  const stores = new Map<string, DocumentStore>();
  const revisions = new Map<string, number>();

  function storeOf(name: string): Outcome<DocumentStore> {
    const present = stores.get(name);
    if (present !== undefined) return succeed(present);
    const file = path.parse(path.join(folder, name));
    const prepared = storage.createFolder(file.dir);
    if (!prepared.ok) return prepared;
    const store = new DocumentStore({
      cwd: file.dir,
      name: file.name,
      configName: file.name,
      fileExtension: 'json',
      // An unreadable file is never replaced by an empty one.
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      serialize: documentText,
      // The store only writes: what a file holds is read and judged by `read`. Were the store to look as well, it could
      // not be made for a damaged file, and so could not replace it when that has been decided.
      deserialize: () => ({}),
    });
    stores.set(name, store);
    return succeed(store);
  }

  return {
    read: (kind, name) => {
      const text = files.read(name);
      if (!text.ok) return text;
      if (text.value === null) return succeed(null);
      const read = readStored(kind, text.value, { name, checksum: storage.checksum });
      if (!read.ok) return read;
      revisions.set(name, read.value.revision);
      if (!read.value.isAsWritten) log.write('warn', 'document-files', `${name} was changed outside Rapport`);
      return succeed(read.value.content);
    },
    prepare: (kind, name, content) => {
      const revision = (revisions.get(name) ?? 0) + 1;
      return { name, document: toStored(kind, content, { revision, checksum: storage.checksum }) };
    },
    isOutdated: ({ name, document }) => {
      const text = files.read(name);
      return text.ok ? succeed(text.value !== null && isWrittenSince(text.value, document)) : text;
    },
    write: ({ name, document }) => {
      try {
        const store = storeOf(name);
        if (!store.ok) return store;
        store.value.store = { ...document };
        revisions.set(name, Number(document['revision']));
        return succeed(null);
      } catch (error) {
        log.write('error', 'document-files', `${name} could not be written`, error);
        return fail(storage.writeFailure(error));
      }
    },
  };
}
