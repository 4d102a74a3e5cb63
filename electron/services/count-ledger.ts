import { parseJson } from '../../shared/base/parse-json';
import { contentsOfDocument, sumOfContents } from '../../shared/backup/contents';
import type { CountedLedger } from './diagnostics-text';
import { documentNames } from './folder-copies';
import type { Files, Timers } from './ports';

/** Counts what the files hold as they are, whatever state the ledger is in; nothing is changed or set aside. */
export async function countLedger(files: Files, { breathe }: Pick<Timers, 'breathe'>): Promise<CountedLedger> {
  const names = documentNames(files);
  const found = [];
  for (const name of names.ok ? names.value : []) {
    found.push(lookAt(files, name));
    await breathe();
  }
  const documents = found.map(({ document }) => document).filter((document) => document !== null);
  return {
    documents: found.length,
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    unreadable: found.length - documents.length,
    counts: sumOfContents(documents.map(contentsOfDocument)).counts,
  };
}

function lookAt(files: Files, name: string): { readonly bytes: number; readonly document: object | null } {
  const [stamp, text] = [files.stampOf(name), files.read(name)];
  const document: unknown = text.ok ? parseJson(text.value ?? '') : undefined;
  return {
    bytes: stamp.ok ? (stamp.value?.bytes ?? 0) : 0,
    document: typeof document === 'object' ? document : null,
  };
}
