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

/** What is in the folder before: no lock file, or one that anybody may take over. */
const BEFORE: readonly (readonly [string, string | null])[] = [
  ['no lock', null],
  ['an empty lock', ''],
  ['the lock of a dead process', lockText(entryOf(pidOfThePast()))],
];

function folderWith(text: string | null): string {
  const folder = temporaryFolder();
  if (text !== null) fs.writeFileSync(path.join(folder, LOCK_FILE), text);
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
  it.each(BEFORE)('goes to one of two processes, whenever the second comes, after %s', (_name, text) => {
    atEachMoment((at) => {
      const folder = folderWith(text);
      const holders: number[] = [];
      const second = pretend(folder, { pid: SECOND, base });
      const first = pretend(
        folder,
        { pid: FIRST, base },
        {
          at,
          by: () => {
            if (second.isHeld()) holders.push(SECOND);
          },
        },
      );

      if (first.isHeld()) holders.push(FIRST);

      expect({ at, holders: holders.length }).toEqual({ at, holders: 1 });
      return first;
    });
  });

  // A file that says nothing is looked at often, and all those moments are alike.
  it.each(BEFORE.filter(([, text]) => text !== ''))('goes to one of three, after %s', (_name, text) => {
    atEachMoment((at) => {
      let calls = () => 0;
      atEachMoment((later) => {
        const folder = folderWith(text);
        const holders: number[] = [];
        const third = pretend(folder, { pid: THIRD, base });
        const second = pretend(
          folder,
          { pid: SECOND, base },
          {
            at: later,
            by: () => {
              if (!third.isHeld()) return;
              holders.push(THIRD);
              removeLeftovers(folder);
            },
          },
        );
        const first = pretend(
          folder,
          { pid: FIRST, base },
          {
            at,
            by: () => {
              if (second.isHeld()) holders.push(SECOND);
            },
          },
        );
        calls = first.calls;

        if (first.isHeld()) holders.push(FIRST);

        expect({ at, later, holders: holders.length }).toEqual({ at, later, holders: 1 });
        return second;
      });
      return { calls };
    });
  });

  it.each(BEFORE)('goes to the next one, whenever the first died in taking it, after %s', (_name, text) => {
    atEachMoment((at) => {
      const folder = folderWith(text);
      const life = { isOver: false };
      const mortal = withEach(base, () => {
        if (life.isOver) throw systemError('EIO');
      });
      const dying = pretend(
        folder,
        { pid: FIRST, base: mortal },
        {
          at,
          by: () => {
            life.isOver = true;
          },
        },
      );
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

    for (const [, text] of [...BEFORE, ...BEFORE]) {
      const folder = folderWith(text);
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
