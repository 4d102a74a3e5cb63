import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openObject } from '../../shared/base/open-object';
import { NOON, valueOf } from '../../shared/testing/builders';
import { createKeptDocument, type KeptDocument } from './kept-document';
import { createMemoryDisk, isWrite, type MemoryDisk } from './testing/memory-disk';
import { newerText } from './testing/newer-text';
import { createRecordedLog } from './testing/recorded-log';
import { codeOf } from './testing/test-ledger';

const NAME = 'note.json';
const KIND = 'rapport-note';
const KEPT = `damaged/${NAME}-${NOON.replaceAll(':', '-')}`;

type Content = { readonly text: string };

function documentOn({ storage }: MemoryDisk): KeptDocument<Content> {
  const kind = { kind: KIND, schema: openObject({ text: z.string() }), migratedAs: null, collections: {} } as const;
  return createKeptDocument(
    { storage, log: createRecordedLog(), now: () => NOON },
    { name: NAME, kind, empty: { text: '' } },
  );
}

function diskWith(...texts: readonly string[]): MemoryDisk {
  const disk = createMemoryDisk();
  for (const text of texts) valueOf(documentOn(disk).save({ text }));
  return disk;
}

/** Beside it the state before, as the writer leaves it. */
function damagedDisk(damage: string): MemoryDisk {
  const disk = diskWith('one');
  disk.contents.set(`${NAME}.bak`, disk.contents.get(NAME) ?? '');
  disk.contents.set(NAME, damage);
  return disk;
}

describe('a kept document', () => {
  it('is the empty one where there is no file, and writes nothing by being looked at', () => {
    const disk = createMemoryDisk();

    expect([documentOn(disk).content(), disk.contents.size]).toEqual([{ text: '' }, 0]);
  });

  it('is what was saved last, in the next process too', () => {
    const disk = diskWith('one');
    const document = documentOn(disk);

    valueOf(document.save({ text: 'two' }));

    expect([document.content(), documentOn(disk).content()]).toEqual([{ text: 'two' }, { text: 'two' }]);
  });

  it('is as before when it cannot be saved, and is saved when it can', () => {
    const disk = diskWith('one');
    const document = documentOn(disk);
    disk.failWhen(isWrite, 'ENOSPC');

    expect([codeOf(document.save({ text: 'two' })), document.content()]).toEqual(['disk-full', { text: 'one' }]);

    disk.recover();
    valueOf(document.save({ text: 'three' }));
    expect(documentOn(disk).content()).toEqual({ text: 'three' });
  });

  it('keeps what a newer version put into it', () => {
    const disk = diskWith('one');
    disk.contents.set(NAME, (disk.contents.get(NAME) ?? '').replace('"text"', '"later": [1],\n"text"'));
    const document = documentOn(disk);

    valueOf(document.save({ ...document.content(), text: 'two' }));

    expect(JSON.parse(disk.contents.get(NAME) ?? '')).toMatchObject({ later: [1], text: 'two' });
  });

  it.each([
    ['torn', '{"kind": "rapport-n'],
    ['empty', ''],
    ['of another kind', '{"kind":"rapport-month","formatVersion":4,"revision":1,"checksum":"","text":"x"}'],
    ['without what it is about', `{"kind":"${KIND}","formatVersion":4,"revision":1,"checksum":""}`],
  ])('that is %s is the state before, and is set aside only when its place is needed', (_, damage) => {
    const disk = damagedDisk(damage);
    const document = documentOn(disk);

    expect([document.content(), disk.contents.get(NAME), disk.contents.has(KEPT)]).toEqual([
      { text: 'one' },
      damage,
      false,
    ]);

    valueOf(document.save({ text: 'three' }));
    expect([documentOn(disk).content(), disk.contents.get(KEPT)]).toEqual([{ text: 'three' }, damage]);
  });

  it('that is damaged like the state before is the empty one', () => {
    const disk = damagedDisk('torn');
    disk.contents.set(`${NAME}.bak`, 'torn too');

    expect(documentOn(disk).content()).toEqual({ text: '' });
  });

  it('that is damaged is not replaced when it cannot be kept elsewhere', () => {
    const disk = diskWith('one');
    disk.contents.set(NAME, 'torn');
    const document = documentOn(disk);
    disk.failWhen(({ action, name }) => action !== 'list' && name.startsWith('damaged'), 'EACCES');

    expect([codeOf(document.save({ text: 'two' })), disk.contents.get(NAME)]).toEqual(['write-failed', 'torn']);
  });

  it('of a newer Rapport is left alone, read or not', () => {
    for (const content of [{ text: 'newer' }, { text: { inAnother: 'form' } }]) {
      const text = newerText(KIND, content);
      const disk = createMemoryDisk(new Map([[NAME, text]]));

      expect(codeOf(documentOn(disk).save({ text: 'two' }))).toBe('document-newer');
      expect([...disk.contents]).toEqual([[NAME, text]]);
    }
  });
});
