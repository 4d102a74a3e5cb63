import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { createFolderLock, LOCK_FILE } from './folder-lock';
import { lockText, parseLock, type LockEntry } from './lock-entry';
import { removeLeftovers } from './leftovers';
import { systemError } from './testing/failing-operations';
import { buildRacer, pidOfThePast, race, startRacer } from './testing/lock-race';
import { temporaryFolder } from './testing/temporary-folder';
import { thisComputer } from './this-computer';

const TOO_MANY = 100;
const fileOperations: FileOperations = { ...nodeFileOperations, pause: () => {} };
const withoutLinks: FileOperations = {
  ...fileOperations,
  link: () => {
    throw systemError('EPERM');
  },
};

function entryOf(pid: number): LockEntry {
  const { host, processSpace, bootedAt } = thisComputer();
  const when = { since: bootedAt(), heartbeat: bootedAt() };
  return { kind: 'rapport-lock', host, pid, processSpace, processStart: null, token: 'old', shell: 'web', ...when };
}

const OLD_LOCK = lockText(entryOf(pidOfThePast()));

/** What is in the folder before: no lock file, or one that anybody may take over. */
const BEFORE: readonly (readonly [string, () => string])[] = [
  ['no lock', () => folderWith(null)],
  ['an empty lock', () => folderWith('')],
  ['the lock of a dead process', () => folderWith(OLD_LOCK)],
  ['the lock of a dead process and the claim of another', folderWithClaim],
];
// The others have many moments that are alike, and three processes have their product.
const BEFORE_THREE = BEFORE.filter(([name]) => ['no lock', 'the lock of a dead process'].includes(name));

function folderWith(text: string | null): string {
  const folder = temporaryFolder();
  if (text !== null) fs.writeFileSync(path.join(folder, LOCK_FILE), text);
  return folder;
}

/** A lock of a dead process, and beside it the claim of one that died before it could use it. */
function folderWithClaim(): string {
  const folder = folderWith(OLD_LOCK);
  const refuse = () => {
    throw systemError('EIO');
  };
  const remove = (file: string) => {
    if (/tmp-.*tmp-/.test(file)) fileOperations.remove(file);
    else refuse();
  };
  pretend(folder, { pid: 1_000_000_004, base: { ...fileOperations, rename: refuse, remove } }).isHeld();
  expect(fs.readdirSync(folder)).toHaveLength(2);
  return folder;
}

type Pretended = { readonly pid: number; readonly base: FileOperations; readonly dead?: number };
type Interruption = { readonly at: number; readonly by: () => void };

/** A process of that number, interrupted just before its file operation number `at`. */
function pretend(folder: string, { pid, base, dead }: Pretended, interruption?: Interruption) {
  let count = 0;
  const operations = withEach(base, () => {
    count += 1;
    if (count === interruption?.at) interruption.by();
  });
  const isAlive = (asked: number) => PRETENDED.includes(asked) && asked !== dead;
  const computer = { ...thisComputer(), pid, isAlive, startOf: () => null };
  const lock = createFolderLock({ folder, shell: 'web', computer, operations });
  return { isHeld: () => lock.acquire().kind === 'held', calls: () => count };
}

function withEach(operations: FileOperations, before: () => void): FileOperations {
  const changed = Object.entries(operations).map(([name, operation]) => {
    if (typeof operation !== 'function') return [name, operation];
    const run = (...given: readonly unknown[]): unknown => {
      before();
      return (operation as (...input: readonly unknown[]) => unknown)(...given);
    };
    return [name, run];
  });
  return Object.fromEntries(changed) as FileOperations;
}

// Numbers that no system gives.
const [FIRST, SECOND, THIRD] = [1_000_000_001, 1_000_000_002, 1_000_000_003];
const PRETENDED = [FIRST, SECOND, THIRD];

/** Once for every moment at which a process can be interrupted, until it comes to its end before. */
function atEachMoment(run: (at: number) => { readonly calls: () => number }): void {
  for (let at = 1; at < TOO_MANY; at += 1) {
    if (run(at).calls() < at) return;
  }
  throw new Error('The process does not come to an end');
}

describe.each([
  ['links', fileOperations],
  ['no links', withoutLinks],
])('a lock on a file system with %s', (_, base) => {
  it.each(BEFORE)('goes to one of two processes, whenever the second comes, after %s', (_name, prepare) => {
    atEachMoment((at) => {
      const folder = prepare();
      const holders: number[] = [];
      const second = pretend(folder, { pid: SECOND, base });
      const trySecond = () => {
        if (second.isHeld()) holders.push(SECOND);
      };
      const first = pretend(folder, { pid: FIRST, base }, { at, by: trySecond });

      if (first.isHeld()) holders.push(FIRST);

      expect({ at, holders: holders.length }).toEqual({ at, holders: 1 });
      return first;
    });
  });

  it.each(BEFORE_THREE)('goes to one of three, after %s', (_name, prepare) => {
    atEachMoment((at) => {
      let calls = () => 0;
      atEachMoment((later) => {
        const folder = prepare();
        const holders: number[] = [];
        const third = pretend(folder, { pid: THIRD, base });
        const tryThird = () => {
          if (!third.isHeld()) return;
          holders.push(THIRD);
          removeLeftovers(folder);
        };
        const second = pretend(folder, { pid: SECOND, base }, { at: later, by: tryThird });
        const trySecond = () => {
          if (second.isHeld()) holders.push(SECOND);
        };
        const first = pretend(folder, { pid: FIRST, base }, { at, by: trySecond });
        calls = first.calls;

        if (first.isHeld()) holders.push(FIRST);

        expect({ at, later, holders: holders.length }).toEqual({ at, later, holders: 1 });
        return second;
      });
      return { calls };
    });
  });

  it.each(BEFORE)('goes to the next one, whenever the first died in taking it, after %s', (_name, prepare) => {
    atEachMoment((at) => {
      const folder = prepare();
      const life = { isOver: false };
      const mortal = withEach(base, () => {
        if (life.isOver) throw systemError('EIO');
      });
      const die = () => {
        life.isOver = true;
      };
      const dying = pretend(folder, { pid: FIRST, base: mortal }, { at, by: die });
      dying.isHeld();

      const next = pretend(folder, { pid: SECOND, base, dead: FIRST });

      expect({ at, isHeld: next.isHeld() }).toEqual({ at, isHeld: true });
      return life.isOver ? dying : { calls: () => 0 };
    });
  });
});

describe('processes that try for one lock at once', () => {
  it('gives it to exactly one, and after its death to exactly one of the others', async () => {
    const file = await buildRacer(temporaryFolder());
    const racers = Array.from({ length: 6 }, () => startRacer(file));

    for (const [, prepare] of [...BEFORE, ...BEFORE]) {
      const folder = prepare();
      const holders = await race(racers, folder);
      expect(holders).toHaveLength(1);
      const entry = parseLock(fs.readFileSync(path.join(folder, LOCK_FILE), 'utf8'));
      expect(entry?.pid).toBe(holders[0]?.pid);
      expect(await race(racers, folder)).toEqual(holders);
    }

    const folder = folderWith(null);
    let living = racers;
    while (living.length > 0) {
      const [holder, ...others] = await race(living, folder);
      expect(others).toEqual([]);
      await holder?.kill();
      living = living.filter((racer) => racer !== holder);
    }
  });
});
