import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSafeWriter, forbidInPlaceWrites } from './safe-writer';
import { isTemporaryName } from './temporary-name';
import { createCountedOperations, createFailingOperations, systemError } from './testing/failing-operations';
import { temporaryFolder } from './testing/temporary-folder';
import { errorCode } from './write-failure';

const OLD = 'the old state';
const NEW = 'the new state, which is longer than the old one';

function folderWithDocument(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'catalog.json');
  fs.writeFileSync(file, OLD, { mode: 0o600 });
  return { folder, file };
}

function text(file: string): string {
  return fs.readFileSync(file, 'utf8');
}

function leftovers(folder: string): readonly string[] {
  return fs.readdirSync(folder).filter(isTemporaryName);
}

describe('createSafeWriter', () => {
  it('writes the new state, keeps the old one beside it and leaves nothing else', () => {
    const { folder, file } = folderWithDocument();

    createSafeWriter(createCountedOperations().operations)(file, NEW);

    expect(text(file)).toBe(NEW);
    expect(text(`${file}.bak`)).toBe(OLD);
    expect(fs.readdirSync(folder).sort()).toEqual(['catalog.json', 'catalog.json.bak']);
  });

  it('has the bytes and then the name on disk before it comes back', () => {
    const { file } = folderWithDocument();
    const { operations, calls } = createCountedOperations();

    createSafeWriter(operations)(file, NEW);

    const saving = calls.slice(calls.indexOf('modeOf'));
    expect(saving).toEqual([
      ...['modeOf', 'open', 'write', 'sync', 'size', 'close'],
      ...['link', 'rename', 'remove', 'rename'],
      ...['open', 'sync', 'close'],
    ]);
  });

  it('opens what it writes exclusively, under a new name each time', () => {
    const { file } = folderWithDocument();
    const opened: string[] = [];
    const { operations } = createCountedOperations();
    const writeFile = createSafeWriter({
      ...operations,
      open: (name, flags, mode) => {
        if (flags === 'wx') opened.push(name);
        return operations.open(name, flags, mode);
      },
    });

    writeFile(file, NEW);
    writeFile(file, OLD);

    expect(new Set(opened).size).toBe(2);
    expect(opened.every(isTemporaryName)).toBe(true);
  });

  it('makes new files and folders readable by the user only', () => {
    const folder = path.join(temporaryFolder(), 'ledger', 'months');

    createSafeWriter(createCountedOperations().operations)(path.join(folder, '2026-11.json'), NEW);

    expect(fs.statSync(path.join(folder, '2026-11.json')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.dirname(folder)).mode & 0o777).toBe(0o700);
  });

  it('puts the name of every folder that it made on disk', () => {
    const above = temporaryFolder();
    const opened: string[] = [];
    const { operations } = createCountedOperations();
    const writeFile = createSafeWriter({
      ...operations,
      open: (file, flags, mode) => {
        if (flags === 'r') opened.push(path.relative(above, file));
        return operations.open(file, flags, mode);
      },
    });

    writeFile(path.join(above, 'ledger', 'months', '2026-11.json'), NEW);

    expect(opened).toEqual(['ledger', '', path.join('ledger', 'months')]);
  });

  it('keeps the permissions that a file has', () => {
    const { file } = folderWithDocument();
    fs.chmodSync(file, 0o664);

    createSafeWriter(createCountedOperations().operations)(file, NEW);

    expect(fs.statSync(file).mode & 0o777).toBe(0o664);
  });

  it('takes bytes, an empty text and a given mode', () => {
    const { file } = folderWithDocument();
    const writeFile = createSafeWriter(createCountedOperations().operations);

    writeFile(file, new TextEncoder().encode('☕'), { mode: 0o640 });
    expect(text(file)).toBe('☕');
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);

    writeFile(file, '');
    expect(text(file)).toBe('');
  });

  it('goes on after a short write until every byte is out', () => {
    const { file } = folderWithDocument();
    const { operations, calls } = createCountedOperations({
      write: (descriptor, bytes, offset) => fs.writeSync(descriptor, bytes, offset, Math.min(7, bytes.length - offset)),
    });

    createSafeWriter(operations)(file, NEW);

    expect(text(file)).toBe(NEW);
    expect(calls.filter((name) => name === 'write')).toHaveLength(Math.ceil(NEW.length / 7));
  });

  it.each([
    ['a write makes no progress', { write: () => 0 }, 'SHORT_WRITE'],
    ['the disk holds another size than was written', { size: () => 3 }, 'SIZE_MISMATCH'],
  ])('fails when %s', (_, changes, code) => {
    const { folder, file } = folderWithDocument();

    expect(
      codeThrownBy(() => {
        createSafeWriter(createCountedOperations(changes).operations)(file, NEW);
      }),
    ).toBe(code);

    expect(text(file)).toBe(OLD);
    expect(leftovers(folder)).toEqual([]);
  });

  it('never hands on the code EXDEV, which conf answers by writing in place', () => {
    const { folder, file } = folderWithDocument();
    const { operations } = createCountedOperations({
      rename: () => {
        throw systemError('EXDEV');
      },
    });

    expect(
      codeThrownBy(() => {
        createSafeWriter(operations)(file, NEW);
      }),
    ).toBe('CROSS_DEVICE');

    expect(text(file)).toBe(OLD);
    expect(leftovers(folder)).toEqual([]);
  });

  it('copies the old state where the file system has no hard links', () => {
    const { folder, file } = folderWithDocument();
    const { operations } = createCountedOperations({
      link: () => {
        throw systemError('ENOTSUP');
      },
    });

    createSafeWriter(operations)(file, NEW);

    expect(text(file)).toBe(NEW);
    expect(text(`${file}.bak`)).toBe(OLD);
    expect(leftovers(folder)).toEqual([]);
  });

  it('leaves nothing over when the file and its copy are already the same file', () => {
    const { folder, file } = folderWithDocument();
    fs.linkSync(file, `${file}.bak`);

    createSafeWriter(createCountedOperations().operations)(file, NEW);

    expect([text(file), text(`${file}.bak`)]).toEqual([NEW, OLD]);
    expect(leftovers(folder)).toEqual([]);
  });

  it('takes it as it is when the file system cannot sync a folder', () => {
    const { file } = folderWithDocument();
    const { operations } = createCountedOperations({
      sync: (descriptor) => {
        if (fs.fstatSync(descriptor).isDirectory()) throw systemError('EINVAL');
      },
    });

    createSafeWriter(operations)(file, NEW);

    expect(text(file)).toBe(NEW);
  });

  it('does not try to open folders on Windows', () => {
    const { file } = folderWithDocument();
    const { operations, calls } = createCountedOperations({ platform: 'win32' });

    createSafeWriter(operations)(file, NEW);

    expect(calls.filter((name) => name === 'open')).toHaveLength(1);
  });
});

