import { z } from 'zod';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { isNestedDeeper } from '../../shared/base/nesting';
import { parseJson } from '../../shared/base/parse-json';
import { DEEPEST_DOCUMENT } from '../../shared/ledger/stored-document';
import type { DocumentFiles, NamedDocument } from './document-files';
import type { Storage } from './ports';

/**
 * Several documents as one write. They are first written together to `pending.json`: from the moment that is on disk
 * the change is made, and whatever interrupts the writing of the documents themselves is made up for before anything
 * else is written, now or at the next start.
 */
export type PendingWrites = {
  /** `prepare` is called when what was left is finished, because the revisions of its documents count on from there. */
  readonly writeTogether: (prepare: () => readonly NamedDocument[]) => Outcome<null>;
  readonly finishInterrupted: () => Outcome<null>;
};

const PENDING_FILE = 'pending.json';

/** The list of documents, each in an object with its name, is around them. */
const DEEPEST_PENDING = DEEPEST_DOCUMENT + 3;

const pendingSchema = z.strictObject({
  kind: z.literal('rapport-pending'),
  checksum: z.string(),
  documents: z.array(
    z.strictObject({
      name: z.string().regex(/^(catalog|months\/\d{4}-\d{2})\.json$/),
      document: z.record(z.string(), z.unknown()),
    }),
  ),
});

export function createPendingWrites(
  { files, checksum }: Pick<Storage, 'files' | 'checksum'>,
  { write, isOutdated }: Pick<DocumentFiles, 'write' | 'isOutdated'>,
): PendingWrites {
  let unfinished: readonly NamedDocument[] = [];

  function finish(): Outcome<null> {
    for (const document of unfinished) {
      const written = write(document);
      if (!written.ok) return written;
    }
    const removed = unfinished.length === 0 ? succeed(null) : files.remove(PENDING_FILE);
    if (removed.ok) unfinished = [];
    return removed;
  }

  function readPending(text: string): Outcome<readonly NamedDocument[]> {
    const damaged = fail({
      code: 'document-damaged',
      document: PENDING_FILE,
      problem: 'It is not what Rapport wrote.',
    });
    const stored = parseJson(text);
    if (isNestedDeeper(stored, DEEPEST_PENDING)) return damaged;
    const pending = pendingSchema.safeParse(stored);
    const isWhole = pending.success && pending.data.checksum === checksum(JSON.stringify(pending.data.documents));
    return isWhole ? succeed(pending.data.documents) : damaged;
  }

  /**
   * Nothing is written while a pending file is unfinished. One that is older than a document is there because its
   * removal did not get to the disk, or because it was never acknowledged: carrying it out would take later writes back.
   */
  function isAnyOutdated(documents: readonly NamedDocument[]): Outcome<boolean> {
    for (const document of documents) {
      const outdated = isOutdated(document);
      if (!outdated.ok || outdated.value) return outdated;
    }
    return succeed(false);
  }

  return {
    writeTogether: (prepare) => {
      const finished = finish();
      if (!finished.ok) return finished;
      const documents = prepare();
      const [only] = documents;
      if (only === undefined) return succeed(null);
      if (documents.length === 1) return write(only);
      const text = JSON.stringify({
        kind: 'rapport-pending',
        checksum: checksum(JSON.stringify(documents)),
        documents,
      });
      const committed = files.write(PENDING_FILE, text);
      if (!committed.ok) return committed;
      unfinished = documents;
      // The change is made whether or not this succeeds: what is left is finished before the next write.
      finish();
      return succeed(null);
    },
    finishInterrupted: () => {
      const text = files.read(PENDING_FILE);
      if (!text.ok) return text;
      if (text.value === null) return succeed(null);
      const pending = readPending(text.value);
      if (!pending.ok) return pending;
      const outdated = isAnyOutdated(pending.value);
      if (!outdated.ok) return outdated;
      if (outdated.value) return files.remove(PENDING_FILE);
      unfinished = pending.value;
      return finish();
    },
  };
}
