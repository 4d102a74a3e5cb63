import { succeed, type Outcome } from '../../shared/base/outcome';
import { CATALOG_FILE, monthOfFile, MONTHS_FOLDER } from './ledger-names';
import type { Files } from './ports';

/** The names of the documents that have a file, the catalog first. */
export function documentNames(files: Files): Outcome<readonly string[]> {
  const [own, months] = [files.list(''), files.list(MONTHS_FOLDER)];
  if (!own.ok) return own;
  if (!months.ok) return months;
  return succeed([
    ...own.value.filter((name) => name === CATALOG_FILE),
    ...months.value.filter((name) => monthOfFile(name) !== null).map((name) => `${MONTHS_FOLDER}/${name}`),
  ]);
}

/** Copies every document of the ledger into `folder`, to the byte. */
export function copyDocuments(files: Files, folder: string): Outcome<null> {
  const names = documentNames(files);
  if (!names.ok) return names;
  for (const name of names.value) {
    const copied = files.copy(name, `${folder}/${name}`);
    if (!copied.ok) return copied;
  }
  return succeed(null);
}
