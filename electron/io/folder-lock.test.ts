import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantOfMilliseconds, millisecondsOf, parseInstant, type Instant } from '../../shared/base/instant';
import type { LockAnswer } from '../services/ports';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { createFolderLock, LOCK_FILE, type FolderLockParts } from './folder-lock';
import { removeLeftovers } from './leftovers';
import { lockText, parseLock, type LockEntry } from './lock-entry';
import { isTemporaryName } from './temporary-name';
import { systemError } from './testing/failing-operations';
import { temporaryFolder } from './testing/temporary-folder';
import type { Computer } from './this-computer';

const NOW = instant('2026-11-23T08:42:10.000Z');
const HOST = 'kestrel';
const operations: FileOperations = { ...nodeFileOperations, pause: () => {} };
const HELD = { kind: 'held' };

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`${text} is no instant`);
  return parsed;
}

function secondsBefore(seconds: number): Instant {
  return instantOfMilliseconds(millisecondsOf(NOW) - seconds * 1000);
}

function aComputer(changes: Partial<Computer> = {}): Computer {
  return {
    host: HOST,
    pid: 100,
    processSpace: 'here',
    isAlive: (pid) => [100, 200].includes(pid),
    startOf: (pid) => `start of ${String(pid)}`,
    bootedAt: () => secondsBefore(24 * 3600),
    ...changes,
  };
}

function anEntry(changes: Partial<LockEntry> = {}): LockEntry {
  return {
    kind: 'rapport-lock',
    host: HOST,
    pid: 200,
    processSpace: 'here',
    processStart: 'start of 200',
    token: 'theirs',
    shell: 'desktop',
    since: secondsBefore(3600),
    heartbeat: secondsBefore(20),
    ...changes,
  };
}

function aLock(folder: string, changes: Partial<FolderLockParts> = {}) {
  return createFolderLock({ folder, shell: 'web', operations, computer: aComputer(), now: () => NOW, ...changes });
}

function folderWith(text: string): string {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, LOCK_FILE), text);
  return folder;
}

function entryIn(folder: string): LockEntry | null {
  return parseLock(fs.readFileSync(path.join(folder, LOCK_FILE), 'utf8'));
}

function answerTo(entry: LockEntry, computer: Partial<Computer> = {}): LockAnswer {
  return aLock(folderWith(lockText(entry)), { computer: aComputer(computer) }).acquire();
}

const heldByThem = (entry: LockEntry) => ({
  kind: 'elsewhere',
  holder: { host: entry.host, isHere: entry.host === HOST, shell: entry.shell, since: entry.since },
});

