import fs from 'node:fs';
import { shell } from 'electron';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';

const NOT_OPENED = fail({ code: 'not-found', kind: 'folder' });

/** Opens a folder in the system's file manager. What the system says of a failure is in words of its own: only that it failed counts. */
export async function openFolder(folder: string): Promise<Outcome<null>> {
  // A file of that name would be run, or opened by whatever opens such files.
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) return NOT_OPENED;
  return (await shell.openPath(folder)) === '' ? succeed(null) : NOT_OPENED;
}
