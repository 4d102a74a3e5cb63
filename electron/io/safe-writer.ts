import path from 'node:path';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { patientOperations } from './patient-operations';
import { ensureFolder, syncFolder } from './private-folder';
import { duplicateFile, PRIVATE_FILE_MODE, quietly, withTemporary, writeError, writeWhole } from './whole-file';
import { errorCode } from './write-failure';

export type WriteFileSync = (
  file: string,
  data: string | Uint8Array,
  options?: { readonly mode?: number | undefined },
) => void;

/**
 * Stands in for the package `atomically` under conf and electron-store. That one issues a single write, ignores how
 * many bytes went out and renames: on a full disk it reports success and leaves half a file
 * (fabiospampinato/atomically#18). It does not sync the folder either, so a power cut can take a save back.
 */
export const writeFileSync: WriteFileSync = createSafeWriter(nodeFileOperations);

/**
 * conf writes in place, neither whole nor synced, while the environment has the variable `SNAP`. It looks at every
 * write, so both entries of the app call this with `process.env` before they make a store.
 */
export function forbidInPlaceWrites(environment: Record<string, string | undefined>): void {
  delete environment['SNAP'];
}

/**
 * After the returned function comes back, the file holds all of `data` and is on disk, and `FILE.bak` holds what was
 * there before. When it throws, the file holds what it held, and no temporary file is left.
 */
export function createSafeWriter(given: FileOperations): WriteFileSync {
  const operations = patientOperations(given);
  const preparedFolders = new Set<string>();

  return (file, data, options = {}) => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const folder = path.dirname(file);
    try {
      if (!preparedFolders.has(folder)) ensureFolder(operations, folder);
      preparedFolders.add(folder);
      const presentMode = operations.modeOf(file);
      const mode = options.mode ?? presentMode ?? PRIVATE_FILE_MODE;
      replace(operations, { file, bytes, mode, isPresent: presentMode !== null });
    } catch (error) {
      preparedFolders.delete(folder);
      // conf answers the code EXDEV by writing in place, so no error that leaves here may carry it.
      if (errorCode(error) === 'EXDEV') throw writeError('CROSS_DEVICE', error);
      throw error;
    }
  };
}

type Replacement = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly isPresent: boolean;
};

function replace(operations: FileOperations, { file, bytes, mode, isPresent }: Replacement): void {
  const backup = `${file}.bak`;
  withTemporary(operations, file, (temporary) => {
    writeWhole(operations, temporary, { bytes, mode });
    if (isPresent) duplicateFile(operations, file, backup);
    operations.rename(temporary, file);
  });
  try {
    syncFolder(operations, path.dirname(file));
  } catch (error) {
    // The new state is in place but may not survive a power cut, and the caller is told that it was not saved: so it
    // must not be found there later.
    quietly(() => {
      if (isPresent) duplicateFile(operations, backup, file);
      else operations.remove(file);
    });
    throw error;
  }
}
