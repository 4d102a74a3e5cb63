import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { backupText, readBackup, type BackupFacts } from '../backup/backup-file';
import { contentsOf } from '../backup/contents';
import type { Stamp } from '../base/stamp';
import { apply } from '../ledger/apply';
import type { PageCommand } from '../ledger/command';
import type { Documents } from '../ledger/documents';
import { CATALOG_KIND, MONTH_KIND, toStored } from '../ledger/stored-document';
import { NOON, valueOf } from './builders';
import { pageCommands } from './random-commands';
import { stamps, START, withUnknownFields } from './random-records';

/** Backups for tests, and ledgers to make them of. */

export function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const NAME = 'rapport-backup-2026-11-23.json';

export const FACTS = { madeAt: NOON, appVersion: '1.0.0', reason: 'daily', isShrunk: false } as const;

/** The text of each document as it stands in its file, the catalog first. */
export function documentTexts({ catalog, months }: Documents): readonly string[] {
  const by = { revision: 3, checksum };
  return [
    toStored(CATALOG_KIND, catalog, by).text,
    ...[...months.values()].map((document) => toStored(MONTH_KIND, document, by).text),
  ];
}

/** What a backup of these contents is, with `facts` in place of the plausible ones. */
export function backupOf(documents: Documents, facts: Partial<BackupFacts> = {}): string {
  return backupText({ ...FACTS, ...contentsOf(documents), ...facts }, documentTexts(documents), checksum);
}

/** A backup that holds these texts in the place of documents, signed as if Rapport had written it. */
export function backupOfTexts(texts: readonly string[]): string {
  return backupText({ ...FACTS, counts: {}, firstDay: null, lastDay: null }, texts, checksum);
}

export function readBack(text: string) {
  return readBackup(text, { name: NAME, checksum });
}

export function valueReadBack(text: string) {
  return valueOf(readBack(text));
}

/** Ledgers as commands make them, with and without fields of a newer version. All of them grew out of one. */
export const ledgers: fc.Arbitrary<Documents> = fc
  .tuple(fc.constantFrom(START, withUnknownFields(START)), fc.array(fc.tuple(pageCommands, stamps), { maxLength: 12 }))
  .map(([start, given]) => given.reduce(afterCommand, start));

function afterCommand(documents: Documents, [command, stamp]: readonly [PageCommand, Stamp]): Documents {
  const applied = apply(documents, command, stamp);
  return applied.ok ? applied.value.documents : documents;
}
