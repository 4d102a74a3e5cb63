import { describe, expect, it } from 'vitest';
import { emptyMonth, type Documents } from '../../shared/ledger/documents';
import { MONTH_KIND } from '../../shared/ledger/stored-document';
import { aCheck, amount, anActivity, documentsWith, month, valueOf } from '../../shared/testing/builders';
import type { LedgerStore } from './ledger-store';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { withFlippedBit } from './testing/damage';
import { codeOf, createTestStore } from './testing/test-ledger';

const PENDING = 'pending.json';
const CATALOG = 'catalog.json';
const MONTH = 'months/2026-11.json';
const NOVEMBER = month('2026-11');
/** A torn one, once it was set aside. */
const KEPT = 'damaged/pending.json-2026-11-23T12-00-00.000Z';
const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
const BOTH = { catalog: true, months: [NOVEMBER] };
const MONTH_ONLY = { catalog: false, months: [NOVEMBER] };

/** A ledger whose catalog and month both say `title`, so that half of a write shows. */
function ledger(title: string, done = title.length): Documents {
  return documentsWith({ activities: [anActivity({ title })], checks: [aCheck({ entry: amount(done) })] });
}

function openStore(disk: MemoryDisk): LedgerStore {
  const store = createTestStore(disk);
  valueOf(store.finishInterrupted());
  valueOf(store.readCatalog());
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
  const store = createTestStore(disk);
  valueOf(store.finishInterrupted());
  const catalog = valueOf(store.readCatalog());
  return [catalog.activities[0]?.title, valueOf(store.readMonth(NOVEMBER)).checks[0]?.entry];
}

const OLD = ['old', amount(3)];
const LATER = ['later', amount(5)];

/** Stopped when a write of both documents was committed, and neither was written. */
function interruptedDisk(): MemoryDisk {
  const disk = diskWith(ledger('old'));
  const store = openStore(disk);
  disk.failWhen(() => disk.contents.has(PENDING), 'EIO');
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
    expect(changesOf(disk, before)).toEqual([
      `write ${PENDING}`,
      `write ${CATALOG}`,
      `write ${MONTH}`,
      `remove ${PENDING}`,
    ]);
  });

  it('is there after the next start when it was acknowledged, and else not at all, wherever it stopped', () => {
    const results = upTo(9).map((steps) => {
      const disk = diskWith(ledger('old'));
      const store = openStore(disk);
      disk.stopAfter(steps);
      const isAcknowledged = store.save(ledger('later'), BOTH).ok;
      return [isAcknowledged, found(disk), disk.contents.has(PENDING)];
    });

    // Before the commit both files are looked at.
    expect(results).toEqual([...times(3, [false, OLD, false]), ...times(7, [true, LATER, false])]);
  });

  it('is made up for by a later start when the first one is interrupted too, wherever it stops', () => {
    const results = upTo(11).map((steps) => {
      const disk = interruptedDisk();
      disk.stopAfter(steps);
      createTestStore(disk).finishInterrupted();
      return [found(disk), disk.contents.has(PENDING)];
    });

    expect(results).toEqual(times(12, [LATER, false]));
  });

  it('leaves no catalog without its month when it is the first write of all', () => {
    const results = upTo(9).map((steps) => {
      const disk = createMemoryDisk();
      const store = openStore(disk);
      disk.stopAfter(steps);
      store.save(ledger('later'), BOTH);
      return found(disk);
    });

    expect(results).toEqual([...times(3, [undefined, undefined]), ...times(7, LATER)]);
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

    expect(changesOf(disk, before)).toEqual([`write ${MONTH}`, `remove ${PENDING}`, `write ${MONTH}`]);
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

    expect(codeOf(createTestStore(disk).finishInterrupted())).toBe('read-failed');
    expect(disk.contents.has(PENDING)).toBe(true);
  });

  it('that is cut off is kept in another place, and everything else is as it was', () => {
    const disk = interruptedDisk();
    const whole = disk.contents.get(PENDING) ?? '';
    const documents = new Map([...disk.contents].filter(([name]) => name !== PENDING));
    const wrong: number[] = [];

    for (let length = 0; length < whole.length; length += 1) {
      const torn = createMemoryDisk(new Map([...documents, [PENDING, whole.slice(0, length)]]));
      valueOf(createTestStore(torn).finishInterrupted());
      const expected = new Map([...documents, [KEPT, whole.slice(0, length)]]);
      if (!sameContents(expected, torn.contents)) wrong.push(length);
    }

    expect(wrong).toEqual([]);
  });

  it('in which a bit turned over is kept in another place, wherever it was', () => {
    const disk = interruptedDisk();
    const whole = disk.contents.get(PENDING) ?? '';
    const documents = new Map([...disk.contents].filter(([name]) => name !== PENDING));
    const wrong: number[] = [];

    for (let bit = 0; bit < whole.length * 7; bit += 1) {
      const flipped = withFlippedBit(whole, bit);
      const torn = createMemoryDisk(new Map([...documents, [PENDING, flipped]]));
      valueOf(createTestStore(torn).finishInterrupted());
      if (!sameContents(new Map([...documents, [KEPT, flipped]]), torn.contents)) wrong.push(bit);
    }

    expect(wrong).toEqual([]);
  });

  it.each([
    ['was changed by hand', (text: string) => text.replace('later', 'other')],
    ['names a file that is no document', (text: string) => text.replace(CATALOG, 'settings.json')],
    ['names a file outside the folder', (text: string) => text.replace(CATALOG, '../catalog.json')],
    ['has a field too many', (text: string) => text.replace('{', '{"more":1,')],
    ['is nested a hundred thousand times', (text: string) => text.replace('"documents":[', `"documents":[${DEEP},`)],
    ['is a list', () => '[1]'],
  ])('that %s is kept in another place, and the ledger is as it was', (_, change) => {
    const disk = interruptedDisk();
    const torn = change(disk.contents.get(PENDING) ?? '');
    disk.contents.set(PENDING, torn);

    expect(found(disk)).toEqual(OLD);

    expect([disk.contents.has(PENDING), disk.contents.get(KEPT)]).toEqual([false, torn]);
  });

  it('that is torn stays where it is when it cannot be kept in another place', () => {
    const disk = interruptedDisk();
    disk.contents.set(PENDING, 'torn');
    const before = new Map(disk.contents);
    disk.failWhen(({ action }) => action === 'write' || action === 'copy', 'ENOSPC');

    expect(codeOf(createTestStore(disk).finishInterrupted())).toBe('disk-full');

    expect(disk.contents).toEqual(before);
  });
});

