import type { Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { FORMAT_VERSION, type DocumentKind, type ReadDocument } from '../../shared/ledger/stored-document';
import { createDocumentFiles } from './document-files';
import type { Log, Storage } from './ports';
import { createSetAside } from './set-aside';

/** A small document beside the ledger that no part of the ledger rests on: a damaged one is no reason not to open. */
export type KeptDocument<Content extends object> = {
  readonly content: () => Content;
  /** Durable once it has succeeded; on failure the content is as before. */
  readonly save: (next: Content) => Outcome<null>;
};

export function createKeptDocument<Content extends object>(
  { storage, log, now }: { readonly storage: Storage; readonly log: Log; readonly now: () => Instant },
  { name, kind, empty }: { readonly name: string; readonly kind: DocumentKind<Content>; readonly empty: Content },
): KeptDocument<Content> {
  const documents = createDocumentFiles(storage, log);
  const setAside = createSetAside(storage, now);
  const atStart = readOrRecover();
  let content = (atStart.ok ? atStart.value?.content : null) ?? empty;

  /** Of a damaged one the state before serves, or the empty one does. */
  function readOrRecover(): Outcome<ReadDocument<Content> | null> {
    const read = documents.read(kind, name);
    if (read.ok || read.failure.code !== 'document-damaged') return read;
    log.write('warn', 'kept-document', `${name} could not be read`);
    const previous = documents.read(kind, `${name}.bak`);
    return previous.ok ? previous : succeed(null);
  }

  /** The damaged file is kept under another name when its place is needed, and not before: another may hold the lock. */
  function keepDamaged(): Outcome<unknown> {
    const present = storage.files.read(name);
    if (!present.ok || present.value === null) return present;
    const isReadable = documents.read(kind, name).ok;
    return isReadable ? succeed(null) : setAside.keepFile(name);
  }

  return {
    content: () => content,
    save: (next) => {
      const newer = newerFailure(atStart, name);
      if (newer !== null) return newer;
      const kept = keepDamaged();
      if (!kept.ok) return kept;
      const written = documents.write(documents.prepare(kind, name, next));
      if (written.ok) content = next;
      return written;
    },
  };
}

/** Those of a newer Rapport are left alone. */
function newerFailure(read: Outcome<ReadDocument<unknown> | null>, name: string): ReturnType<typeof fail> | null {
  if (!read.ok) return read.failure.code === 'document-newer' ? read : null;
  const version = read.value?.formatVersion ?? 0;
  // A number that was damaged is not that of a newer Rapport.
  return version > FORMAT_VERSION && read.value?.isAsWritten === true
    ? fail({ code: 'document-newer', document: name, version })
    : null;
}
