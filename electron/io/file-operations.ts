import fs from 'node:fs';

/**
 * The calls that safe writing is made of, one by one, so that a test can make any of them fail or stop short.
 * All throw what Node throws, with the operating system's `code`.
 */
export type FileOperations = {
  readonly platform: NodeJS.Platform;
  readonly open: (file: string, flags: 'r' | 'wx', mode?: number) => number;
  /** How many of the bytes from `offset` on went out: fewer than all of them when the disk is nearly full. */
  readonly write: (descriptor: number, bytes: Uint8Array, offset: number) => number;
  readonly setMode: (descriptor: number, mode: number) => void;
  readonly sync: (descriptor: number) => void;
  readonly size: (descriptor: number) => number;
  readonly close: (descriptor: number) => void;
  readonly read: (file: string) => Uint8Array;
  /** The permission bits, or null when there is no such file. */
  readonly modeOf: (file: string) => number | null;
  readonly link: (file: string, copy: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Quiet when there is nothing to remove. */
  readonly remove: (file: string) => void;
  /** Makes the missing part of the path; gives the topmost folder it made, or null when all were there. */
  readonly makeFolder: (folder: string, mode: number) => string | null;
  readonly pause: (milliseconds: number) => void;
};

const PERMISSION_BITS = 0o777;

export const nodeFileOperations: FileOperations = {
  platform: process.platform,
  open: (file, flags, mode) => fs.openSync(file, flags, mode),
  write: (descriptor, bytes, offset) => fs.writeSync(descriptor, bytes, offset, bytes.length - offset),
  setMode: (descriptor, mode) => {
    fs.fchmodSync(descriptor, mode);
  },
  sync: (descriptor) => {
    fs.fsyncSync(descriptor);
  },
  size: (descriptor) => fs.fstatSync(descriptor).size,
  close: (descriptor) => {
    fs.closeSync(descriptor);
  },
  read: (file) => fs.readFileSync(file),
  modeOf: (file) => {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return found === undefined ? null : found.mode & PERMISSION_BITS;
  },
  link: (file, copy) => {
    fs.linkSync(file, copy);
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  remove: (file) => {
    fs.rmSync(file, { force: true });
  },
  makeFolder: (folder, mode) => fs.mkdirSync(folder, { recursive: true, mode }) ?? null,
  pause: (milliseconds) => {
    // Saving is synchronous, because conf's is: the thread itself has to wait.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};
