import { describe, expect, it } from 'vitest';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { EMPTY_CATALOG, emptyMonth } from '../../shared/ledger/documents';
import { CATALOG_KIND, MONTH_KIND } from '../../shared/ledger/stored-document';
import { month, valueOf } from '../../shared/testing/builders';
import { createDocumentFiles, type DocumentFiles } from './document-files';
import type { DocumentStoreClass } from './ports';
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

    expect(valueOf(filesOn(disk).read(CATALOG_KIND, CATALOG))).toEqual(content);
  });

  it('keeps a field whose name has a dot as one field', () => {
    const disk = createMemoryDisk();

    valueOf(writeCatalog(filesOn(disk), { ...EMPTY_CATALOG, 'a.b': 1 }));

    expect(valueOf(filesOn(disk).read(CATALOG_KIND, CATALOG))).toHaveProperty(['a.b'], 1);
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

    for (const name of [NOVEMBER, NOVEMBER, CATALOG]) valueOf(files.write({ name, document: {} }));

    expect(disk.calls.map(({ action, name }) => `${action} ${name}`)).toEqual([
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

    expect(valueOf(filesOn(disk).read(CATALOG_KIND, CATALOG))).toEqual(EMPTY_CATALOG);
  });

  it('uses a document that was changed outside, and notes it', () => {
    const disk = createMemoryDisk();
    const log = createRecordedLog();
    valueOf(writeCatalog(filesOn(disk)));
    disk.contents.set(CATALOG, (disk.contents.get(CATALOG) ?? '').replace('"04:00"', '"05:00"'));

    const read = valueOf(createDocumentFiles(disk.storage, log).read(CATALOG_KIND, CATALOG));

    expect(read?.settings.dayStart).toBe('05:00');
    expect(log.lines()).toEqual([`warn document-files: ${CATALOG} was changed outside Rapport`]);
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

    files.write({ name: 'settings.json', document: { ...DEFAULT_APP_SETTINGS, secret: 'a diary' } });

    expect(log.lines()).toEqual(['error document-files: settings.json could not be written']);
    expect(log.entries[0]?.[3]).toMatchObject({ code: 'EIO' });
  });
});
