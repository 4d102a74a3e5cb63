import { describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/base/instant';
import type { Outcome } from '../../shared/base/outcome';
import { at, NOON, valueOf } from '../../shared/testing/builders';
import { createRestorePoint } from './restore-point';
import { createMemoryDisk, type MemoryDisk } from './testing/memory-disk';

const LATER = at('2026-11-24T12:00:00.000Z');

function diskHolding(documents: Readonly<Record<string, string>>): MemoryDisk {
  return createMemoryDisk(new Map(Object.entries(documents)));
}

const pointOn = (disk: MemoryDisk) => createRestorePoint(disk.storage.files);

/** As if nothing else were to be changed with it. */
function keep(disk: MemoryDisk, when: Instant): Outcome<null> {
  const prepared = pointOn(disk).prepare(when);
  return prepared.ok ? disk.storage.files.write(prepared.value.name, prepared.value.text ?? '') : prepared;
}

describe('a restore point', () => {
  it('is the documents as they were, and those that came since are to go', () => {
    const disk = diskHolding({ 'catalog.json': 'plan', 'months/2026-10.json': 'october', 'settings.json': 'dark' });
    valueOf(keep(disk, NOON));
    disk.contents.set('catalog.json', 'other').set('months/2026-11.json', 'new').delete('months/2026-10.json');

    expect(pointOn(disk).keptAt()).toBe(NOON);
    expect(valueOf(pointOn(disk).texts())).toEqual([
      { name: 'catalog.json', text: 'plan' },
      { name: 'months/2026-10.json', text: 'october' },
      { name: 'months/2026-11.json', text: null },
    ]);
  });

  it('takes the place of the one before, with none of its documents', () => {
    const disk = diskHolding({ 'catalog.json': 'plan', 'months/2026-10.json': 'october' });
    for (const [when, month] of [
      [NOON, '2026-10'],
      [LATER, '2026-11'],
      [NOON, '2026-12'],
    ] as const) {
      disk.contents.delete('months/2026-10.json');
      disk.contents.set(`months/${month}.json`, month);
      valueOf(keep(disk, when));
      disk.contents.delete(`months/${month}.json`);
    }

    expect(pointOn(disk).keptAt()).toBe(NOON);
    expect(valueOf(pointOn(disk).texts())).toEqual([
      { name: 'catalog.json', text: 'plan' },
      { name: 'months/2026-12.json', text: '2026-12' },
    ]);
  });

  it('is the one before, whole, for as long as the new one is not, wherever the disk stops', () => {
    for (let steps = 0; steps < 12; steps += 1) {
      const disk = diskHolding({ 'catalog.json': 'plan', 'months/2026-10.json': 'october' });
      valueOf(keep(disk, NOON));
      disk.contents.set('catalog.json', 'other').set('months/2026-10.json', 'changed');
      disk.stopAfter(steps);
      const isKept = keep(disk, LATER).ok;
      disk.recover();

      expect([pointOn(disk).keptAt(), valueOf(pointOn(disk).texts()).map(({ text }) => text)]).toEqual(
        isKept ? [LATER, ['other', 'changed']] : [NOON, ['plan', 'october']],
      );
    }
  });

  it('is the one before until the new one is written with the change', () => {
    const disk = diskHolding({ 'catalog.json': 'plan' });
    valueOf(keep(disk, NOON));
    disk.contents.set('catalog.json', 'other');

    valueOf(pointOn(disk).prepare(LATER));

    expect(pointOn(disk).keptAt()).toBe(NOON);
    expect(valueOf(pointOn(disk).texts())).toEqual([{ name: 'catalog.json', text: 'plan' }]);
  });

  it('is refused when one of its copies is missing, rather than taken in part', () => {
    const disk = diskHolding({ 'catalog.json': 'plan', 'months/2026-10.json': 'october' });
    valueOf(keep(disk, NOON));
    disk.contents.delete('restore-point/1/months/2026-10.json');

    expect(pointOn(disk).texts()).toMatchObject({
      failure: { code: 'document-damaged', document: 'months/2026-10.json' },
    });
  });

  it.each([
    ['nothing', null],
    ['what was cut off', '{"kind":"rapport-res'],
    ['a list', '[]'],
    [
      'the name of a file outside',
      '{"kind":"rapport-restore-point","at":"2026-11-23T12:00:00.000Z","folder":"restore-point/1","documents":["../x.json"]}',
    ],
    [
      'a folder outside',
      '{"kind":"rapport-restore-point","at":"2026-11-23T12:00:00.000Z","folder":"..","documents":["catalog.json"]}',
    ],
  ])('is none where its file holds %s', (_, text) => {
    const disk = diskHolding({ 'catalog.json': 'plan' });
    if (text !== null) disk.contents.set('restore-point/about.json', text);

    expect([pointOn(disk).keptAt(), valueOf(pointOn(disk).texts())]).toEqual([null, []]);
  });
});
