import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderFiles } from './folder-files';
import { createPrivateFolder } from './private-folder';
import { createCountedOperations, createFailingOperations, systemError } from './testing/failing-operations';
import { smallDisk, temporaryFolder } from './testing/temporary-folder';

const missing = { ok: true, value: null } as const;

describe('createFolderFiles', () => {
  it('reads back what it wrote, in a folder that it makes for the user only', () => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const files = createFolderFiles(folder);

    expect(files.write('months/2026-11.json', '{"note":"☕"}')).toEqual({ ok: true, value: null });

    expect(files.read('months/2026-11.json')).toEqual({ ok: true, value: '{"note":"☕"}' });
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.join(folder, 'months', '2026-11.json')).mode & 0o777).toBe(0o600);
  });

  it('hands over the bytes of one file after the other, a shorter one without what was in the longer', () => {
    const files = createFolderFiles(temporaryFolder());
    files.write('long.json', 'a long text: ☕');
    files.write('short.json', 'short');
    const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

    expect(['long.json', 'short.json', 'long.json', 'none.json'].map((name) => files.look(name, textOf))).toEqual(
      ['a long text: ☕', 'short', 'a long text: ☕', null].map((value) => ({ ok: true, value })),
    );
    expect(files.look('../outside.json', textOf)).toMatchObject({ ok: false });
  });

  it('keeps the state before in a file beside', () => {
    const files = createFolderFiles(temporaryFolder());
    files.write('catalog.json', 'one');
    files.write('catalog.json', 'two');

    expect(files.read('catalog.json.bak')).toEqual({ ok: true, value: 'one' });
  });

  it('gives null for a file and an empty list for a folder that are not there, and makes nothing', () => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const files = createFolderFiles(folder);

    expect(files.read('catalog.json')).toEqual(missing);
    expect(files.list('months')).toEqual({ ok: true, value: [] });
    expect(files.list('')).toEqual({ ok: true, value: [] });
    expect(files.remove('catalog.json')).toEqual(missing);
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('lists the files of a folder by their bare names, in order, without folders', () => {
    const files = createFolderFiles(temporaryFolder());
    for (const name of ['months/2026-11.json', 'months/2026-02.json', 'months/older/2020-01.json', 'catalog.json']) {
      files.write(name, '{}');
    }

    expect(files.list('months')).toEqual({ ok: true, value: ['2026-02.json', '2026-11.json'] });
    expect(files.list('')).toEqual({ ok: true, value: ['catalog.json'] });
  });

  it('removes a file and has the removal on disk before it comes back', () => {
    const folder = temporaryFolder();
    const { operations, calls } = createCountedOperations();
    const files = createFolderFiles(folder, operations);
    fs.writeFileSync(path.join(folder, 'pending.json'), '{}');

    expect(files.remove('pending.json')).toEqual({ ok: true, value: null });

    expect(files.read('pending.json')).toEqual(missing);
    expect(calls).toEqual(['modeOf', 'remove', 'open', 'sync', 'close']);
  });

  const outside = [
    '',
    '..',
    '../outside.json',
    'months/../../outside.json',
    'months/./2026-11.json',
    '/etc/passwd',
    'months//2026-11.json',
    'months/',
    '..\\outside.json',
    'C:outside.json',
    'months\0.json',
  ];
  it.each(outside)('does not leave the folder for %j', (name) => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const files = createFolderFiles(folder);
    fs.writeFileSync(path.join(folder, '..', 'outside.json'), 'outside');

    expect(files.read(name)).toEqual({
      ok: false,
      failure: { code: 'read-failed', document: name, cause: 'OUTSIDE_FOLDER' },
    });
    expect(files.write(name, 'changed')).toEqual({
      ok: false,
      failure: { code: 'write-failed', cause: 'OUTSIDE_FOLDER' },
    });
    expect(files.remove(name)).toMatchObject({ failure: { cause: 'OUTSIDE_FOLDER' } });
    expect(fs.readFileSync(path.join(folder, '..', 'outside.json'), 'utf8')).toBe('outside');
  });

  it('does not leave the folder through a link, and follows one inside it', () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const files = createFolderFiles(folder);
    fs.writeFileSync(path.join(elsewhere, 'secret.json'), 'secret');
    fs.symlinkSync(elsewhere, path.join(folder, 'months'));
    fs.symlinkSync(path.join(elsewhere, 'secret.json'), path.join(folder, 'settings.json'));
    files.write('real.json', 'one');
    fs.symlinkSync('real.json', path.join(folder, 'linked.json'));

    expect(files.read('months/secret.json')).toMatchObject({ failure: { cause: 'OUTSIDE_FOLDER' } });
    expect(files.list('months')).toMatchObject({ failure: { cause: 'OUTSIDE_FOLDER' } });
    expect(files.write('months/new.json', '{}')).toMatchObject({ failure: { cause: 'OUTSIDE_FOLDER' } });
    expect(files.write('settings.json', '{}')).toMatchObject({ failure: { cause: 'OUTSIDE_FOLDER' } });
    expect(files.write('linked.json', 'two')).toEqual({ ok: true, value: null });
    expect(files.read('real.json')).toEqual({ ok: true, value: 'two' });
    expect(fs.readdirSync(elsewhere)).toEqual(['secret.json']);
  });

  it('works in a folder that is itself reached by a link', () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    fs.symlinkSync(elsewhere, path.join(folder, 'ledger'));

    expect(createFolderFiles(path.join(folder, 'ledger')).write('catalog.json', '{}')).toEqual({
      ok: true,
      value: null,
    });
    expect(fs.readdirSync(elsewhere)).toEqual(['catalog.json']);
  });

  it.each([
    ['ENOSPC', { code: 'disk-full' }],
    ['EDQUOT', { code: 'disk-full' }],
    ['EROFS', { code: 'write-failed', cause: 'EROFS' }],
    ['EXDEV', { code: 'write-failed', cause: 'CROSS_DEVICE' }],
  ])('answers %s as a failure and keeps the old text', (code, failure) => {
    const folder = temporaryFolder();
    createFolderFiles(folder).write('catalog.json', 'old');
    const { operations } = createCountedOperations({
      sync: () => {
        throw systemError(code);
      },
    });

    expect(createFolderFiles(folder, operations).write('catalog.json', 'new')).toEqual({ ok: false, failure });
    expect(createFolderFiles(folder).read('catalog.json')).toEqual({ ok: true, value: 'old' });
  });

  it('answers a removal that fails', () => {
    const folder = temporaryFolder();
    createFolderFiles(folder).write('catalog.json', 'old');
    const { operations } = createFailingOperations({ at: 2, code: 'EACCES' });

    expect(createFolderFiles(folder, operations).remove('catalog.json')).toEqual({
      ok: false,
      failure: { code: 'write-failed', cause: 'EACCES' },
    });
  });

  it('answers a name that is a folder, and a folder that is a file, as unreadable', () => {
    const folder = temporaryFolder();
    const files = createFolderFiles(folder);
    files.write('months/2026-11.json', '{}');

    expect(files.read('months')).toEqual({
      ok: false,
      failure: { code: 'read-failed', document: 'months', cause: 'EISDIR' },
    });
    expect(files.list('months/2026-11.json')).toMatchObject({ failure: { code: 'read-failed', cause: 'ENOTDIR' } });
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe that somebody put there, nor lists it', () => {
    const folder = temporaryFolder();
    const files = createFolderFiles(folder);
    files.write('rapport-backup-a.json', '{}');
    execFileSync('mkfifo', [path.join(folder, 'rapport-backup-b.json')]);

    expect(files.list('')).toEqual({ ok: true, value: ['rapport-backup-a.json'] });

    const refused = {
      ok: false,
      failure: { code: 'read-failed', document: 'rapport-backup-b.json', cause: 'NO_FILE' },
    };
    expect(files.read('rapport-backup-b.json')).toEqual(refused);
    expect(files.readStart('rapport-backup-b.json', 10)).toEqual(refused);
    expect(files.look('rapport-backup-b.json', (bytes) => bytes.length)).toEqual(refused);
  });

  it('says that the disk is full when it is, and keeps the old text', ({ skip }) => {
    const folder = smallDisk(256);
    if (folder === null) {
      console.warn('NOT TESTED HERE: a full disk, because no file system can be mounted.');
      return skip();
    }
    const files = createFolderFiles(folder);
    files.write('catalog.json', 'old');

    expect(files.write('catalog.json', 'x'.repeat(300_000))).toEqual({ ok: false, failure: { code: 'disk-full' } });

    expect(files.read('catalog.json')).toEqual({ ok: true, value: 'old' });
    expect(files.list('')).toEqual({ ok: true, value: ['catalog.json'] });
  });
});

describe('createPrivateFolder', () => {
  it('makes what is missing for the user only and leaves what is there', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'shared'));
    fs.chmodSync(path.join(folder, 'shared'), 0o755);

    expect(createPrivateFolder(path.join(folder, 'shared', 'ledger', 'months'))).toEqual({ ok: true, value: null });

    const modes = ['shared', 'shared/ledger', 'shared/ledger/months'].map(
      (name) => fs.statSync(path.join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o755, 0o700, 0o700]);
  });

  it('answers a place where no folder can be', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'file'), '');

    expect(createPrivateFolder(path.join(folder, 'file', 'ledger'))).toEqual({
      ok: false,
      failure: { code: 'write-failed', cause: 'ENOTDIR' },
    });
  });
});
