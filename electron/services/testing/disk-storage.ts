import path from 'node:path';
import { checksum } from '../../io/checksum';
import { nodeFileOperations, type FileOperations } from '../../io/file-operations';
import { createFolderFiles } from '../../io/folder-files';
import { createFolderLock } from '../../io/folder-lock';
import { removeLeftovers } from '../../io/leftovers';
import { createPrivateFolder } from '../../io/private-folder';
import { createSafeWriter } from '../../io/safe-writer';
import { thisComputer, type Computer } from '../../io/this-computer';
import { writeFailure } from '../../io/write-failure';
import type { DocumentStore, DocumentStoreClass, Storage } from '../ports';

type Given = { readonly operations?: FileOperations; readonly computer?: Computer };

/** A ledger folder on the real disk, as `compose` makes it, with file operations that a test can watch and disturb. */
export function createDiskStorage(folder: string, given: Given = {}): Storage {
  const { operations = nodeFileOperations, computer = thisComputer() } = given;
  return {
    folder,
    files: createFolderFiles(folder, operations),
    DocumentStore: storeClassOn(operations),
    createFolder: (made) => createPrivateFolder(made, operations),
    writeFailure,
    checksum,
    lock: createFolderLock({ folder, shell: 'web', operations, computer }),
    removeLeftovers: () => removeLeftovers(folder, operations),
  };
}

/** A process of this computer that is dead for every other one. */
export function mortalComputer(pid: number): Computer {
  return { ...thisComputer(), pid, isAlive: (asked) => asked === pid, startOf: () => null };
}

/** Writes with the safe writer, as conf does in the product. */
function storeClassOn(operations: FileOperations): DocumentStoreClass {
  const writeFile = createSafeWriter(operations);
  return class implements DocumentStore {
    readonly #file: string;
    readonly #serialize: (value: Record<string, unknown>) => string;

    constructor(options: ConstructorParameters<DocumentStoreClass>[0]) {
      this.#file = path.join(options.cwd, `${options.configName}.${options.fileExtension}`);
      this.#serialize = options.serialize;
    }

    get store(): Record<string, unknown> {
      throw new Error('The services only write through a store');
    }

    set store(value: Record<string, unknown>) {
      writeFile(this.#file, this.#serialize(value));
    }
  };
}
