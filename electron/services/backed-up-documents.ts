import { readBackup } from '../../shared/backup/backup-file';
import { CATALOG_KIND, MONTH_KIND, toStored } from '../../shared/ledger/stored-document';
import type { BackupService } from './backup-service';
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
      const { text } = toStored(month === null ? CATALOG_KIND : MONTH_KIND, content, { revision: 0, checksum });
      return [{ key: name, madeAt: header.madeAt, text }];
    });
}

function memoized<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
