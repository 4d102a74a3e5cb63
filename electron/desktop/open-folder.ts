import { shell } from 'electron';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';

/** Opens a folder in the system's file manager. What the system says of a failure is in words of its own: only that it failed counts. */
export async function openFolder(folder: string): Promise<Outcome<null>> {
  const problem = await shell.openPath(folder);
  return problem === '' ? succeed(null) : fail({ code: 'not-found', kind: 'folder' });
}
