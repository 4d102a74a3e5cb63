import { describe, expect, it } from 'vitest';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { EMPTY_CATALOG, emptyMonth } from '../../shared/ledger/documents';
import { CATALOG_KIND, MONTH_KIND, toStored } from '../../shared/ledger/stored-document';
import { month, valueOf } from '../../shared/testing/builders';
import { checksum } from '../io/checksum';
import { createDocumentFiles, type DocumentFiles } from './document-files';
import type { DocumentStoreClass, Storage } from './ports';
import { createMemoryDisk, isWrite, LEDGER_FOLDER, type MemoryDisk } from './testing/memory-disk';
import { createRecordedLog } from './testing/recorded-log';
import { codeOf } from './testing/test-ledger';

const CATALOG = 'catalog.json';
const NOVEMBER = 'months/2026-11.json';

function filesOn(disk: MemoryDisk): DocumentFiles {
  return createDocumentFiles(disk.storage, createRecordedLog());
}

function writeCatalog(files: DocumentFiles, content: object = EMPTY_CATALOG) {
  return files.write(files.prepare(CATALOG_KIND, CATALOG, content));
}

/** What somebody who reads it anew finds in the catalog. */
function contentIn(disk: MemoryDisk): unknown {
  return valueOf(filesOn(disk).read(CATALOG_KIND, CATALOG))?.content;
}

function revisionOf(disk: MemoryDisk, name: string): unknown {
  return (JSON.parse(disk.contents.get(name) ?? '{}') as { readonly revision?: unknown }).revision;
}

