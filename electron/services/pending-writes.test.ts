import { describe, expect, it } from 'vitest';
import type { Documents } from '../../shared/ledger/documents';
import { aCheck, amount, anActivity, documentsWith, month, valueOf } from '../../shared/testing/builders';
import { createLedgerStore, type LedgerStore } from './ledger-store';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { createRecordedLog } from './testing/recorded-log';
import { codeOf } from './testing/test-ledger';

const PENDING = 'pending.json';
const CATALOG = 'catalog.json';
const MONTH = 'months/2026-11.json';
const NOVEMBER = month('2026-11');
const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
const BOTH = { catalog: true, months: [NOVEMBER] };
const MONTH_ONLY = { catalog: false, months: [NOVEMBER] };

/** A ledger whose catalog and month both say `title`, so that half of a write shows. */
function ledger(title: string, done = title.length): Documents {
  return documentsWith({ activities: [anActivity({ title })], checks: [aCheck({ entry: amount(done) })] });
}

function openStore(disk: MemoryDisk): LedgerStore {
  const store = createLedgerStore(disk.storage, createRecordedLog());
  valueOf(store.open());
  valueOf(store.readMonth(NOVEMBER));
  return store;
}

function diskWith(documents: Documents): MemoryDisk {
  const disk = createMemoryDisk();
  valueOf(openStore(disk).save(documents, BOTH));
  return disk;
}

/** What somebody who starts anew finds. */
function found(disk: MemoryDisk): readonly unknown[] {
  disk.recover();
  const store = createLedgerStore(disk.storage, createRecordedLog());
  const catalog = valueOf(store.open());
  return [catalog.activities[0]?.title, valueOf(store.readMonth(NOVEMBER)).checks[0]?.entry];
}

const OLD = ['old', amount(3)];
const LATER = ['later', amount(5)];

/** Stopped when a write of both documents was committed, and neither was written. */
function interruptedDisk(): MemoryDisk {
  const disk = diskWith(ledger('old'));
  const store = openStore(disk);
  disk.stopAfter(1);
  valueOf(store.save(ledger('later'), BOTH));
  disk.recover();
  return disk;
}

describe('a write of two documents', () => {
  it('commits both in one file, writes them, and removes that file', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    const before = disk.calls.length;

    valueOf(store.save(ledger('later'), BOTH));

    expect(found(disk)).toEqual(LATER);
    expect(disk.calls.slice(before, before + 6).map(({ action, name }) => `${action} ${name}`)).toEqual([
      `write ${PENDING}`,
      'create-folder ',
      `write ${CATALOG}`,
      'create-folder months',
      `write ${MONTH}`,
      `remove ${PENDING}`,
    ]);
  });

  it('is there after the next start when it was acknowledged, and else not at all, wherever it stopped', () => {
    const results = [0, 1, 2, 3, 4, 5, 6].map((steps) => {
      const disk = diskWith(ledger('old'));
      const store = openStore(disk);
      disk.stopAfter(steps);
      const isAcknowledged = store.save(ledger('later'), BOTH).ok;
      return [isAcknowledged, found(disk), disk.contents.has(PENDING)];
    });

    expect(results).toEqual([[false, OLD, false], ...times(6, [true, LATER, false])]);
  });

  it('is made up for by a later start when the first one is interrupted too, wherever it stops', () => {
    const results = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((steps) => {
      const disk = interruptedDisk();
      disk.stopAfter(steps);
      createLedgerStore(disk.storage, createRecordedLog()).open();
      return [found(disk), disk.contents.has(PENDING)];
    });

    expect(results).toEqual(times(9, [LATER, false]));
  });

  it('leaves no catalog without its month when it is the first write of all', () => {
    const results = [0, 1, 2, 3, 4, 5, 6].map((steps) => {
      const disk = createMemoryDisk();
      const store = openStore(disk);
      disk.stopAfter(steps);
      store.save(ledger('later'), BOTH);
      return found(disk);
    });

    expect(results).toEqual([[undefined, undefined], ...times(6, LATER)]);
  });
});

