import { parseJson } from '../../shared/base/parse-json';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { Contents } from '../../shared/backup/backup-file';
import { contentsOfDocument, sumOfContents } from '../../shared/backup/contents';
import { FORMAT_VERSION, formatOf, isAsWritten, readStored, toStored } from '../../shared/ledger/stored-document';
import { EMPTY_CATALOG } from '../../shared/ledger/documents';
import { kindOfName, unwrittenText } from './document-kinds';
import { documentNames } from './folder-copies';
import { CANCELLED, type Task } from './jobs';
import { CATALOG_FILE } from './ledger-names';
import type { LedgerStore } from './ledger-store';
import type { Storage } from './ports';

/** Every document of a ledger as text, all of one moment, and what they hold. */
export type LedgerTexts = { readonly texts: readonly string[]; readonly contents: Contents };

type Part = { readonly text: string; readonly contents: Contents; readonly writeCount: number };

/** So many documents are read before others have their turn: a few milliseconds' worth. */
const AT_ONCE = 2;

/**
 * Reads all documents, a few at a time; those that are written meanwhile are read again at the end, in one go, so that
 * all are of one moment. Fails when one cannot be read: a backup that silently lacks a month is worse than none.
 */
export async function readLedgerTexts(
  { storage, store }: { readonly storage: Storage; readonly store: LedgerStore },
  task: Task,
): Promise<Outcome<LedgerTexts>> {
  const finished = store.pending.finish();
  if (!finished.ok) return finished;
  const parts = new Map<string, Part>();
  const names = documentNames(storage.files);
  if (!names.ok) return names;
  for (const [index, name] of names.value.entries()) {
    if (index % AT_ONCE === 0 && !(await task.goOn(index / names.value.length))) return CANCELLED;
    const part = readPart(storage, store, name);
    if (!part.ok) return part;
    parts.set(name, part.value);
  }
  return gather(storage, store, parts);
}

function gather(storage: Storage, store: LedgerStore, parts: Map<string, Part>): Outcome<LedgerTexts> {
  const names = documentNames(storage.files);
  if (!names.ok) return names;
  const all: Part[] = [];
  for (const name of names.value) {
    const known = parts.get(name);
    const isCurrent = known?.writeCount === store.files.writeCount(name);
    const part = known !== undefined && isCurrent ? succeed(known) : readPart(storage, store, name);
    if (!part.ok) return part;
    all.push(part.value);
  }
  const hasCatalog = names.value[0] === CATALOG_FILE;
  const texts = all.map(({ text }) => text);
  if (!hasCatalog) texts.unshift(unwrittenText(CATALOG_FILE, EMPTY_CATALOG, storage.checksum));
  return succeed({ texts, contents: sumOfContents(all.map(({ contents }) => contents)) });
}

function readPart({ files, checksum }: Storage, store: LedgerStore, name: string): Outcome<Part> {
  const text = files.read(name);
  if (!text.ok) return text;
  const writeCount = store.files.writeCount(name);
  const found = text.value ?? '';
  // To the byte what today's Rapport wrote: it goes into the backup as it stands.
  if (isAsWritten(found, checksum) && formatOf(found) === FORMAT_VERSION)
    return succeed({ text: found, contents: contentsOfDocument(parseJson(found) as object), writeCount });
  const kind = kindOfName(name);
  const read = readStored(kind, found, { name, checksum });
  if (!read.ok) return read;
  const { content, revision } = read.value;
  const stored = toStored(kind, content, { revision, checksum });
  return succeed({ text: stored.text, contents: contentsOfDocument(content), writeCount });
}
