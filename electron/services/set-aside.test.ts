import { describe, expect, it } from 'vitest';
import { NOON, valueOf } from '../../shared/testing/builders';
import { createSetAside } from './set-aside';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { codeOf } from './testing/test-ledger';

const NOVEMBER = 'months/2026-11.json';
const KEPT = 'months_2026-11.json-2026-11-23T12-00-00.000Z';

function setAsideOn(disk: MemoryDisk) {
  return createSetAside(disk.storage, () => NOON);
}

describe('what is set aside', () => {
  it('is kept under its name and the time, without letters that a system does not take', () => {
    const disk = createMemoryDisk(new Map([[NOVEMBER, 'torn']]));

    expect(valueOf(setAsideOn(disk).keepFile(NOVEMBER))).toBe(KEPT);

    expect([...disk.contents]).toEqual([
      [NOVEMBER, 'torn'],
      [`damaged/${KEPT}`, 'torn'],
    ]);
  });

  it('is kept under another name when another of that name was kept at that moment', () => {
    const disk = createMemoryDisk();
    const setAside = setAsideOn(disk);

    const names = ['one', 'two', 'three', 'two'].map((text) => valueOf(setAside.keep(NOVEMBER, text)));

    expect(names).toEqual([KEPT, `${KEPT}-2`, `${KEPT}-3`, `${KEPT}-2`]);
    expect([setAside.count(), valueOf(setAside.list())]).toEqual([3, [KEPT, `${KEPT}-2`, `${KEPT}-3`]]);
  });

  it('is not taken for kept because it is kept of another document', () => {
    const disk = createMemoryDisk();
    const setAside = setAsideOn(disk);

    valueOf(setAside.keep('catalog.json', 'torn'));
    valueOf(setAside.keep(NOVEMBER, 'torn'));

    expect(valueOf(setAside.list())).toHaveLength(2);
  });

  it('is nothing where there is no file', () => {
    const disk = createMemoryDisk();

    expect(valueOf(setAsideOn(disk).keepFile(NOVEMBER))).toBeNull();
    expect([disk.contents.size, setAsideOn(disk).count()]).toEqual([0, 0]);
  });

  it('is records with their reasons, beside the whole file', () => {
    const disk = createMemoryDisk(new Map([[NOVEMBER, 'odd']]));
    const records = [{ collection: 'checks', record: { id: 7 }, reason: 'Its id is not valid.' }];

    valueOf(setAsideOn(disk).keepRecords(NOVEMBER, records));

    const reasons = disk.contents.get('damaged/months_2026-11.json.records-2026-11-23T12-00-00.000Z') ?? '';
    expect([JSON.parse(reasons), disk.contents.get(`damaged/${KEPT}`)]).toEqual([records, 'odd']);
  });

  it.each([
    ['written', isWrite],
    ['listed', ({ action }: { readonly action: string }) => action === 'list'],
    ['copied', ({ action }: { readonly action: string }) => action === 'copy'],
  ] as const)('is a failure when it cannot be %s', (_, fails) => {
    const disk = createMemoryDisk(new Map([[NOVEMBER, 'odd']]));
    const setAside = setAsideOn(disk);
    disk.failWhen(fails, 'EIO');

    expect(codeOf(setAside.keepRecords(NOVEMBER, []))).not.toBeNull();
  });
});
