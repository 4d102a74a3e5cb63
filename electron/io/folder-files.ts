import fs from 'node:fs';
import path from 'node:path';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Files, FileStamp } from '../services/ports';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { patientOperations } from './patient-operations';
import { ensureFolder, syncFolder } from './private-folder';
import { createSafeWriter } from './safe-writer';
import { duplicateFile } from './whole-file';
import { errorCode, readFailure, writeFailure } from './write-failure';

const OUTSIDE = Object.assign(new Error('The name leads out of the folder'), { code: 'OUTSIDE_FOLDER' });
const NO_FILE = Object.assign(new Error('It is not a file'), { code: 'NO_FILE' });

/**
 * The files of one folder, which need not be there yet: the first write makes it. `list('')` lists the folder itself;
 * lists hold the bare names of files, sorted, including `.bak` and what an interrupted write left.
 */
export function createFolderFiles(folder: string, given: FileOperations = nodeFileOperations): Files {
  const operations = patientOperations(given);
  const writeFile = createSafeWriter(given);
  const look = createLook();
  return {
    read: (name) =>
      attempt(
        () => nullWhenMissing(() => fs.readFileSync(readable(within(folder, name)), 'utf8')),
        (error) => readFailure(name, error),
      ),
    list: (name) =>
      attempt(
        () => {
          const listed = name === '' ? folder : within(folder, name);
          const entries = nullWhenMissing(() => fs.readdirSync(listed, { withFileTypes: true })) ?? [];
          return entries
            .filter((entry) => entry.isFile() || entry.isSymbolicLink())
            .map((entry) => entry.name)
            .sort();
        },
        (error) => readFailure(name, error),
      ),
    write: (name, text) =>
      attempt(() => {
        writeFile(within(folder, name), text);
        return null;
      }, writeFailure),
    remove: (name) =>
      attempt(() => {
        const file = within(folder, name);
        if (operations.modeOf(file) === null) return null;
        operations.remove(file);
        syncFolder(operations, path.dirname(file));
        return null;
      }, writeFailure),
    copy: (name, copy) =>
      attempt(() => {
        const target = within(folder, copy);
        ensureFolder(operations, path.dirname(target));
        duplicateFile(operations, within(folder, name), target);
        syncFolder(operations, path.dirname(target));
        return null;
      }, writeFailure),
    readStart: (name, bytes) =>
      attempt(
        () => nullWhenMissing(() => beginningOf(readable(within(folder, name)), bytes)),
        (error) => readFailure(name, error),
      ),
    look: (name, use) =>
      attempt(
        () => nullWhenMissing(() => look(readable(within(folder, name)), use)),
        (error) => readFailure(name, error),
      ),
    stampOf: (name) =>
      attempt(
        () => nullWhenMissing(() => stampIn(within(folder, name))),
        (error) => readFailure(name, error),
      ),
  };
}

/** The file, unless reading it would wait for somebody to write, as a pipe does, or never end, as a device may. */
function readable(file: string): string {
  const found = fs.statSync(file);
  if (!found.isFile() && !found.isDirectory()) throw NO_FILE;
  return file;
}

function stampIn(file: string): FileStamp {
  const { size, mtimeMs } = fs.statSync(file);
  return { bytes: size, changedAt: mtimeMs };
}

/** One buffer for all files, as large as the largest: those of many years would else be in memory at the same time. */
function createLook(): <T>(file: string, use: (bytes: Uint8Array) => T) => T {
  let buffer = Buffer.alloc(0);
  return (file, use) => {
    const descriptor = fs.openSync(file, 'r');
    try {
      const { size } = fs.fstatSync(descriptor);
      if (buffer.length <= size) buffer = Buffer.alloc(size + 1);
      let length = 0;
      let count = 0;
      // One byte more than there should be, so that a file that has grown meanwhile is not taken for whole.
      do {
        count = fs.readSync(descriptor, buffer, length, buffer.length - length, null);
        length += count;
      } while (count > 0 && length < buffer.length);
      return use(buffer.subarray(0, length));
    } finally {
      fs.closeSync(descriptor);
    }
  };
}

function beginningOf(file: string, bytes: number): string {
  const descriptor = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    const count = fs.readSync(descriptor, buffer, 0, bytes, 0);
    // The decoder keeps back the bytes of a letter that is not whole.
    return new TextDecoder().decode(buffer.subarray(0, count), { stream: true });
  } finally {
    fs.closeSync(descriptor);
  }
}

function attempt<T>(work: () => T, explain: (error: unknown) => Parameters<typeof fail>[0]): Outcome<T> {
  try {
    return succeed(work());
  } catch (error) {
    return fail(explain(error));
  }
}

function nullWhenMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The path of `name`, links followed, which must be inside `folder`. Throws when it is not. */
function within(folder: string, name: string): string {
  // A backslash and a colon are ordinary letters on one system and lead elsewhere on another.
  const isPlain = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isPlain || /[\\:\0]/.test(name)) throw OUTSIDE;
  const root = realPath(folder);
  const found = realPath(path.join(folder, ...name.split('/')));
  if (!found.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) throw OUTSIDE;
  return found;
}

/** With links followed as far as the path exists. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch (error) {
    const above = path.dirname(file);
    if (errorCode(error) !== 'ENOENT' || above === file) throw error;
    return path.join(realPath(above), path.basename(file));
  }
}
