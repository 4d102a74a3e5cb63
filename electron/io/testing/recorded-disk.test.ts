import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileOperations, type FileOperations } from '../file-operations';
import { createSafeWriter } from '../safe-writer';
import { isTemporaryName } from '../temporary-name';
import { createRecordedDisk, distinctStates, materialise, statesAfter, type DiskState } from './recorded-disk';
import { temporaryFolder } from './temporary-folder';

const OLD = 'the old state';
const NEW = 'the new state, which is longer';

function write(operations: FileOperations, file: string, text: string): number {
  const descriptor = operations.open(file, 'wx', 0o600);
  operations.write(descriptor, Buffer.from(text), 0);
  return descriptor;
}

function syncFolder(operations: FileOperations, folder: string): void {
  const descriptor = operations.open(folder, 'r');
  operations.sync(descriptor);
  operations.close(descriptor);
}

/** What `name` holds in each kind of power cut at the end; null where it is not there. */
function endOf(disk: ReturnType<typeof createRecordedDisk>, name: string): Readonly<Record<string, string | null>> {
  const states = statesAfter(disk.record, disk.record.steps.length);
  return Object.fromEntries(states.map((state) => [state.cut, textIn(state, name)]));
}

function textIn({ found }: DiskState, name: string): string | null {
  const entry = found.find((other) => other.name === name);
  return entry?.kind === 'file' ? Buffer.from(entry.data).toString() : null;
}

function namesIn({ found }: DiskState): readonly string[] {
  return found.map(({ name }) => name);
}

function diskWith(text: string): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'catalog.json');
  fs.writeFileSync(file, text, { mode: 0o600 });
  return { folder, file };
}

describe('a power cut on a recorded disk', () => {
  it('leaves what was there before untouched', () => {
    const { folder } = diskWith(OLD);

    const everywhere = { applied: OLD, dropped: OLD, emptied: OLD, torn: OLD };
    expect(endOf(createRecordedDisk(folder), 'catalog.json')).toEqual(everywhere);
  });

  it('takes back bytes and name that were not synced', () => {
    const folder = temporaryFolder();
    const disk = createRecordedDisk(folder);

    write(disk.operations, path.join(folder, 'a'), 'abcd');

    expect(endOf(disk, 'a')).toEqual({ applied: 'abcd', dropped: null, emptied: '', torn: 'ab' });
  });

  it('takes back the name alone when only the bytes were synced, and the bytes when only the name was', () => {
    const folder = temporaryFolder();
    const disk = createRecordedDisk(folder);
    write(disk.operations, path.join(folder, 'named'), 'abcd');
    syncFolder(disk.operations, folder);

    disk.operations.sync(write(disk.operations, path.join(folder, 'synced'), 'abcd'));

    expect(endOf(disk, 'named')).toEqual({ applied: 'abcd', dropped: '', emptied: '', torn: 'ab' });
    expect(endOf(disk, 'synced')).toEqual({ applied: 'abcd', dropped: null, emptied: 'abcd', torn: 'abcd' });
  });

  it('keeps the beginning that was synced before more was written', () => {
    const folder = temporaryFolder();
    const disk = createRecordedDisk(folder);
    const descriptor = write(disk.operations, path.join(folder, 'a'), 'abcd');
    disk.operations.sync(descriptor);
    syncFolder(disk.operations, folder);

    disk.operations.write(descriptor, Buffer.from('..efgh'), 2);

    expect(endOf(disk, 'a')).toEqual({ applied: 'abcdefgh', dropped: 'abcd', emptied: 'abcd', torn: 'abcdef' });
  });

  it('loses both states to a rename without a sync before it', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);
    disk.operations.close(write(disk.operations, `${file}.new`, NEW));

    disk.operations.rename(`${file}.new`, file);

    expect(endOf(disk, 'catalog.json')).toMatchObject({ applied: NEW, dropped: OLD, emptied: '' });
  });

  it('takes back a removal, a link and a new folder', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);

    disk.operations.link(file, `${file}.bak`);
    disk.operations.remove(file);
    disk.operations.makeFolder(path.join(folder, 'months', 'older'), 0o700);

    const [applied, dropped] = statesAfter(disk.record, disk.record.steps.length).map(namesIn);
    expect(applied).toEqual(['catalog.json.bak', 'months', 'months/older']);
    expect(dropped).toEqual(['catalog.json']);
  });

  it('leaves both names of one file when one is renamed to the other, as the system does', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);
    disk.operations.link(file, `${file}.bak`);

    disk.operations.rename(`${file}.bak`, file);

    expect(fs.readdirSync(folder)).toEqual(['catalog.json', 'catalog.json.bak']);
    expect(endOf(disk, 'catalog.json.bak')).toMatchObject({ applied: OLD });
  });
});

