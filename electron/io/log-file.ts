import fs from 'node:fs';
import path from 'node:path';
import { nodeFileOperations } from './file-operations';
import { ensureFolder } from './private-folder';
import { PRIVATE_FILE_MODE } from './whole-file';
import { errorCode } from './write-failure';

/** The calls that keeping a log is made of. All throw what Node throws. */
export type LogFileOperations = {
  readonly makeFolder: (folder: string) => void;
  /** Null when there is no such file. */
  readonly sizeOf: (file: string) => number | null;
  /** Makes the file, readable by its owner only, when there is none. */
  readonly append: (file: string, text: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly read: (file: string) => string;
};

export type LogFile = {
  /** False while it cannot be written; the line is then kept for later. Never throws. */
  readonly append: (line: string) => boolean;
  /** Lines go into this folder from now on, those that came before first. */
  readonly keepIn: (folder: string) => void;
  /** The latest lines, those of earlier starts among them, the earliest first. */
  readonly lines: (count: number) => readonly string[];
};

export const LARGEST_LOG = 1_000_000;
const OLD_FILES = 3;
/** Kept while there is nowhere to write, and for who asks when what was written cannot be read. */
const MOST_KEPT = 500;

export const nodeLogFileOperations: LogFileOperations = {
  makeFolder: (folder) => {
    ensureFolder(nodeFileOperations, folder);
  },
  sizeOf: (file) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? null,
  append: (file, text) => {
    fs.appendFileSync(file, text, { mode: PRIVATE_FILE_MODE });
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  read: (file) => fs.readFileSync(file, 'utf8'),
};

/** A log of `NAME.log`, and of `NAME.1.log` to `NAME.3.log` with what was before it, the latest first. */
export function createLogFile(name: string, operations: LogFileOperations = nodeLogFileOperations): LogFile {
  let folder: string | null = null;
  let waiting: string[] = [];
  let latest: string[] = [];
  /** A write that failed may have left half a line. */
  let isTorn = false;

  function fileIn(within: string, age: number): string {
    return path.join(within, age === 0 ? `${name}.log` : `${name}.${String(age)}.log`);
  }

  function makeRoom(within: string, bytes: number): void {
    const size = operations.sizeOf(fileIn(within, 0));
    if (size === null) return operations.makeFolder(within);
    if (size === 0 || size + bytes <= LARGEST_LOG) return;
    for (let age = OLD_FILES - 1; age >= 0; age -= 1) {
      const file = fileIn(within, age);
      if (operations.sizeOf(file) !== null) operations.rename(file, fileIn(within, age + 1));
    }
  }

  function writeWaiting(): boolean {
    if (folder === null) return true;
    const text = `${isTorn ? '\n' : ''}${waiting.join('\n')}\n`;
    try {
      makeRoom(folder, Buffer.byteLength(text));
      isTorn = true;
      operations.append(fileIn(folder, 0), text);
      isTorn = false;
      waiting = [];
      return true;
    } catch {
      // Whoever wrote the line has something else to do; it is said at the console, and tried again with the next line.
      return false;
    }
  }

  function linesOf(within: string, age: number): readonly string[] {
    try {
      return operations.read(fileIn(within, age)).split('\n').filter(Boolean);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  function written(within: string, count: number): readonly string[] {
    try {
      const lines = linesOf(within, 0);
      return lines.length >= count ? lines : [...linesOf(within, 1), ...lines];
    } catch {
      return latest.slice(0, latest.length - waiting.length);
    }
  }

  return {
    append: (line) => {
      waiting = [...waiting, line].slice(-MOST_KEPT);
      latest = [...latest, line].slice(-MOST_KEPT);
      return writeWaiting();
    },
    keepIn: (next) => {
      folder = next;
      if (waiting.length > 0) writeWaiting();
    },
    lines: (count) => (folder === null ? latest : [...written(folder, count), ...waiting]).slice(-count),
  };
}
