import path from 'node:path';
import { fail, succeed, type Outcome } from '../../../shared/base/outcome';
import { checksum } from '../../io/checksum';
import { systemError } from '../../io/testing/failing-operations';
import { errorCode, readFailure, writeFailure } from '../../io/write-failure';
import type { DocumentStore, DocumentStoreClass, FileStamp, Storage } from '../ports';

type DiskAction = 'read' | 'list' | 'write' | 'remove' | 'create-folder' | 'copy' | 'stamp';

export type DiskCall = {
  readonly action: DiskAction;
  /** Relative to the folder of the ledger, with forward slashes; empty for the folder itself. */
  readonly name: string;
};

/** A disk in memory that holds the folder of one ledger. Writing is all or nothing, as the real writer makes it. */
export type MemoryDisk = {
  readonly storage: Storage;
  /** What the disk holds, by name: it can be looked at and changed as if by somebody else. */
  readonly contents: Map<string, string>;
  /** The calls so far that came through, or were refused. */
  readonly calls: readonly DiskCall[];
  readonly failWhen: (matches: (call: DiskCall) => boolean, code: string) => void;
  /** Nothing after the first `count` calls from now on happens any more: the process is gone, or the disk. */
  readonly stopAfter: (count: number) => void;
  readonly recover: () => void;
};

export const LEDGER_FOLDER = path.resolve('/ledger');

export function createMemoryDisk(contents = new Map<string, string>(), folder = LEDGER_FOLDER): MemoryDisk {
  const calls: DiskCall[] = [];
  let codeOf: (call: DiskCall) => string | null = () => null;

  function carryOut<T>(call: DiskCall, effect: () => T): T {
    calls.push(call);
    const code = codeOf(call);
    if (code !== null) throw systemError(code);
    return effect();
  }

  return {
    contents,
    calls,
    storage: storageOn(contents, folder, carryOut),
    failWhen: (matches, code) => {
      codeOf = (call) => (matches(call) ? code : null);
    },
    stopAfter: (count) => {
      const first = calls.length;
      codeOf = () => (calls.length > first + count ? 'EIO' : null);
    },
    recover: () => {
      codeOf = () => null;
    },
  };
}

export function isWrite({ action }: DiskCall): boolean {
  return action === 'write';
}

type CarryOut = <T>(call: DiskCall, effect: () => T) => T;

function storageOn(contents: Map<string, string>, folder: string, carryOut: CarryOut): Storage {
  const nameOf = (file: string) => path.relative(folder, file).replaceAll(path.sep, '/');
  return {
    folder,
    DocumentStore: storeClassOn(contents, nameOf, carryOut),
    createFolder: (made) =>
      attempt(() => carryOut({ action: 'create-folder', name: nameOf(made) }, () => null), writeFailure),
    writeFailure,
    checksum,
    lock: { acquire: () => ({ kind: 'held' }), renew: () => true, release: () => undefined },
    removeLeftovers: () => 0,
    files: {
      stampOf: (name) =>
        attempt(() => carryOut({ action: 'stamp', name }, () => stampOf(contents, name)), failureOfReading(name)),
      look: (name, use) =>
        attempt(
          () => carryOut({ action: 'read', name }, () => looked(contents.get(name), use)),
          failureOfReading(name),
        ),
      readStart: (name, bytes) =>
        attempt(
          () => carryOut({ action: 'read', name }, () => contents.get(name)?.slice(0, bytes) ?? null),
          failureOfReading(name),
        ),
      copy: (name, copy) =>
        attempt(() => {
          carryOut({ action: 'copy', name: copy }, () => contents.set(copy, contents.get(name) ?? ''));
          return null;
        }, writeFailure),
      read: (name) =>
        attempt(() => carryOut({ action: 'read', name }, () => contents.get(name) ?? null), failureOfReading(name)),
      list: (name) =>
        attempt(() => carryOut({ action: 'list', name }, () => namesIn(contents, name)), failureOfReading(name)),
      write: (name, text) =>
        attempt(() => {
          carryOut({ action: 'write', name }, () => contents.set(name, text));
          return null;
        }, writeFailure),
      remove: (name) =>
        attempt(() => {
          carryOut({ action: 'remove', name }, () => contents.delete(name));
          return null;
        }, writeFailure),
    },
  };
}

function looked<T>(text: string | undefined, use: (bytes: Uint8Array) => T): T | null {
  return text === undefined ? null : use(Buffer.from(text));
}

/** Looks at its file when it is made, as conf does. */
function storeClassOn(
  contents: Map<string, string>,
  nameOf: (file: string) => string,
  carryOut: CarryOut,
): DocumentStoreClass {
  return class implements DocumentStore {
    readonly #options: ConstructorParameters<DocumentStoreClass>[0];
    readonly #name: string;

    constructor(options: ConstructorParameters<DocumentStoreClass>[0]) {
      this.#options = options;
      this.#name = nameOf(path.join(options.cwd, `${options.configName}.${options.fileExtension}`));
      this.#read();
    }

    get store(): Record<string, unknown> {
      return this.#read();
    }

    set store(value: Record<string, unknown>) {
      const text = this.#options.serialize(value);
      carryOut({ action: 'write', name: this.#name }, () => contents.set(this.#name, text));
    }

    #read(): Record<string, unknown> {
      const text = contents.get(this.#name);
      return text === undefined ? {} : this.#options.deserialize(text);
    }
  };
}

function namesIn(contents: ReadonlyMap<string, string>, folder: string): readonly string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const names = [...contents.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  return names.filter((name) => !name.includes('/')).sort();
}

/** Two states of a file have the same stamp only when they are the same. */
function stampOf(contents: ReadonlyMap<string, string>, name: string): FileStamp | null {
  const text = contents.get(name);
  if (text === undefined) return null;
  let sum = 7;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) % 1_000_000_007;
  return { bytes: text.length, changedAt: sum };
}

function failureOfReading(name: string): (error: unknown) => ReturnType<typeof readFailure> {
  return (error) => readFailure(name, error);
}

function attempt<T>(work: () => T, explain: (error: unknown) => Parameters<typeof fail>[0]): Outcome<T> {
  try {
    return succeed(work());
  } catch (error) {
    // Only what was put here to fail is a failure of the disk; anything else is a fault of the test.
    if (errorCode(error) === 'UNKNOWN') throw error;
    return fail(explain(error));
  }
}
