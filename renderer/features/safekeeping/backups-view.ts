import type { BackupEntry, Backups } from '../../stores/safekeeping-store';

/** The newest backup that can be relied on, in whichever folder; null when there is none. */
export function lastGood({ backups }: Pick<Backups, 'backups'>): BackupEntry | null {
  const good = backups.filter(({ state }) => state === 'verified' || state === 'unknown');
  return good.toSorted(newestFirst)[0] ?? null;
}

/** The newest first; those that cannot be read at all last. */
export function inPlace({ backups }: Pick<Backups, 'backups'>, place: BackupEntry['place']): readonly BackupEntry[] {
  return backups.filter((one) => one.place === place).toSorted(newestFirst);
}

/** One that is damaged or of a newer version cannot be restored. */
export function canRestore({ state }: BackupEntry): boolean {
  return state === 'verified' || state === 'unknown';
}

function newestFirst(one: BackupEntry, other: BackupEntry): number {
  const [first, second] = [one.header?.madeAt ?? '', other.header?.madeAt ?? ''];
  return first === second ? 0 : first > second ? -1 : 1;
}