describe('acquiring a lock', () => {
  it('writes who has it, for the user only, in a folder that it makes, and leaves nothing else', () => {
    const folder = path.join(temporaryFolder(), 'ledger');

    expect(aLock(folder, { newToken: () => 'ours' }).acquire()).toEqual(HELD);

    const own = { pid: 100, processStart: 'start of 100', token: 'ours', shell: 'web', since: NOW, heartbeat: NOW };
    expect(entryIn(folder)).toEqual({ kind: 'rapport-lock', host: HOST, processSpace: 'here', ...own });
    expect(fs.statSync(path.join(folder, LOCK_FILE)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(fs.readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('is harmless when it is held already', () => {
    const folder = temporaryFolder();
    const lock = aLock(folder);
    lock.acquire();
    const before = entryIn(folder);

    expect(lock.acquire()).toEqual(HELD);
    expect(entryIn(folder)).toEqual(before);
  });

  it('is refused while a process of this computer has it, however old its sign of life: a laptop sleeps', () => {
    const entry = anEntry({ heartbeat: secondsBefore(20 * 3600) });

    expect(answerTo(entry)).toEqual(heldByThem(entry));
  });

  it('is refused to a second lock of the same process', () => {
    const folder = temporaryFolder();
    aLock(folder).acquire();

    expect(aLock(folder).acquire().kind).toBe('elsewhere');
  });

  it('takes over from a process of this computer that is dead', () => {
    expect(answerTo(anEntry({ pid: 300, heartbeat: NOW }))).toEqual(HELD);
  });

  it('is not deceived by another process that has the number of the dead one', () => {
    expect(answerTo(anEntry({ processStart: 'an earlier start' }))).toEqual(HELD);
    const unknownStart = { startOf: () => null };
    expect(answerTo(anEntry({ heartbeat: secondsBefore(25 * 3600) }), unknownStart)).toEqual(HELD);
  });

  it('believes the start of a process more than the clock, which may have been wrong', () => {
    expect(answerTo(anEntry({ heartbeat: secondsBefore(25 * 3600) })).kind).toBe('elsewhere');
  });

  it.each([
    ['on another computer', { host: 'heron' }],
    ['in another sandbox of this computer', { processSpace: 'there' }],
  ])('takes over from a process %s after three minutes of silence, and not before', (_, where) => {
    const dead = { ...where, pid: 300 };

    expect(answerTo(anEntry({ ...dead, heartbeat: secondsBefore(179) })).kind).toBe('elsewhere');
    expect(answerTo(anEntry({ ...dead, heartbeat: secondsBefore(180) }))).toEqual(HELD);
  });

  it.each([
    ['empty', ''],
    ['torn', lockText(anEntry()).slice(0, 60)],
    ['full of zeros', '\0'.repeat(300)],
    ['of something else', '{"pid":1}'],
    ['of a group of processes', lockText(anEntry({ pid: 0 }))],
  ])('takes over from a lock file that is %s', (_, text) => {
    const folder = folderWith(text);

    expect(aLock(folder).acquire()).toEqual(HELD);
    expect(fs.readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('waits for a lock file that is being written', () => {
    const folder = folderWith('');
    const entry = anEntry();
    const pause = () => {
      fs.writeFileSync(path.join(folder, LOCK_FILE), lockText(entry));
    };

    expect(aLock(folder, { operations: { ...operations, pause } }).acquire()).toEqual(heldByThem(entry));
  });

  it.each(['EACCES', 'EROFS', 'ENOSPC'])('fails with %s, and leaves nothing', (code) => {
    const folder = temporaryFolder();
    const open = () => {
      throw systemError(code);
    };

    const failure = code === 'ENOSPC' ? { code: 'disk-full' } : { code: 'write-failed', cause: code };
    expect(aLock(folder, { operations: { ...operations, open } }).acquire()).toEqual({ kind: 'failed', failure });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('says who has it in a folder that cannot be written to', () => {
    const entry = anEntry();
    const open = () => {
      throw systemError('EROFS');
    };

    const lock = aLock(folderWith(lockText(entry)), { operations: { ...operations, open } });

    expect(lock.acquire()).toEqual(heldByThem(entry));
  });

  it('works where there are no links', () => {
    const link = () => {
      throw systemError('EPERM');
    };
    const parts = { operations: { ...operations, link } };
    const [empty, stale] = [temporaryFolder(), folderWith('')];

    expect(aLock(empty, parts).acquire()).toEqual(HELD);
    expect(aLock(stale, parts).acquire()).toEqual(HELD);
    expect(aLock(stale, parts).acquire().kind).toBe('elsewhere');
  });

  it('can be tried again after an attempt that failed halfway', () => {
    const folder = folderWith('');
    let isBroken = true;
    const rename = (from: string, to: string) => {
      if (isBroken) throw systemError('EIO');
      operations.rename(from, to);
    };
    const lock = aLock(folder, { operations: { ...operations, rename } });

    expect(lock.acquire()).toEqual({ kind: 'failed', failure: { code: 'write-failed', cause: 'EIO' } });
    isBroken = false;

    expect(lock.acquire()).toEqual(HELD);
  });
});

describe('renewing a lock', () => {
  it('writes a new sign of life', () => {
    const folder = temporaryFolder();
    let now = secondsBefore(60);
    const lock = aLock(folder, { now: () => now });
    lock.acquire();
    now = NOW;

    expect(lock.renew()).toBe(true);
    expect(entryIn(folder)).toMatchObject({ since: secondsBefore(60), heartbeat: NOW });
    expect(fs.readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('is false, and touches nothing, when somebody else has it now', () => {
    const folder = temporaryFolder();
    const lock = aLock(folder);
    lock.acquire();
    fs.writeFileSync(path.join(folder, LOCK_FILE), lockText(anEntry()));

    expect(lock.renew()).toBe(false);
    expect(entryIn(folder)).toEqual(anEntry());
    fs.rmSync(path.join(folder, LOCK_FILE));
    expect(lock.renew()).toBe(false);
  });

  it('is false for a lock that was never held or was given back', () => {
    const lock = aLock(temporaryFolder());

    expect(lock.renew()).toBe(false);
    lock.acquire();
    lock.release();
    expect(lock.renew()).toBe(false);
  });

  it.each([
    ['removed', null],
    ['torn', '{'],
  ])('puts the file right when it was %s', (_, text) => {
    const folder = temporaryFolder();
    const lock = aLock(folder, { newToken: () => 'ours' });
    lock.acquire();
    if (text === null) fs.rmSync(path.join(folder, LOCK_FILE));
    else fs.writeFileSync(path.join(folder, LOCK_FILE), text);

    expect(lock.renew()).toBe(true);
    expect(entryIn(folder)?.token).toBe('ours');
  });

  it('stays ours on a full disk', () => {
    const folder = temporaryFolder();
    let isFull = false;
    const write: FileOperations['write'] = (...given) => {
      if (isFull) throw systemError('ENOSPC');
      return operations.write(...given);
    };
    const lock = aLock(folder, { operations: { ...operations, write } });
    lock.acquire();
    isFull = true;

    expect(lock.renew()).toBe(true);
    expect(fs.readdirSync(folder)).toEqual([LOCK_FILE]);
  });
});

describe('releasing a lock', () => {
  it('lets the next one have it', () => {
    const folder = temporaryFolder();
    const lock = aLock(folder);
    lock.acquire();

    lock.release();

    expect(fs.readdirSync(folder)).toEqual([]);
    expect(aLock(folder).acquire()).toEqual(HELD);
  });

  it('leaves the file of somebody else, and does not mind a folder that has gone', () => {
    const folder = folderWith(lockText(anEntry()));
    const lock = aLock(folder);
    lock.acquire();

    lock.release();

    expect(entryIn(folder)).toEqual(anEntry());
    fs.rmSync(folder, { recursive: true });
    lock.release();
  });
});

describe('removing leftovers beside a lock', () => {
  it('finds the claim of a process that died before it could use it', () => {
    const folder = folderWith('');
    const died = () => {
      throw systemError('EIO');
    };
    aLock(folder, { operations: { ...operations, rename: died, remove: died } }).acquire();
    expect(fs.readdirSync(folder).filter(isTemporaryName)).not.toEqual([]);

    removeLeftovers(folder);

    expect(fs.readdirSync(folder)).toEqual([LOCK_FILE]);
  });
});