describe('what could not be written after the commit', () => {
  it('is acknowledged, and written before the next write', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    disk.failWhen(({ action, name }) => action === 'write' && name === MONTH, 'ENOSPC');
    valueOf(store.save(ledger('later'), BOTH));
    disk.recover();
    const before = disk.calls.length;

    valueOf(store.save(ledger('later', 9), MONTH_ONLY));

    const written = disk.calls
      .slice(before)
      .flatMap(({ action, name }) => (action === 'create-folder' ? [] : [`${action} ${name}`]));
    expect(written).toEqual([`write ${CATALOG}`, `write ${MONTH}`, `remove ${PENDING}`, `write ${MONTH}`]);
    expect(found(disk)).toEqual(['later', amount(9)]);
  });

  it('is no later state than the write of both that follows and is interrupted', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    disk.failWhen(({ action, name }) => action === 'write' && name === MONTH, 'ENOSPC');
    valueOf(store.save(ledger('later'), BOTH));
    disk.failWhen(({ name }) => name !== PENDING && readPendingTitle(disk) === 'latest', 'EIO');

    valueOf(store.save(ledger('latest'), BOTH));

    expect(found(disk)).toEqual(['latest', amount(6)]);
  });

  it('keeps everything else from being written while it still cannot be', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    disk.failWhen(({ action, name }) => action === 'write' && name === MONTH, 'ENOSPC');
    valueOf(store.save(ledger('later'), BOTH));

    expect(codeOf(store.save(ledger('latest'), { catalog: true, months: [] }))).toBe('disk-full');

    expect(found(disk)).toEqual(LATER);
  });

  it('is made up for when only the pending file could not be removed', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    disk.failWhen(({ action }) => action === 'remove', 'EACCES');
    valueOf(store.save(ledger('later'), BOTH));
    disk.recover();

    valueOf(store.save(ledger('later', 9), MONTH_ONLY));

    expect(disk.contents.has(PENDING)).toBe(false);
    expect(found(disk)).toEqual(['later', amount(9)]);
  });

  it('replaces a document that was damaged meanwhile', () => {
    const disk = interruptedDisk();
    disk.contents.set(CATALOG, '{"kind": "rapp');

    expect(found(disk)).toEqual(LATER);
  });
});

describe('a pending file', () => {
  it('is not made for one document alone', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    const before = disk.calls.length;

    valueOf(store.save(ledger('old', 9), MONTH_ONLY));

    expect(disk.calls.slice(before).filter(isWrite)).toEqual([{ action: 'write', name: MONTH }]);
  });

  it('that cannot be written is a write that was not made', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    disk.failWhen(({ name }) => name === PENDING, 'ENOSPC');

    expect(codeOf(store.save(ledger('later'), BOTH))).toBe('disk-full');
    expect(found(disk)).toEqual(OLD);
  });

  it('that comes back after later writes, as it can after a power cut, takes none of them back', () => {
    const disk = interruptedDisk();
    const pending = disk.contents.get(PENDING) ?? '';
    const store = openStore(disk);
    valueOf(store.save(ledger('later', 9), MONTH_ONLY));
    disk.contents.set(PENDING, pending);

    expect(found(disk)).toEqual(['later', amount(9)]);
    expect(disk.contents.has(PENDING)).toBe(false);
  });

  it('that was never acknowledged is not made up for after other writes', () => {
    const disk = diskWith(ledger('old'));
    const pending = interruptedDisk().contents.get(PENDING) ?? '';
    valueOf(openStore(disk).save(ledger('old', 9), MONTH_ONLY));
    disk.contents.set(PENDING, pending);

    expect(found(disk)).toEqual(['old', amount(9)]);
  });

  it('that comes back with nothing written since changes nothing', () => {
    const disk = interruptedDisk();
    const pending = disk.contents.get(PENDING) ?? '';
    openStore(disk);
    disk.contents.set(PENDING, pending);

    expect(found(disk)).toEqual(LATER);
  });

  it('keeps the ledger closed while the documents cannot be looked at', () => {
    const disk = interruptedDisk();
    disk.failWhen(({ action, name }) => action === 'read' && name === MONTH, 'EIO');

    expect(codeOf(createLedgerStore(disk.storage, createRecordedLog()).open())).toBe('read-failed');
    expect(disk.contents.has(PENDING)).toBe(true);
  });

  it('that is cut off is refused and left, and so is everything else', () => {
    const disk = interruptedDisk();
    const whole = disk.contents.get(PENDING) ?? '';
    const taken: number[] = [];

    for (let length = 0; length < whole.length; length += 1) {
      disk.contents.set(PENDING, whole.slice(0, length));
      const before = new Map(disk.contents);
      const code = codeOf(createLedgerStore(disk.storage, createRecordedLog()).open());
      if (code !== 'document-damaged' || !sameContents(before, disk.contents)) taken.push(length);
    }

    expect(taken).toEqual([]);
  });

  it.each([
    ['was changed by hand', (text: string) => text.replace('later', 'other')],
    ['names a file that is no document', (text: string) => text.replace(CATALOG, 'settings.json')],
    ['names a file outside the folder', (text: string) => text.replace(CATALOG, '../catalog.json')],
    ['has a field too many', (text: string) => text.replace('{', '{"more":1,')],
    [
      'is nested a hundred thousand times',
      (text: string) => text.replace('"settings":{', `"settings":{"later":${DEEP},`),
    ],
    ['is a list', () => '[1]'],
  ])('that %s is refused and left', (_, change) => {
    const disk = interruptedDisk();
    disk.contents.set(PENDING, change(disk.contents.get(PENDING) ?? ''));
    const before = new Map(disk.contents);

    expect(codeOf(createLedgerStore(disk.storage, createRecordedLog()).open())).toBe('document-damaged');

    expect(disk.contents).toEqual(before);
  });
});

function readPendingTitle(disk: MemoryDisk): string | undefined {
  return /"title":"(\w+)"/.exec(disk.contents.get(PENDING) ?? '')?.[1];
}

function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value);
}

function sameContents(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
