import type { Failure } from '../../shared/base/failure';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { BackupFolder, FoundBackup } from './backup-folder';

/** The folder for backups that the user chose in addition to the built-in one. */
export type SecondBackups = {
  /** Absolute, with its backups; null when none was chosen. */
  readonly present: () => ChosenFolder | null;
  /** Brings the newest good backup there. That this fails is said until it works again. */
  readonly bringUp: (own: BackupFolder, newest: FoundBackup | null) => Outcome<BackupFolder | null>;
  readonly failure: () => Failure | null;
};

export type ChosenFolder = { readonly folder: string; readonly backups: BackupFolder };

export function createSecondBackups(present: () => ChosenFolder | null): SecondBackups {
  let failure: Failure | null = null;
  return {
    present,
    bringUp: (own, newest) => {
      const target = present();
      const copied = target === null || newest === null ? succeed(null) : copyTo(target.backups, own, newest);
      failure = copied.ok ? null : copied.failure;
      return copied.ok ? succeed(target?.backups ?? null) : copied;
    },
    failure: () => failure,
  };
}

function copyTo(target: BackupFolder, own: BackupFolder, { name, header }: FoundBackup): Outcome<unknown> {
  const there = target.list();
  if (!there.ok) return there;
  const isThere = there.value.some((one) => one.state !== 'damaged' && one.header?.checksum === header?.checksum);
  if (isThere || header === null) return succeed(null);
  const text = own.read(name);
  return text.ok ? target.write(text.value, header.madeAt) : text;
}