describe('createDocumentFiles', () => {
  it('reads nothing where there is no file, and makes none', () => {
    const disk = createMemoryDisk();

    expect(valueOf(filesOn(disk).read(CATALOG_KIND, CATALOG))).toBeNull();

    expect(disk.contents.size).toBe(0);
  });

  it('reads back what another wrote, with the fields that it does not know', () => {
    const disk = createMemoryDisk();
    const content = { ...EMPTY_CATALOG, people: [{ id: 'p1' }] };

    valueOf(writeCatalog(filesOn(disk), content));

    expect(contentIn(disk)).toEqual(content);
  });

  it('keeps a field whose name has a dot as one field', () => {
    const disk = createMemoryDisk();

    valueOf(writeCatalog(filesOn(disk), { ...EMPTY_CATALOG, 'a.b': 1 }));

    expect(contentIn(disk)).toHaveProperty(['a.b'], 1);
  });

  it('counts the writes of each document on from what its file says', () => {
    const disk = createMemoryDisk();
    const first = filesOn(disk);
    valueOf(writeCatalog(first));
    valueOf(writeCatalog(first));
    valueOf(first.write(first.prepare(MONTH_KIND, NOVEMBER, emptyMonth(month('2026-11')))));
    const second = filesOn(disk);
    valueOf(second.read(CATALOG_KIND, CATALOG));

    valueOf(writeCatalog(second));

    expect([revisionOf(disk, CATALOG), revisionOf(disk, NOVEMBER)]).toEqual([3, 1]);
  });

  it('does not count a write that failed', () => {
    const disk = createMemoryDisk();
    const files = filesOn(disk);
    valueOf(writeCatalog(files));
    disk.failWhen(isWrite, 'ENOSPC');
    expect(codeOf(writeCatalog(files))).toBe('disk-full');
    disk.recover();

    valueOf(writeCatalog(files));

    expect(revisionOf(disk, CATALOG)).toBe(2);
  });

  it('makes the folder of a document before its store, and each store once', () => {
    const disk = createMemoryDisk();
    const files = filesOn(disk);

    for (const name of [NOVEMBER, NOVEMBER, CATALOG]) valueOf(files.write({ name, document: {}, text: '' }));

    const calls = disk.calls.filter(({ action }) => action !== 'stamp');
    expect(calls.map(({ action, name }) => `${action} ${name}`)).toEqual([
      'create-folder months',
      `write ${NOVEMBER}`,
      `write ${NOVEMBER}`,
      'create-folder ',
      `write ${CATALOG}`,
    ]);
  });

  it('says that a folder cannot be made, and makes it the next time', () => {
    const disk = createMemoryDisk();
    const files = filesOn(disk);
    disk.failWhen(({ action }) => action === 'create-folder', 'EACCES');
    expect(writeCatalog(files)).toEqual({ ok: false, failure: { code: 'write-failed', cause: 'EACCES' } });
    disk.recover();

    expect(codeOf(writeCatalog(files))).toBeNull();
  });

  it('asks for a store that never clears a file and takes no name for a path', () => {
    const disk = createMemoryDisk();
    const asked: unknown[] = [];
    class Recorded extends disk.storage.DocumentStore {
      constructor(options: ConstructorParameters<DocumentStoreClass>[0]) {
        asked.push(options);
        super(options);
      }
    }
    const files = createDocumentFiles({ ...disk.storage, DocumentStore: Recorded }, createRecordedLog());

    valueOf(writeCatalog(files));

    expect(asked).toEqual([
      expect.objectContaining({
        cwd: LEDGER_FOLDER,
        name: 'catalog',
        configName: 'catalog',
        fileExtension: 'json',
        clearInvalidConfig: false,
        accessPropertiesByDotNotation: false,
      }),
    ]);
  });

  it('writes over a damaged file when it is told to', () => {
    const disk = createMemoryDisk(new Map([[CATALOG, '{"kind": "rapport-cat']]));
    const files = filesOn(disk);
    expect(codeOf(files.read(CATALOG_KIND, CATALOG))).toBe('document-damaged');

    valueOf(writeCatalog(files));

    expect(contentIn(disk)).toEqual(EMPTY_CATALOG);
  });

  it('reads a document that was changed outside, and says so', () => {
    const disk = createMemoryDisk();
    valueOf(writeCatalog(filesOn(disk)));
    disk.contents.set(CATALOG, (disk.contents.get(CATALOG) ?? '').replace('"04:00"', '"05:00"'));

    const read = valueOf(filesOn(disk).read(CATALOG_KIND, CATALOG));

    expect([read?.content.settings.dayStart, read?.isAsWritten]).toEqual(['05:00', false]);
  });

  it('passes on why a file cannot be read', () => {
    const disk = createMemoryDisk();
    disk.failWhen(({ action }) => action === 'read', 'EACCES');

    expect(filesOn(disk).read(CATALOG_KIND, CATALOG)).toEqual({
      ok: false,
      failure: { code: 'read-failed', document: CATALOG, cause: 'EACCES' },
    });
  });

  it('logs a failed write by the name of the document and its cause alone', () => {
    const disk = createMemoryDisk();
    const log = createRecordedLog();
    const files = createDocumentFiles(disk.storage, log);
    disk.failWhen(isWrite, 'EIO');

    files.write({ name: 'settings.json', document: { ...DEFAULT_APP_SETTINGS, secret: 'a diary' }, text: '' });

    expect(log.lines()).toEqual(['error document-files: settings.json could not be written']);
    expect(log.entries[0]?.[3]).toMatchObject({ code: 'EIO' });
  });
});

describe('a text that is written as it is', () => {
  const text = toStored(CATALOG_KIND, EMPTY_CATALOG, { revision: 41, checksum }).text;

  it('stands in its file to the byte, and the next revision counts on from it', () => {
    const disk = createMemoryDisk();
    const files = filesOn(disk);

    valueOf(files.writeText(CATALOG, text));

    expect(disk.contents.get(CATALOG)).toBe(text);
    valueOf(writeCatalog(files));
    expect(revisionOf(disk, CATALOG)).toBe(42);
  });

  it('removes the file and the state before it when it is null, and the next one is a first one', () => {
    const disk = createMemoryDisk(
      new Map([
        [CATALOG, text],
        [`${CATALOG}.bak`, text],
      ]),
    );
    const files = filesOn(disk);
    valueOf(files.read(CATALOG_KIND, CATALOG));

    valueOf(files.writeText(CATALOG, null));

    expect([...disk.contents.keys()]).toEqual([]);
    valueOf(writeCatalog(files));
    expect(revisionOf(disk, CATALOG)).toBe(1);
  });

  it('fails when the state before cannot be removed, which would count as a lost document', () => {
    const disk = createMemoryDisk(
      new Map([
        [CATALOG, text],
        [`${CATALOG}.bak`, text],
      ]),
    );
    disk.failWhen(({ action, name }) => action === 'remove' && name.endsWith('.bak'), 'EACCES');

    expect(codeOf(filesOn(disk).writeText(CATALOG, null))).toBe('write-failed');
  });

  it('says why it cannot be written, and leaves what is there', () => {
    const disk = createMemoryDisk(new Map([[CATALOG, text]]));
    const files = filesOn(disk);
    disk.failWhen(({ action }) => action === 'write' || action === 'remove', 'ENOSPC');

    expect([files.writeText(CATALOG, 'other'), files.writeText(CATALOG, null)].map(codeOf)).toEqual([
      'disk-full',
      'disk-full',
    ]);

    expect([...disk.contents]).toEqual([[CATALOG, text]]);
    expect(files.writeCount(CATALOG)).toBe(0);
  });
});

