import type { FileOperations } from './file-operations';
import { temporaryName } from './temporary-name';

export const PRIVATE_FILE_MODE = 0o600;

/** Makes `copy` the same as `file`, at once: a hard link where the file system has them, else a synced copy. */
export function duplicateFile(operations: FileOperations, file: string, copy: string): void {
  withTemporary(operations, copy, (temporary) => {
    try {
      operations.link(file, temporary);
    } catch {
      // Whatever the reason, a copy serves as well; if the disk is the reason, the copy fails too and says so.
      // A link over a network may have been made although its answer was an error.
      operations.remove(temporary);
      const mode = operations.modeOf(file) ?? PRIVATE_FILE_MODE;
      writeWhole(operations, temporary, { bytes: operations.read(file), mode });
    }
    operations.rename(temporary, copy);
    // Renaming one link over another of the same file does nothing and leaves both.
    operations.remove(temporary);
  });
}

export function writeWhole(
  operations: FileOperations,
  file: string,
  { bytes, mode }: { readonly bytes: Uint8Array; readonly mode: number },
): void {
  const descriptor = operations.open(file, 'wx', mode);
  try {
    let written = 0;
    while (written < bytes.length) {
      const count = operations.write(descriptor, bytes, written);
      if (count <= 0) throw writeError('SHORT_WRITE');
      written += count;
    }
    // The umask may have taken bits away that the present file has.
    if (mode !== PRIVATE_FILE_MODE) operations.setMode(descriptor, mode);
    operations.sync(descriptor);
    if (operations.size(descriptor) !== bytes.length) throw writeError('SIZE_MISMATCH');
  } catch (error) {
    quietly(() => {
      operations.close(descriptor);
    });
    throw error;
  }
  operations.close(descriptor);
}

export function withTemporary(operations: FileOperations, file: string, use: (temporary: string) => void): void {
  const temporary = temporaryName(file);
  try {
    use(temporary);
  } catch (error) {
    quietly(() => {
      operations.remove(temporary);
    });
    throw error;
  }
}

/** For tidying up after an error: the error that is on its way says what happened, a second one would hide it. */
export function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // What could not be tidied is found at the next start by its temporary name.
  }
}

export function writeError(code: string, cause?: unknown): Error {
  return Object.assign(new Error(`The file was not written: ${code}`, { cause }), { code });
}
