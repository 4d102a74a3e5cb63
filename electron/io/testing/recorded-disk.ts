import path from 'node:path';
import fs from 'node:fs';
import { nodeFileOperations, type FileOperations } from '../file-operations';
import {
  carryOut,
  createDiskModel,
  foundAfterCut,
  POWER_CUTS,
  type DiskStep,
  type Found,
  type PowerCut,
} from './disk-model';

export type DiskRecord = {
  readonly initial: readonly Found[];
  readonly steps: readonly DiskStep[];
};

export type RecordedDisk = {
  readonly operations: FileOperations;
  /** Grows with every operation that succeeds. */
  readonly record: DiskRecord;
};

export type DiskState = {
  readonly cut: PowerCut;
  /** After how many steps the power went. */
  readonly after: number;
  readonly found: readonly Found[];
};

/** A state that may be found after any of so many steps; `after` is the first of them. */
export type LastingState = DiskState & { readonly moments: readonly number[] };

/** The real operations, of which those within `root` that change something are recorded, with their data. */
export function createRecordedDisk(root: string, base: FileOperations = nodeFileOperations): RecordedDisk {
  const steps: DiskStep[] = [];
  const record = { initial: contentsOf(root), steps };
  const nameOf = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');
  const isWithin = (file: string) => !nameOf(file).startsWith('..') && !path.isAbsolute(nameOf(file));
  const ours = new Set<number>();
  const note = (step: DiskStep) => void steps.push(step);
  const noteOn = (descriptor: number, step: DiskStep) => ours.has(descriptor) && note(step);

  const operations: FileOperations = {
    ...base,
    open: (file, flags, mode) => {
      const descriptor = base.open(file, flags, mode);
      if (!isWithin(file)) return descriptor;
      ours.add(descriptor);
      note({ kind: 'open', name: nameOf(file), descriptor, mode: flags === 'wx' ? modeOf(file) : null });
      return descriptor;
    },
    write: (descriptor, bytes, offset) => {
      const count = base.write(descriptor, bytes, offset);
      noteOn(descriptor, { kind: 'write', descriptor, bytes: bytes.slice(offset, offset + count) });
      return count;
    },
    setMode: (descriptor, mode) => {
      base.setMode(descriptor, mode);
      noteOn(descriptor, { kind: 'set-mode', descriptor, mode });
    },
    sync: (descriptor) => {
      base.sync(descriptor);
      noteOn(descriptor, { kind: 'sync', descriptor });
    },
    close: (descriptor) => {
      base.close(descriptor);
      noteOn(descriptor, { kind: 'close', descriptor });
      ours.delete(descriptor);
    },
    link: (file, copy) => {
      base.link(file, copy);
      note({ kind: 'link', name: nameOf(file), to: nameOf(copy) });
    },
    rename: (from, to) => {
      base.rename(from, to);
      note({ kind: 'rename', name: nameOf(from), to: nameOf(to) });
    },
    remove: (file) => {
      const isThere = fs.existsSync(file);
      base.remove(file);
      if (isThere) note({ kind: 'remove', name: nameOf(file) });
    },
    makeFolder: (folder, mode) => {
      const topmost = base.makeFolder(folder, mode);
      for (const made of foldersBetween(topmost, folder).filter(isWithin)) {
        note({ kind: 'make-folder', name: nameOf(made), mode: modeOf(made) });
      }
      return topmost;
    },
  };
  return { operations, record };
}

/** What may be found when the power goes after the first `count` steps: one state for each kind of cut. */
export function statesAfter({ initial, steps }: DiskRecord, count: number): readonly DiskState[] {
  const model = createDiskModel(initial);
  for (const step of steps.slice(0, count)) carryOut(model, step);
  return POWER_CUTS.map((cut) => ({ cut, after: count, found: foundAfterCut(model, cut) }));
}

/** All that may be found at any moment of the record, each once, with the moments at which it may be. */
export function distinctStates({ initial, steps }: DiskRecord): readonly LastingState[] {
  const states = new Map<string, DiskState & { readonly moments: number[] }>();
  const model = createDiskModel(initial);
  const note = (after: number) => {
    for (const cut of POWER_CUTS) {
      const found = foundAfterCut(model, cut);
      const key = JSON.stringify(found.map((one) => ({ ...one, data: textOf(one) })));
      const state = states.get(key) ?? { cut, after, found, moments: [] };
      if (state.moments.at(-1) !== after) state.moments.push(after);
      states.set(key, state);
    }
  };
  note(0);
  for (const [index, step] of steps.entries()) {
    carryOut(model, step);
    note(index + 1);
  }
  return [...states.values()];
}

/** Writes the state into `folder`, which is empty. Names of one file are links of one file here too. */
export function materialise({ found }: DiskState, folder: string): void {
  const made = new Map<number, string>();
  for (const entry of found) {
    const target = path.join(folder, ...entry.name.split('/'));
    if (entry.kind === 'folder') fs.mkdirSync(target, { mode: entry.mode });
    else {
      const first = made.get(entry.inode);
      if (first === undefined) fs.writeFileSync(target, entry.data, { mode: entry.mode });
      else fs.linkSync(first, target);
      made.set(entry.inode, target);
    }
  }
}

/** Everything under `root` in the order in which it can be made: a folder before what is in it. */
function contentsOf(root: string): readonly Found[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name): Found => {
    const file = path.join(root, name);
    const { ino } = fs.statSync(file);
    const [entry, mode] = [{ name: name.replaceAll(path.sep, '/') }, modeOf(file)];
    if (fs.statSync(file).isDirectory()) return { ...entry, kind: 'folder', mode };
    return { ...entry, kind: 'file', inode: ino, mode, data: fs.readFileSync(file) };
  });
}

function foldersBetween(topmost: string | null, folder: string): readonly string[] {
  if (topmost === null) return [];
  if (path.relative(topmost, folder) === '') return [folder];
  return [...foldersBetween(topmost, path.dirname(folder)), folder];
}

function modeOf(file: string): number {
  return fs.statSync(file).mode & 0o777;
}

function textOf(found: Found): string {
  return found.kind === 'file' ? Buffer.from(found.data).toString('base64') : '';
}
