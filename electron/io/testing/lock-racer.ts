import { createFolderLock } from '../folder-lock';

/** A process of its own that tries for the lock of each folder it is sent, at the moment that comes with it. */
const locks = new Map<string, ReturnType<typeof createFolderLock>>();

process.on('message', ({ folder, at }: { readonly folder: string; readonly at: number }) => {
  const lock = locks.get(folder) ?? createFolderLock({ folder, shell: 'web' });
  locks.set(folder, lock);
  while (Date.now() < at);
  process.send?.(lock.acquire());
});
