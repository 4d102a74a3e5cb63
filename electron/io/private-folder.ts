import path from 'node:path';
import { succeed, fail, type Outcome } from '../../shared/base/outcome';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { errorCode, writeFailure } from './write-failure';

const PRIVATE_FOLDER_MODE = 0o700;
/** A file system that cannot sync a folder says so with one of these; there is nothing more that could be done. */
const UNSYNCABLE_CODES: readonly string[] = ['EINVAL', 'ENOTSUP', 'ENOSYS'];
const REFUSED_CODES: readonly string[] = ['EACCES', 'EPERM'];

/**
 * Makes the folder, and what is missing above it, readable by the user only. Done before conf is given a folder,
 * because conf would make it readable by everybody. A folder that is there keeps its permissions.
 */
export function createPrivateFolder(folder: string, operations: FileOperations = nodeFileOperations): Outcome<null> {
  try {
    ensureFolder(operations, folder);
    return succeed(null);
  } catch (error) {
    return fail(writeFailure(error));
  }
}

/** As `createPrivateFolder`, but throws; the entry of the folder itself is on disk afterwards. */
export function ensureFolder(operations: FileOperations, folder: string): void {
  const topmost = operations.makeFolder(folder, PRIVATE_FOLDER_MODE) ?? folder;
  const last = path.dirname(topmost);
  let above = path.dirname(folder);
  syncEntry(operations, above);
  while (above !== last && above !== path.dirname(above)) {
    above = path.dirname(above);
    syncEntry(operations, above);
  }
}

/** Puts the names in `folder` on disk: without this a power cut can take a finished rename back. */
export function syncFolder(operations: FileOperations, folder: string): void {
  // Windows cannot open a folder; its file system journals renames by itself.
  if (operations.platform === 'win32') return;
  const descriptor = operations.open(folder, 'r');
  try {
    operations.sync(descriptor);
  } catch (error) {
    if (!UNSYNCABLE_CODES.includes(errorCode(error))) throw error;
  } finally {
    operations.close(descriptor);
  }
}

/** A folder above ours may be closed to reading: then the system does not let anybody sync it. */
function syncEntry(operations: FileOperations, folder: string): void {
  try {
    syncFolder(operations, folder);
  } catch (error) {
    if (!REFUSED_CODES.includes(errorCode(error))) throw error;
  }
}