describe('texts that are committed', () => {
  const OCTOBER = 'months/2026-10.json';

  it('are in their files to the byte, and those that are null are gone', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);

    valueOf(
      store.pending.commitTexts([
        { name: CATALOG, text: 'by hand' },
        { name: OCTOBER, text: 'new' },
        { name: MONTH, text: null },
      ]),
    );
    valueOf(store.pending.finish());

    expect([...disk.contents].sort()).toEqual([
      [CATALOG, 'by hand'],
      [OCTOBER, 'new'],
    ]);
  });

  it('are made up for at the next start even where a file had been changed by something else before', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    disk.contents.set(MONTH, '{"changed":"outside"}');
    valueOf(
      store.pending.commitTexts([
        { name: CATALOG, text: '{"a":1}' },
        { name: MONTH, text: '{"b":2}' },
      ]),
    );

    valueOf(createTestStore(disk).finishInterrupted());

    expect([disk.contents.get(CATALOG), disk.contents.get(MONTH)]).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('are removed again at the next start when the removal did not get to the disk', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    valueOf(store.pending.commitTexts([{ name: MONTH, text: null }]));

    valueOf(createTestStore(disk).finishInterrupted());

    expect([disk.contents.has(MONTH), disk.contents.has(PENDING)]).toEqual([false, false]);
  });

  it('are what is read while they wait, and what is listed', () => {
    const disk = diskWith(ledger('old'));
    const store = openStore(disk);
    const { text } = store.files.prepare(MONTH_KIND, OCTOBER, emptyMonth(month('2026-10')));
    valueOf(
      store.pending.commitTexts([
        { name: OCTOBER, text },
        { name: MONTH, text: null },
      ]),
    );

    expect(valueOf(store.months())).toEqual(['2026-10']);
    expect(valueOf(store.readMonth(NOVEMBER))).toEqual(emptyMonth(NOVEMBER));
    expect(store.pending.waitingNames()).toEqual([OCTOBER, MONTH]);
    expect([store.pending.waitingText(OCTOBER), store.pending.waitingText(MONTH)]).toEqual([text, null]);
    expect(store.pending.waitingText(CATALOG)).toBeUndefined();
  });
});

function upTo(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}

function changesOf(disk: MemoryDisk, first: number): readonly string[] {
  const changes = disk.calls.slice(first).filter(({ action }) => action === 'write' || action === 'remove');
  return changes.filter(({ name }) => !name.endsWith('.bak')).map(({ action, name }) => `${action} ${name}`);
}

function readPendingTitle(disk: MemoryDisk): string | undefined {
  return /"title":"(\w+)"/.exec(disk.contents.get(PENDING) ?? '')?.[1];
}

function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value);
}

function sameContents(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
