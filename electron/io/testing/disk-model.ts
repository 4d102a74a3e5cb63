/** One thing that was done to the disk. Names are relative to its root, with forward slashes; empty for the root. */
export type DiskStep =
  /** `mode` is null when something that is there was opened to be read or synced. */
  | { readonly kind: 'open'; readonly name: string; readonly descriptor: number; readonly mode: number | null }
  | { readonly kind: 'write'; readonly descriptor: number; readonly bytes: Uint8Array }
  | { readonly kind: 'set-mode'; readonly descriptor: number; readonly mode: number }
  | { readonly kind: 'sync' | 'close'; readonly descriptor: number }
  | { readonly kind: 'link' | 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'make-folder'; readonly name: string; readonly mode: number };

/** Something on a disk. Names with one `inode` are names of one file. */
export type Found =
  | { readonly kind: 'folder'; readonly name: string; readonly mode: number }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly inode: number;
      readonly mode: number;
      readonly data: Uint8Array;
    };

/**
 * What a power cut leaves. A disk may keep more than was synced, in any order, but never less: `applied` keeps
 * everything, `dropped` what was synced only; `emptied` and `torn` keep every name, and of the bytes that were not
 * synced none or the first half, which is how file systems behave that journal names and not data.
 */
export type PowerCut = 'applied' | 'dropped' | 'emptied' | 'torn';

export const POWER_CUTS: readonly PowerCut[] = ['applied', 'dropped', 'emptied', 'torn'];

type File = { readonly kind: 'file'; readonly inode: number; mode: number; data: Buffer; synced: Buffer };
type Folder = { readonly kind: 'folder'; mode: number; entries: Map<string, Node>; synced: Map<string, Node> };
type Node = File | Folder;

export type DiskModel = { readonly root: Folder; readonly opened: Map<number, Node>; nextInode: number };

/** `initial` lists folders before what is in them, and all of it is on disk for good. */
export function createDiskModel(initial: readonly Found[]): DiskModel {
  const root = emptyFolder(0o700);
  const files = new Map<number, File>();
  for (const found of initial) {
    const node = found.kind === 'folder' ? emptyFolder(found.mode) : (files.get(found.inode) ?? settledFile(found));
    if (node.kind === 'file') files.set(node.inode, node);
    const { folder, last } = placeOf(root, found.name);
    folder.entries.set(last, node);
    folder.synced.set(last, node);
  }
  return { root, opened: new Map(), nextInode: Math.max(0, ...files.keys()) + 1 };
}

export function carryOut(model: DiskModel, step: DiskStep): void {
  switch (step.kind) {
    case 'open':
      if (step.mode !== null) put(model, step.name, newFile(model, step.mode));
      model.opened.set(step.descriptor, nodeAt(model, step.name));
      break;
    case 'write': {
      const file = openedFile(model, step.descriptor);
      file.data = Buffer.concat([file.data, step.bytes]);
      break;
    }
    case 'set-mode':
      openedFile(model, step.descriptor).mode = step.mode;
      break;
    case 'sync':
      sync(opened(model, step.descriptor));
      break;
    case 'close':
      model.opened.delete(step.descriptor);
      break;
    default:
      changeNames(model, step);
  }
}

function changeNames(
  model: DiskModel,
  step: Extract<DiskStep, { kind: 'link' | 'rename' | 'remove' | 'make-folder' }>,
): void {
  switch (step.kind) {
    case 'link':
      put(model, step.to, nodeAt(model, step.name));
      break;
    case 'rename': {
      const node = nodeAt(model, step.name);
      // Renaming one name of a file to another of the same does nothing and leaves both.
      if (findNode(model, step.to) === node) break;
      put(model, step.to, node);
      takeAway(model, step.name);
      break;
    }
    case 'remove':
      takeAway(model, step.name);
      break;
    case 'make-folder':
      put(model, step.name, emptyFolder(step.mode));
      break;
  }
}

export function foundAfterCut({ root }: DiskModel, cut: PowerCut): readonly Found[] {
  return foundIn(root, '', cut);
}

function foundIn(folder: Folder, prefix: string, cut: PowerCut): readonly Found[] {
  const entries = [...(cut === 'dropped' ? folder.synced : folder.entries)];
  return entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([last, node]): readonly Found[] => {
      const name = `${prefix}${last}`;
      if (node.kind === 'file') {
        return [{ kind: 'file', name, inode: node.inode, mode: node.mode, data: dataAfterCut(node, cut) }];
      }
      return [{ kind: 'folder', name, mode: node.mode }, ...foundIn(node, `${name}/`, cut)];
    });
}

function dataAfterCut({ data, synced }: File, cut: PowerCut): Uint8Array {
  switch (cut) {
    case 'applied':
      return data;
    case 'dropped':
    case 'emptied':
      return synced;
    case 'torn':
      // What is written is only ever appended, so the synced bytes are the beginning.
      return data.subarray(0, synced.length + Math.floor((data.length - synced.length) / 2));
  }
}

function sync(node: Node): void {
  if (node.kind === 'file') node.synced = node.data;
  else node.synced = new Map(node.entries);
}

function emptyFolder(mode: number): Folder {
  return { kind: 'folder', mode, entries: new Map(), synced: new Map() };
}

function settledFile({ inode, mode, data }: Extract<Found, { kind: 'file' }>): File {
  return { kind: 'file', inode, mode, data: Buffer.from(data), synced: Buffer.from(data) };
}

function newFile(model: DiskModel, mode: number): File {
  model.nextInode += 1;
  return { kind: 'file', inode: model.nextInode, mode, data: Buffer.alloc(0), synced: Buffer.alloc(0) };
}

function placeOf(root: Folder, name: string): { readonly folder: Folder; readonly last: string } {
  const parts = name.split('/');
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    const next = folder.entries.get(part);
    if (next?.kind !== 'folder') throw new Error(`The record has nothing to put ${name} into`);
    folder = next;
  }
  return { folder, last: parts.at(-1) ?? '' };
}

function findNode({ root }: DiskModel, name: string): Node | undefined {
  if (name === '') return root;
  const { folder, last } = placeOf(root, name);
  return folder.entries.get(last);
}

function nodeAt(model: DiskModel, name: string): Node {
  const node = findNode(model, name);
  if (node === undefined) throw new Error(`The record has no ${name}`);
  return node;
}

function put({ root }: DiskModel, name: string, node: Node): void {
  const { folder, last } = placeOf(root, name);
  folder.entries.set(last, node);
}

function takeAway({ root }: DiskModel, name: string): void {
  const { folder, last } = placeOf(root, name);
  folder.entries.delete(last);
}

function opened({ opened: nodes }: DiskModel, descriptor: number): Node {
  const node = nodes.get(descriptor);
  if (node === undefined) throw new Error(`The record has nothing open as ${String(descriptor)}`);
  return node;
}

function openedFile(model: DiskModel, descriptor: number): File {
  const node = opened(model, descriptor);
  if (node.kind !== 'file') throw new Error('A folder cannot be written to');
  return node;
}