describe('a write whose n-th operation fails', () => {
  const withCopies = {
    link: () => {
      throw systemError('EPERM');
    },
  };
  const counts = [undefined, withCopies].map((changes) => {
    const { folder, file } = scratch();
    const { operations, calls } = createCountedOperations(changes);
    createSafeWriter(operations)(file, NEW);
    fs.rmSync(folder, { recursive: true });
    return { changes, count: calls.length, links: calls.flatMap((name, at) => (name === 'link' ? [at + 1] : [])) };
  });

  function scratch(): { readonly folder: string; readonly file: string } {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-io-'));
    const file = path.join(folder, 'catalog.json');
    fs.writeFileSync(file, OLD, { mode: 0o600 });
    return { folder, file };
  }

  it.each(['ENOSPC', 'EIO', 'EACCES', 'EXDEV'])(
    'throws %s, keeps the old state and leaves no temporary file, for every n',
    (code) => {
      for (const { changes, count, links } of counts) {
        for (let at = 1; at <= count; at += 1) {
          const { folder, file } = folderWithDocument();
          const { operations, calls } = createFailingOperations({ at, code }, changes);

          const thrown = codeThrownBy(() => {
            createSafeWriter(operations)(file, NEW);
          });

          // Two failures are answered by another way: a refused link by a copy, a folder above that may not be read by leaving it.
          const isAnswered = links.includes(at) || (code === 'EACCES' && calls.indexOf('modeOf') >= at);
          expect([at, calls[at - 1], thrown !== null]).toEqual([at, calls[at - 1], !isAnswered]);
          expect(thrown).not.toBe('EXDEV');
          expect(text(file)).toBe(isAnswered ? NEW : OLD);
          expect(leftovers(folder)).toEqual([]);
          expect(
            fs
              .readdirSync(folder)
              .filter((name) => name.endsWith('.bak'))
              .every((name) => text(path.join(folder, name)) === OLD),
          ).toBe(true);
        }
      }
    },
  );

  it('leaves a whole file even when every later operation fails too', () => {
    for (const { changes, count } of counts) {
      for (let at = 1; at <= count; at += 1) {
        const { file } = folderWithDocument();
        const { operations, calls } = createFailingOperations({ at, code: 'EIO', isLasting: true }, changes);

        expect(
          codeThrownBy(() => {
            createSafeWriter(operations)(file, NEW);
          }),
        ).toBe('EIO');

        // Once the last rename is done, the new state is in place and nothing works to take it back.
        const isRenamed = calls.slice(0, at - 1).filter((name) => name === 'rename').length === 2;
        expect(text(file)).toBe(isRenamed ? NEW : OLD);
      }
    }
  });

  it('leaves no file at all when it was to be the first', () => {
    const { operations, calls } = createCountedOperations();
    createSafeWriter(operations)(path.join(temporaryFolder(), 'catalog.json'), NEW);

    for (let at = 1; at <= calls.length; at += 1) {
      const folder = temporaryFolder();
      const failing = createFailingOperations({ at, code: 'ENOSPC' });

      expect(
        codeThrownBy(() => {
          createSafeWriter(failing.operations)(path.join(folder, 'catalog.json'), NEW);
        }),
      ).toBe('ENOSPC');

      expect(fs.readdirSync(folder)).toEqual([]);
    }
  });

  it('writes when it is tried again', () => {
    const { file } = folderWithDocument();
    const writeFile = createSafeWriter(createFailingOperations({ at: 8, code: 'ENOSPC' }).operations);

    expect(
      codeThrownBy(() => {
        writeFile(file, NEW);
      }),
    ).toBe('ENOSPC');
    writeFile(file, NEW);

    expect([text(file), text(`${file}.bak`)]).toEqual([NEW, OLD]);
  });
});