describe('createRecordedDisk', () => {
  it('records what succeeds within its root only', () => {
    const { folder, file } = diskWith(OLD);
    const elsewhere = temporaryFolder();
    const { operations, record } = createRecordedDisk(folder);

    operations.close(write(operations, path.join(elsewhere, 'a'), NEW));
    syncFolder(operations, path.dirname(folder));
    operations.remove(path.join(folder, 'missing'));
    operations.makeFolder(folder, 0o700);
    expect(() => operations.open(file, 'wx')).toThrow();

    expect(record.steps).toEqual([]);
  });

  it('records the bytes that went out, and no more', () => {
    const folder = temporaryFolder();
    const short = { ...nodeFileOperations, write: (to: number, bytes: Uint8Array) => fs.writeSync(to, bytes, 0, 2) };
    const disk = createRecordedDisk(folder, short);

    write(disk.operations, path.join(folder, 'a'), 'abcd');

    expect(endOf(disk, 'a')).toMatchObject({ applied: 'ab' });
  });
});

describe('materialise', () => {
  it('makes in another folder what is on the disk: at the end of a record, the same', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);
    const writeFile = createSafeWriter(disk.operations);
    writeFile(file, NEW, { mode: 0o640 });
    writeFile(path.join(folder, 'months', '2026-11.json'), OLD);
    const copy = temporaryFolder();

    for (const state of statesAfter(disk.record, disk.record.steps.length).slice(0, 1)) materialise(state, copy);

    const { record } = createRecordedDisk(copy);
    expect(withoutInodes(record.initial)).toEqual(withoutInodes(createRecordedDisk(folder).record.initial));
  });

  it('makes two names of one file the same file', () => {
    const { folder, file } = diskWith(OLD);
    fs.linkSync(file, `${file}.bak`);
    const copy = temporaryFolder();

    for (const state of distinctStates(createRecordedDisk(folder).record)) materialise(state, copy);

    expect(fs.statSync(path.join(copy, 'catalog.json')).nlink).toBe(2);
  });
});

function withoutInodes(found: DiskState['found']): readonly unknown[] {
  return found.map((entry) => ({ ...entry, inode: 0 }));
}

describe('the safe writer on a recorded disk', () => {
  it('holds the whole old or the whole new state at every moment of every power cut, and then the new one', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);

    createSafeWriter(disk.operations)(file, NEW);

    const everywhere = { applied: NEW, dropped: NEW, emptied: NEW, torn: NEW };
    expect(endOf(disk, 'catalog.json')).toEqual(everywhere);
    const found = new Set(distinctStates(disk.record).map((state) => textIn(state, 'catalog.json')));
    expect([...found].sort()).toEqual([NEW, OLD].sort());
  });

  it('holds nothing or the whole state of a new file in a new folder, and then the state', () => {
    const folder = temporaryFolder();
    const disk = createRecordedDisk(folder);

    createSafeWriter(disk.operations)(path.join(folder, 'months', '2026-11.json'), NEW);

    const everywhere = { applied: NEW, dropped: NEW, emptied: NEW, torn: NEW };
    expect(endOf(disk, 'months/2026-11.json')).toEqual(everywhere);
    const found = new Set(distinctStates(disk.record).map((state) => textIn(state, 'months/2026-11.json')));
    expect(found).toEqual(new Set([null, NEW]));
  });

  it('has a copy of the state before from the moment the new one may be found', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);

    createSafeWriter(disk.operations)(file, NEW);

    const renewed = distinctStates(disk.record).filter((state) => textIn(state, 'catalog.json') === NEW);
    expect(new Set(renewed.map((state) => textIn(state, 'catalog.json.bak')))).toEqual(new Set([OLD]));
  });

  it('leaves nothing but files of a temporary name beside', () => {
    const { folder, file } = diskWith(OLD);
    const disk = createRecordedDisk(folder);

    createSafeWriter(disk.operations)(file, NEW);

    const names = new Set(distinctStates(disk.record).flatMap(namesIn));
    const others = [...names].filter((name) => !isTemporaryName(name));
    expect(others.sort()).toEqual(['catalog.json', 'catalog.json.bak']);
  });

  it('would be found out without its sync of the bytes, and without its sync of the folder', () => {
    const { folder, file } = diskWith(OLD);
    const folders = new Set<number>();
    const forgetful = (isForgotten: (descriptor: number) => boolean) => {
      const { operations, record } = createRecordedDisk(folder);
      const open: FileOperations['open'] = (name, flags, mode) => {
        const descriptor = operations.open(name, flags, mode);
        if (flags === 'r') folders.add(descriptor);
        else folders.delete(descriptor);
        return descriptor;
      };
      const sync = (descriptor: number) => {
        if (!isForgotten(descriptor)) operations.sync(descriptor);
      };
      createSafeWriter({ ...operations, open, sync })(file, NEW);
      return endOf({ operations, record }, 'catalog.json');
    };

    expect(forgetful((descriptor) => folders.has(descriptor))).toMatchObject({ dropped: OLD });
    fs.writeFileSync(file, OLD);
    expect(forgetful((descriptor) => !folders.has(descriptor))).toMatchObject({ emptied: '', dropped: '' });
  });
});
