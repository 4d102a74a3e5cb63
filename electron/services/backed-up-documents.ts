import { readBackup } from '../../shared/backup/backup-file';
import type { BackupService } from './backup-service';
import { unwrittenText } from './document-kinds';
import { monthOfName } from './ledger-names';
import type { BackedUpDocument } from './recovery';

/** In so many of the newest good backups a damaged document is looked for. */
const LOOKED_THROUGH = 5;

/** Finds a document in the good backups, the newest first; each backup is read once. */
export function backedUpDocuments(
  backups: BackupService,
  checksum: (text: string) => string,
): (document: string) => readonly BackedUpDocument[] {
  const read = memoized(() =>
    backups
      .good()
      .slice(0, LOOKED_THROUGH)
      .flatMap(({ name }) => {
        const text = backups.read(`own ${name}`);
        const backup = text.ok ? readBackup(text.value, { name, checksum }) : null;
        return backup?.ok === true && backup.value.isAsWritten ? [{ name, backup: backup.value }] : [];
      }),
  );
  return (document) =>
    read().flatMap(({ name, backup: { header, documents } }) => {
      const month = monthOfName(document);
      const content = month === null ? documents.catalog : documents.months.get(month);
      if (content === undefined) return [];
      return [{ key: name, madeAt: header.madeAt, text: unwrittenText(document, content, checksum) }];
    });
}

function memoized<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
