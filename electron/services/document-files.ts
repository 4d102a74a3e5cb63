import path from 'node:path';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import {
  documentText,
  readStored,
  toStored,
  type DocumentKind,
  type ReadDocument,
  type SignedDocument,
} from '../../shared/ledger/stored-document';
import type { DocumentStore, FileStamp, Log, Storage } from './ports';

export type NamedDocument = SignedDocument & { readonly name: string };

/** The documents of one folder, each a file held through a document store. */
export type DocumentFiles = {
  /** Null where there is no file. */
  readonly read: <Content>(kind: DocumentKind<Content>, name: string) => Outcome<ReadDocument<Content> | null>;
  /** The same for a text that its file will hold but does not hold yet. */
  readonly readText: <Content>(
    kind: DocumentKind<Content>,
    named: { readonly name: string; readonly text: string },
  ) => Outcome<ReadDocument<Content>>;
  /** The document as it is to be written: with the next revision and its checksum. */
  readonly prepare: (kind: DocumentKind<unknown>, name: string, content: object) => NamedDocument;
  readonly write: (named: NamedDocument) => Outcome<null>;
  /** Makes the file hold exactly `text`; null removes it. */
  readonly writeText: (name: string, text: string | null) => Outcome<null>;
  /** Fails when the file is not as it was when it was last read or written here: something else writes there too. */
  readonly findUnchanged: (name: string) => Outcome<null>;
  /** The checksum of what the file held then, or holds now; null when there is no file. */
  readonly printOf: (name: string) => string | null;
  /** Takes what the file holds now for what it should hold. */
  readonly accept: (name: string) => void;
  /** How often each was written so far, for those who read them all and want them of one moment. */
  readonly writeCount: (name: string) => number;
};

/** What is known of a file since it was read or written: its stamp spares most of the reading. */
type Known = {
  readonly stamp: FileStamp | null;
  readonly print: string | null;
  /** Of what was to be written when that failed: a disk that goes away at the end may hold it all the same. */
  readonly failedPrint?: string;
};

export function createDocumentFiles(storage: Storage, log: Log): DocumentFiles {
  const { files, checksum } = storage;
  const storeOf = createStores(storage);
  const revisions = new Map<string, number>();
  const knownFiles = new Map<string, Known>();
  const counts = new Map<string, number>();

  function remember(name: string, text: string | null): void {
    const stamp = files.stampOf(name);
    knownFiles.set(name, { stamp: stamp.ok ? stamp.value : null, print: text === null ? null : checksum(text) });
  }

  function noteWritten(name: string, text: string | null): void {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    remember(name, text);
  }

  function noteFailed(name: string, text: string): void {
    const known = knownFiles.get(name);
    if (known !== undefined) knownFiles.set(name, { ...known, failedPrint: checksum(text) });
  }

  function readText<Content>(
    kind: DocumentKind<Content>,
    { name, text }: { readonly name: string; readonly text: string },
  ): Outcome<ReadDocument<Content>> {
    const read = readStored(kind, text, { name, checksum });
    if (read.ok) revisions.set(name, read.value.revision);
    return read;
  }

  /** The state before goes first: left alone, it would count as that of a document that was lost. */
  function removeWhole(name: string): Outcome<null> {
    const previous = files.remove(`${name}.bak`);
    return previous.ok ? files.remove(name) : previous;
  }

  function accept(name: string): void {
    const text = files.read(name);
    if (text.ok) remember(name, text.value);
  }

  return {
    read: (kind, name) => {
      const text = files.read(name);
      if (!text.ok) return text;
      remember(name, text.value);
      return text.value === null ? succeed(null) : readText(kind, { name, text: text.value });
    },
    readText,
    prepare: (kind, name, content) => {
      const revision = (revisions.get(name) ?? 0) + 1;
      return { name, ...toStored(kind, content, { revision, checksum }) };
    },
    write: ({ name, document, text }) => {
      try {
        const store = storeOf(name);
        if (!store.ok) return store;
        store.value.store = { ...document };
        revisions.set(name, Number(document['revision']));
        noteWritten(name, text);
        return succeed(null);
      } catch (error) {
        log.write('error', 'document-files', `${name} could not be written`, error);
        noteFailed(name, text);
        return fail(storage.writeFailure(error));
      }
    },
    writeText: (name, text) => {
      const written = text === null ? removeWhole(name) : files.write(name, text);
      if (!written.ok) return written;
      if (text === null) revisions.delete(name);
      else revisions.set(name, revisionIn(text));
      noteWritten(name, text);
      return succeed(null);
    },
    findUnchanged: (name) => {
      const known = knownFiles.get(name);
      const stamp = files.stampOf(name);
      if (known === undefined || !stamp.ok || isSameStamp(known.stamp, stamp.value)) return succeed(null);
      const text = files.read(name);
      if (!text.ok) return text;
      const print = text.value === null ? null : checksum(text.value);
      const isOurs = print === known.print || (print !== null && print === known.failedPrint);
      if (!isOurs) return fail({ code: 'changed-outside', document: name });
      knownFiles.set(name, { stamp: stamp.value, print });
      return succeed(null);
    },
    printOf: (name) => {
      if (!knownFiles.has(name)) accept(name);
      return knownFiles.get(name)?.print ?? null;
    },
    accept,
    writeCount: (name) => counts.get(name) ?? 0,
  };
}

function createStores({ folder, DocumentStore, createFolder }: Storage): (name: string) => Outcome<DocumentStore> {
  const stores = new Map<string, DocumentStore>();
  return (name) => {
    const present = stores.get(name);
    if (present !== undefined) return succeed(present);
    const file = path.parse(path.join(folder, name));
    const prepared = createFolder(file.dir);
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
  };
}

function isSameStamp(one: FileStamp | null, other: FileStamp | null): boolean {
  if (one === null || other === null) return one === other;
  return one.bytes === other.bytes && one.changedAt === other.changedAt;
}

/** Of a text that Rapport wrote; 0 for any other. */
function revisionIn(text: string): number {
  return Number(/"revision": (\d+)/.exec(text)?.[1] ?? 0);
}
