import { succeed, type Outcome } from '../../shared/base/outcome';
import { CATALOG_FILE, monthOfFile, MONTHS_FOLDER } from './ledger-names';
import type { Files } from './ports';

/** The names of the documents that have a file, the catalog first; with an `ending`, those that have a file of that name and ending. */
export function documentNames(files: Files, ending = ''): Outcome<readonly string[]> {
  const [own, months] = [files.list(''), files.list(MONTHS_FOLDER)];
  if (!own.ok) return own;
  if (!months.ok) return months;
  const bare = (names: readonly string[]) =>
    names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, name.length - ending.length));
  return succeed([
    ...bare(own.value).filter((name) => name === CATALOG_FILE),
    ...bare(months.value)
      .filter((name) => monthOfFile(name) !== null)
      .map((name) => `${MONTHS_FOLDER}/${name}`),
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
