import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Where Chromium and this shell keep what is theirs: the lock of the single instance, caches, the window's place. It is
 * never inside a ledger folder, which holds what a person wrote and nothing else. A ledger given with `--data` has a
 * profile of its own, so that it runs beside the usual one and a second start of it finds the first.
 */
export function profileFolder(home: string, data: string | null): string {
  if (data === null) return home;
  const name = createHash('sha256')
    .update(realPath(path.resolve(data)))
    .digest('hex')
    .slice(0, 16);
  return path.join(home, 'profiles', name);
}

/** Two ways to write a folder are the same folder, even before it is there: links are followed as far as it exists. */
function realPath(folder: string): string {
  try {
    return fs.realpathSync.native(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(realPath(above), path.basename(folder));
  }
}
