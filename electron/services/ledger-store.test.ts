import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOG, type Documents } from '../../shared/ledger/documents';
import { aCheck, anActivity, documentsWith, month, valueOf } from '../../shared/testing/builders';
import { newerText } from './testing/newer-text';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { codeOf, createTestStore } from './testing/test-ledger';

const NOVEMBER = month('2026-11');
const LEDGER = documentsWith({ activities: [anActivity()], checks: [aCheck()] });

function diskWith(documents: Documents): MemoryDisk {
  const disk = createMemoryDisk();
  valueOf(createTestStore(disk).save(documents, { catalog: true, months: [...documents.months.keys()] }));
  return disk;
}

describe('readCatalog', () => {
  it('begins with an empty catalog in a new folder, and writes nothing', () => {
    const disk = createMemoryDisk();

    expect(valueOf(createTestStore(disk).readCatalog())).toEqual(EMPTY_CATALOG);

    expect(disk.contents.size).toBe(0);
    expect(disk.calls.filter(({ action }) => !['read', 'list', 'stamp'].includes(action))).toEqual([]);
  });

  it('reads the catalog and no month', () => {
    const disk = diskWith(LEDGER);
    const before = disk.calls.length;

    expect(valueOf(createTestStore(disk).readCatalog())).toEqual(LEDGER.catalog);

    const read = disk.calls.slice(before).filter(({ action }) => action === 'read');
    expect(read.map(({ name }) => name)).toEqual(['catalog.json']);
  });

  it('takes months without a catalog for a ledger that lost it', () => {
    const disk = diskWith(LEDGER);
    disk.contents.delete('catalog.json');

    expect(createTestStore(disk).readCatalog()).toMatchObject({
      ok: false,
      failure: { code: 'document-damaged', document: 'catalog.json' },
    });
  });

  it.each([
    ['is damaged', (text: string) => text.slice(0, 40), 'document-damaged'],
    [
      'is of a newer version',
      () => newerText('rapport-catalog', { ...LEDGER.catalog, platforms: 'in another form' }),
      'document-newer',
    ],
  ])('says that the catalog %s, and touches nothing', (_, change, code) => {
    const disk = diskWith(LEDGER);
    disk.contents.set('catalog.json', change(disk.contents.get('catalog.json') ?? ''));
    const before = new Map(disk.contents);

    expect(codeOf(createTestStore(disk).readCatalog())).toBe(code);

    expect(disk.contents).toEqual(before);
  });

  it('says that the months cannot be listed, rather than beginning anew', () => {
    const disk = createMemoryDisk();
    disk.failWhen(({ action }) => action === 'list', 'EACCES');

    expect(codeOf(createTestStore(disk).readCatalog())).toBe('read-failed');
  });
});

describe('readMonth', () => {
  it('gives an empty month where there is no file', () => {
    const { checks, sessions, readings, notes } = valueOf(createTestStore(createMemoryDisk()).readMonth(NOVEMBER));

    expect([checks, sessions, readings, notes]).toEqual([[], [], [], []]);
  });

  it('gives what was saved', () => {
    expect(valueOf(createTestStore(diskWith(LEDGER)).readMonth(NOVEMBER))).toEqual(LEDGER.months.get(NOVEMBER));
  });

  it('refuses a file that holds another month than its name says', () => {
    const disk = diskWith(LEDGER);
    disk.contents.set('months/2026-10.json', disk.contents.get('months/2026-11.json') ?? '');

    expect(createTestStore(disk).readMonth(month('2026-10'))).toMatchObject({
      ok: false,
      failure: { code: 'document-damaged', document: 'months/2026-10.json' },
    });
  });
});

describe('months', () => {
  it('are those that have a file, earliest first, and nothing else that lies there', () => {
    const others = [
      '2026-11.json.bak',
      '2026-13.json',
      '2026-1.json',
      'notes.json',
      'json',
      '2026-10',
      '2026-09.json.tmp-1',
    ];
    const files = [...others, '2026-11.json', '0999-12.json', '2027-01.json'].map(
      (name) => [`months/${name}`, ''] as const,
    );

    expect(valueOf(createTestStore(createMemoryDisk(new Map(files))).months())).toEqual([
      '0999-12',
      '2026-11',
      '2027-01',
    ]);
  });
});

describe('save', () => {
  it.each([
    ['the catalog alone', { catalog: true, months: [] }, ['catalog.json']],
    ['a month alone', { catalog: false, months: [NOVEMBER] }, ['months/2026-11.json']],
    ['nothing', { catalog: false, months: [] }, []],
  ])('writes %s', (_, changed, written) => {
    const disk = createMemoryDisk();

    valueOf(createTestStore(disk).save(LEDGER, changed));

    expect([...disk.contents.keys()]).toEqual(written);
  });

  it('writes a month whose last record is gone as an empty one', () => {
    const disk = diskWith(LEDGER);
    const store = createTestStore(disk);
    valueOf(store.readMonth(NOVEMBER));

    valueOf(store.save({ ...LEDGER, months: new Map() }, { catalog: false, months: [NOVEMBER] }));

    expect(valueOf(createTestStore(disk).readMonth(NOVEMBER)).checks).toEqual([]);
    expect(valueOf(createTestStore(disk).months())).toEqual([NOVEMBER]);
  });

  it('says why it could not, and leaves what was there', () => {
    const disk = diskWith(LEDGER);
    const before = new Map(disk.contents);
    disk.failWhen(isWrite, 'ENOSPC');

    expect(codeOf(createTestStore(disk).save(LEDGER, { catalog: true, months: [NOVEMBER] }))).toBe('disk-full');

    expect(disk.contents).toEqual(before);
  });
});
