import { z } from 'zod';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { parseJson } from '../../shared/base/parse-json';
import type { DocumentFiles, NamedDocument } from './document-files';
import type { Storage } from './ports';

/**
 * Several documents as one write. They are first written together to `pending.json`: from the moment that is on disk
 * the change is made, and whatever interrupts the writing of the documents themselves is made up for before anything
 * else is read or written, now or at the next start.
 */
export type PendingWrites = {
  /** `prepare` is called when what was left is finished, because the revisions of its documents count on from there. */
  readonly writeTogether: (prepare: () => readonly NamedDocument[]) => Outcome<null>;
  /** Makes the files hold exactly these texts; null removes one. The change is made when this comes back. */
  readonly commitTexts: (texts: readonly NamedText[]) => Outcome<null>;
  /** Writes one more of the documents that wait; false when none does. */
  readonly finishOne: () => Outcome<boolean>;
  readonly finish: () => Outcome<null>;
  /** The same for what an earlier process left; a pending file that is torn fails as damaged. */
  readonly finishInterrupted: () => Outcome<null>;
  /** What a document that waits will hold; undefined when it does not wait. */
  readonly waitingText: (name: string) => string | null | undefined;
  readonly waitingNames: () => readonly string[];
};

export type NamedText = { readonly name: string; readonly text: string | null };

const PENDING_FILE = 'pending.json';

const entrySchema = z.strictObject({
  name: z.string().regex(/^(catalog|months\/\d{4}-\d{2}|restore-point\/about)\.json$/),
  text: z.string().nullable(),
  /** The checksum of the file that this takes the place of; null when there was none. */
  before: z.string().nullable(),
});
type Entry = z.infer<typeof entrySchema>;

const pendingSchema = z.strictObject({
  kind: z.literal('rapport-pending'),
  checksum: z.string(),
  documents: z.array(entrySchema),
});

export function createPendingWrites({ files, checksum }: Storage, documents: DocumentFiles): PendingWrites {
  let waiting: readonly Entry[] = [];

  function finishOne(): Outcome<boolean> {
    const [first, ...others] = waiting;
    if (first === undefined) return succeed(false);
    const written = documents.writeText(first.name, first.text);
    if (!written.ok) return written;
    const removed = others.length === 0 ? files.remove(PENDING_FILE) : succeed(null);
    if (!removed.ok) return removed;
    waiting = others;
    return succeed(others.length > 0);
  }

  function finish(): Outcome<null> {
    for (;;) {
      const more = finishOne();
      if (!more.ok) return more;
      if (!more.value) return succeed(null);
    }
  }

  function commit(texts: readonly NamedText[]): Outcome<null> {
    const entries = texts.map(({ name, text }) => ({ name, text, before: documents.printOf(name) }));
    const file = { kind: 'rapport-pending', checksum: checksum(JSON.stringify(entries)), documents: entries };
    const committed = files.write(PENDING_FILE, JSON.stringify(file));
    if (committed.ok) waiting = entries;
    return committed;
  }

  function readPending(text: string): Outcome<readonly Entry[]> {
    const pending = pendingSchema.safeParse(parseJson(text));
    const isWhole = pending.success && pending.data.checksum === checksum(JSON.stringify(pending.data.documents));
    if (isWhole) return succeed(pending.data.documents);
    return fail({ code: 'document-damaged', document: PENDING_FILE, problem: 'It is not what Rapport wrote.' });
  }

  /**
   * One that is older than a document is there because its removal did not get to the disk: carrying it out would take
   * later writes back. A document that is neither as it was nor as it will be, but whole, has been written since.
   */
  function isOutdated({ name, text, before }: Entry): Outcome<boolean> {
    const present = files.read(name);
    if (!present.ok) return present;
    if (present.value === null || text === null)
      return succeed(present.value === null ? false : isOther(present.value, before));
    return succeed(present.value !== text && isOther(present.value, before));
  }

  function isOther(present: string, before: string | null): boolean {
    return checksum(present) !== before && parseJson(present) !== undefined;
  }

  return {
    writeTogether: (prepare) => {
      const finished = finish();
      if (!finished.ok) return finished;
      const prepared = prepare();
      for (const { name } of prepared) {
        const unchanged = documents.findUnchanged(name);
        if (!unchanged.ok) return unchanged;
      }
      const [only] = prepared;
      if (only === undefined) return succeed(null);
      if (prepared.length === 1) return documents.write(only);
      const committed = commit(prepared);
      // The change is made whether or not this succeeds: what is left is finished before the next write.
      if (committed.ok) finish();
      return committed;
    },
    commitTexts: (texts) => {
      const finished = finish();
      if (!finished.ok || texts.length === 0) return finished;
      // They take the place of whatever is there, also of what something else has put there.
      for (const { name } of texts) documents.accept(name);
      return commit(texts);
    },
    finishOne,
    finish,
    finishInterrupted: () => {
      const text = files.read(PENDING_FILE);
      if (!text.ok) return text;
      if (text.value === null) return succeed(null);
      const pending = readPending(text.value);
      if (!pending.ok) return pending;
      for (const entry of pending.value) {
        const outdated = isOutdated(entry);
        if (!outdated.ok) return outdated;
        if (outdated.value) return files.remove(PENDING_FILE);
      }
      waiting = pending.value;
      return finish();
    },
    waitingNames: () => waiting.map(({ name }) => name),
    waitingText: (name) => waiting.find((entry) => entry.name === name)?.text,
  };
}