describe('a file that something else writes', () => {
  function readFiles() {
    const disk = createMemoryDisk();
    valueOf(writeCatalog(filesOn(disk)));
    const files = filesOn(disk);
    valueOf(files.read(CATALOG_KIND, CATALOG));
    return { disk, files };
  }

  it('is noticed whether it was changed, cut off, removed or made', () => {
    for (const change of [
      ({ contents }: MemoryDisk) => contents.set(CATALOG, `${contents.get(CATALOG) ?? ''} `),
      ({ contents }: MemoryDisk) => contents.set(CATALOG, ''),
      ({ contents }: MemoryDisk) => contents.delete(CATALOG),
    ]) {
      const { disk, files } = readFiles();
      change(disk);

      expect(files.findUnchanged(CATALOG)).toEqual({
        ok: false,
        failure: { code: 'changed-outside', document: CATALOG },
      });
    }
    const { disk, files } = readFiles();
    valueOf(files.read(MONTH_KIND, NOVEMBER));
    disk.contents.set(NOVEMBER, 'something');
    expect(codeOf(files.findUnchanged(NOVEMBER))).toBe('changed-outside');
  });

  it('is not noticed where nothing has been read, after our own writes, and when its text is the same', () => {
    const { disk, files } = readFiles();
    disk.contents.set(NOVEMBER, 'something');

    valueOf(files.findUnchanged(NOVEMBER));
    valueOf(files.findUnchanged(CATALOG));
    valueOf(writeCatalog(files));
    valueOf(files.findUnchanged(CATALOG));
  });

  it('is no change when only its stamp is another', () => {
    const { disk, files } = readFiles();
    const stamped = createDocumentFiles(withStamps(disk), createRecordedLog());
    valueOf(stamped.read(CATALOG_KIND, CATALOG));

    valueOf(stamped.findUnchanged(CATALOG));
    valueOf(files.findUnchanged(CATALOG));
  });

  it('is taken as it is now once it is accepted', () => {
    const { disk, files } = readFiles();
    disk.contents.set(CATALOG, 'other');

    files.accept(CATALOG);

    valueOf(files.findUnchanged(CATALOG));
    expect(files.printOf(CATALOG)).toBe(checksum('other'));
  });

  it('has no print where it is not there', () => {
    expect(filesOn(createMemoryDisk()).printOf(CATALOG)).toBeNull();
  });

  it('counts what is written here, and nothing else', () => {
    const { disk, files } = readFiles();
    disk.contents.set(CATALOG, 'other');
    expect(files.writeCount(CATALOG)).toBe(0);

    valueOf(writeCatalog(files));
    valueOf(files.writeText(CATALOG, 'text'));
    valueOf(files.writeText(CATALOG, null));

    expect([files.writeCount(CATALOG), files.writeCount(NOVEMBER)]).toEqual([3, 0]);
  });
});

/** A disk on which every look at a file gives it another time. */
function withStamps({ storage }: MemoryDisk): Storage {
  let changedAt = 0;
  const stampOf: Storage['files']['stampOf'] = (name) => {
    const stamp = storage.files.stampOf(name);
    changedAt += 1;
    return stamp.ok && stamp.value !== null ? { ok: true, value: { ...stamp.value, changedAt } } : stamp;
  };
  return { ...storage, files: { ...storage.files, stampOf } };
}
