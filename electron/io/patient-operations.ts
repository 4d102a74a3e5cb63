import type { FileOperations } from './file-operations';
import { errorCode } from './write-failure';

const LOCK_CODES: readonly string[] = ['EBUSY', 'EPERM', 'EACCES'];
const PAUSES_IN_MILLISECONDS: readonly number[] = [10, 20, 40, 80, 160];

/**
 * On Windows a virus scanner or a search index may hold a file for a moment, and opening, renaming or removing it is
 * refused meanwhile: those are tried again a few times. Elsewhere a refusal is final and comes at once.
 */
export function patientOperations(operations: FileOperations): FileOperations {
  if (operations.platform !== 'win32') return operations;
  const patiently = <T>(attempt: () => T): T => {
    for (const pause of PAUSES_IN_MILLISECONDS) {
      try {
        return attempt();
      } catch (error) {
        if (!LOCK_CODES.includes(errorCode(error))) throw error;
        operations.pause(pause);
      }
    }
    return attempt();
  };
  return {
    ...operations,
    open: (file, flags, mode) => patiently(() => operations.open(file, flags, mode)),
    rename: (from, to) => {
      patiently(() => {
        operations.rename(from, to);
      });
    },
    remove: (file) => {
      patiently(() => {
        operations.remove(file);
      });
    },
  };
}
