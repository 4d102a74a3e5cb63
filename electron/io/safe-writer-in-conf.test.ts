import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Conf from 'conf';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { forbidInPlaceWrites, writeFileSync, type WriteFileSync } from './safe-writer';
import { isTemporaryName } from './temporary-name';
import { systemError } from './testing/failing-operations';
import { smallDisk, temporaryFolder } from './testing/temporary-folder';
import { errorCode } from './write-failure';

// Both writers call the functions of this object, so that a fault put here reaches either. atomically keeps the
// functions that it finds when it is loaded, therefore it is loaded behind these.
const real = { writeSync: fs.writeSync, renameSync: fs.renameSync, writeFileSync: fs.writeFileSync };
type Fault = { limitInBytes?: number; renameCode?: string };
let fault: Fault = {};
let inPlaceWrites: string[] = [];
let atomically: { readonly writeFileSync: WriteFileSync };

beforeAll(async () => {
  Object.assign(fs, {
    writeSync: (descriptor: number, data: string | Uint8Array, ...rest: readonly unknown[]) => {
      if (fault.limitInBytes === undefined)
        return Reflect.apply(real.writeSync, fs, [descriptor, data, ...rest]) as number;
      // Both call shapes come down to bytes: text with a position and an encoding, or bytes with an offset.
      const offset = typeof data === 'string' ? 0 : Number(rest[0]);
      const bytes = Buffer.from(data).subarray(offset, offset + fault.limitInBytes);
      fault.limitInBytes -= bytes.length;
      if (bytes.length === 0) throw systemError('ENOSPC');
      return real.writeSync(descriptor, bytes);
    },
    renameSync: (from: string, to: string) => {
      if (fault.renameCode !== undefined) throw systemError(fault.renameCode);
      real.renameSync(from, to);
    },
    writeFileSync: (file: string, ...rest: readonly unknown[]) => {
      inPlaceWrites.push(file);
      Reflect.apply(real.writeFileSync, fs, [file, ...rest]);
    },
  });
  const published = path.resolve('node_modules/atomically/dist/index.js');
  atomically = (await import(pathToFileURL(published).href)) as typeof atomically;
});

afterEach(() => {
  fault = {};
  inPlaceWrites = [];
});

afterAll(() => {
  Object.assign(fs, real);
});

const GOOD = { items: 'a'.repeat(20_000) };
const LARGE = { items: 'b'.repeat(200_000) };

function text(file: string): string {
  return fs.readFileSync(file, 'utf8');
}

function openStore(folder: string): Conf {
  return new Conf({
    cwd: folder,
    configName: 'catalog',
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  });
}

/** The code of what `act` throws; null when it reports success. */
function codeThrownBy(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return errorCode(error);
  }
}

function onSmallDisk(): string | null {
  const folder = smallDisk(256);
  if (folder === null) console.warn('NOT TESTED HERE: a full disk, because no file system can be mounted.');
  return folder;
}

describe('the package atomically, which this writer replaces', () => {
  it('reports success and leaves half a file after a short write', () => {
    const file = path.join(temporaryFolder(), 'catalog.json');
    atomically.writeFileSync(file, JSON.stringify(GOOD));
    fault = { limitInBytes: 4_096 };

    expect(
      codeThrownBy(() => {
        atomically.writeFileSync(file, JSON.stringify(LARGE));
      }),
    ).toBeNull();

    expect(() => {
      JSON.parse(text(file));
    }).toThrow(SyntaxError);
  });

  it('reports success and leaves half a file on a full disk', ({ skip }) => {
    const folder = onSmallDisk();
    if (folder === null) return skip();
    const file = path.join(folder, 'catalog.json');
    atomically.writeFileSync(file, JSON.stringify(GOOD));
    fs.appendFileSync(path.join(folder, 'ballast'), Buffer.alloc(100_000));

    expect(
      codeThrownBy(() => {
        atomically.writeFileSync(file, JSON.stringify(LARGE));
      }),
    ).toBeNull();

    expect(() => {
      JSON.parse(text(file));
    }).toThrow(SyntaxError);
  });
});

describe('a store of conf with this writer', () => {
  it('really uses it', () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    store.store = { revision: 1 };
    store.store = { revision: 2 };

    expect(JSON.parse(text(path.join(folder, 'catalog.json.bak')))).toEqual({ revision: 1 });
  });

  it('throws when the disk takes only a part, and keeps the old state', () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    store.store = GOOD;
    fault = { limitInBytes: 4_096 };

    expect(
      codeThrownBy(() => {
        store.store = LARGE;
      }),
    ).toBe('ENOSPC');

    fault = {};
    expect(openStore(folder).store).toEqual(GOOD);
    expect(fs.readdirSync(folder).filter(isTemporaryName)).toEqual([]);
  });

  it('throws on a full disk, keeps the old state, and saves again when there is room', ({ skip }) => {
    const folder = onSmallDisk();
    if (folder === null) return skip();
    const store = openStore(folder);
    store.store = GOOD;
    fs.appendFileSync(path.join(folder, 'ballast'), Buffer.alloc(100_000));

    expect(
      codeThrownBy(() => {
        store.store = LARGE;
      }),
    ).toBe('ENOSPC');
    expect(openStore(folder).store).toEqual(GOOD);
    expect(fs.readdirSync(folder).filter(isTemporaryName)).toEqual([]);

    fs.rmSync(path.join(folder, 'ballast'));
    store.store = { items: 'b'.repeat(100_000) };
    expect(openStore(folder).store).toEqual({ items: 'b'.repeat(100_000) });
  });

  it('does not write in place when a rename is refused as one across devices', () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    store.store = GOOD;
    inPlaceWrites = [];
    fault = { renameCode: 'EXDEV' };

    expect(
      codeThrownBy(() => {
        store.store = LARGE;
      }),
    ).toBe('CROSS_DEVICE');

    expect(inPlaceWrites).toEqual([]);
    expect(JSON.parse(text(path.join(folder, 'catalog.json')))).toEqual(GOOD);
  });

  it('writes in place as a Snap, unless that has been forbidden', () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    process.env['SNAP'] = '/snap/rapport/1';
    store.store = GOOD;
    expect(inPlaceWrites).toEqual([path.join(folder, 'catalog.json')]);

    inPlaceWrites = [];
    forbidInPlaceWrites(process.env);
    store.store = LARGE;

    expect(process.env).not.toHaveProperty('SNAP');
    expect(inPlaceWrites).toEqual([]);
    expect(openStore(folder).store).toEqual(LARGE);
  });

  it('follows a link at the place of the document, as conf does', () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(path.join(elsewhere, 'catalog.json'), '{}');
    fs.symlinkSync(path.join(elsewhere, 'catalog.json'), path.join(folder, 'catalog.json'));

    openStore(folder).store = GOOD;

    expect(fs.lstatSync(path.join(folder, 'catalog.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(text(path.join(elsewhere, 'catalog.json')))).toEqual(GOOD);
  });
});
