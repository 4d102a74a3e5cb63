import { at } from '../../../shared/testing/builders';
import type { FolderLock, LockAnswer } from '../ports';
import type { MemoryDisk } from './memory-disk';

/** A lock that another process has, until the test says that it lets go; and that it can take away again. */
export type ContestedLock = FolderLock & { readonly isElsewhere: (elsewhere: boolean) => void };

const HOLDER = { host: 'desk', isHere: false, shell: 'desktop', since: at('2026-11-23T08:00:00.000Z') } as const;

export function createContestedLock(): ContestedLock {
  let isElsewhere = true;
  const answer = (): LockAnswer => (isElsewhere ? { kind: 'elsewhere', holder: HOLDER } : { kind: 'held' });
  return {
    acquire: answer,
    renew: () => !isElsewhere,
    release: () => undefined,
    isElsewhere: (elsewhere) => {
      isElsewhere = elsewhere;
    },
  };
}

/** The same disk, with this lock; `onLeftovers` is called when leftovers are removed. */
export function withLock(disk: MemoryDisk, lock: FolderLock, onLeftovers = () => 0): MemoryDisk {
  return { ...disk, storage: { ...disk.storage, lock, removeLeftovers: onLeftovers } };
}
