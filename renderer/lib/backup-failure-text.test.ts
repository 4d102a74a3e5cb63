import { describe, expect, it } from 'vitest';
import type { Failure } from '../../shared/base/failure';
import { backupFailureText, backupFileText } from './backup-failure-text';

const FAILURES = {
  full: { code: 'disk-full' },
  refused: { code: 'write-failed', cause: 'EROFS' },
  unreadable: { code: 'read-failed', document: 'backups', cause: 'ENOTDIR' },
  damaged: { code: 'document-damaged', document: 'a.json', problem: 'It is cut off.' },
  newer: { code: 'document-newer', document: 'a.json', version: 9 },
  locked: { code: 'ledger-locked', holder: null },
} as const satisfies Readonly<Record<string, Failure>>;

describe('backupFailureText', () => {
  it.each([
    [FAILURES.full, 'There is no space left for a backup in the second folder.'],
    [FAILURES.refused, 'No backup could be written to the second folder (EROFS).'],
    [FAILURES.unreadable, 'The second folder could not be read (ENOTDIR).'],
    [FAILURES.damaged, 'A backup in the second folder was not what had been written.'],
  ])('says for %j what happened and that the ledger is safe', (failure, sentence) => {
    const text = backupFailureText(failure, 'the second folder');

    expect(text.startsWith(sentence)).toBe(true);
    expect(text).toContain('Your ledger is not affected.');
  });

  it('leaves what is not about the folder as it is', () => {
    expect(backupFailureText(FAILURES.locked, 'the second folder')).toContain('open in another Rapport');
  });
});

describe('backupFileText', () => {
  it.each([
    [FAILURES.damaged, 'a.json cannot be used. It is cut off. Nothing was changed.'],
    [FAILURES.newer, 'a.json was written by a newer Rapport. Nothing was changed. Update Rapport to open it.'],
    [FAILURES.unreadable, 'backups could not be read (ENOTDIR). Nothing was changed.'],
  ])('says for %j that nothing was changed', (failure, text) => {
    expect(backupFileText(failure)).toBe(text);
  });
});