describe('on Windows', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('tries again when a file is held for a moment: %s', (code) => {
    const { file } = folderWithDocument();
    let refusals = 3;
    const { operations, calls } = createCountedOperations({
      platform: 'win32',
      pause: () => undefined,
      rename: (from, to) => {
        refusals -= 1;
        if (refusals >= 0) throw systemError(code);
        fs.renameSync(from, to);
      },
    });

    createSafeWriter(operations)(file, NEW);

    expect(text(file)).toBe(NEW);
    expect(calls.filter((name) => name === 'pause')).toHaveLength(3);
  });

  it('gives up after a few tries and keeps the old state', () => {
    const { folder, file } = folderWithDocument();
    const { operations, calls } = createCountedOperations({
      platform: 'win32',
      pause: () => undefined,
      rename: () => {
        throw systemError('EPERM');
      },
    });

    expect(
      codeThrownBy(() => {
        createSafeWriter(operations)(file, NEW);
      }),
    ).toBe('EPERM');

    expect(calls.filter((name) => name === 'rename')).toHaveLength(6);
    expect(text(file)).toBe(OLD);
    expect(leftovers(folder)).toEqual([]);
  });

  it('tries a refusal only once elsewhere', () => {
    const { file } = folderWithDocument();
    const { operations, calls } = createCountedOperations({
      platform: 'linux',
      rename: () => {
        throw systemError('EPERM');
      },
    });

    expect(
      codeThrownBy(() => {
        createSafeWriter(operations)(file, NEW);
      }),
    ).toBe('EPERM');

    expect(calls.filter((name) => name === 'rename')).toHaveLength(1);
  });
});

describe('forbidInPlaceWrites', () => {
  it('takes the variable out that makes conf write in place', () => {
    const environment = { SNAP: '/snap/rapport/1', HOME: '/home/someone' };

    forbidInPlaceWrites(environment);

    expect(environment).toEqual({ HOME: '/home/someone' });
  });
});

function codeThrownBy(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return errorCode(error);
  }
}
