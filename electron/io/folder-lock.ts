import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Instant } from '../../shared/base/instant';
import type { FolderLock, LockAnswer } from '../services/ports';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { isGone, lockText, parseLock, type LockEntry } from './lock-entry';
import { patientOperations } from './patient-operations';
import { ensureFolder } from './private-folder';
import { createSystemClock } from './system-clock';
import { thisComputer, type Computer } from './this-computer';
import { PRIVATE_FILE_MODE, quietly, withTemporary, writeWhole } from './whole-file';
import { errorCode, writeFailure } from './write-failure';

export const LOCK_FILE = 'lock.json';

/** Each round but the last is one in which somebody else changed something meanwhile. */
const ROUNDS = 10;
const LOOKS = 10;
const PAUSE_IN_MILLISECONDS = 20;

export type FolderLockParts = {
  readonly folder: string;
  readonly shell: LockEntry['shell'];
  readonly operations?: FileOperations;
  readonly computer?: Computer;
  readonly now?: () => Instant;
  readonly newToken?: () => string;
};

/**
 * A lock file in `folder`. Nobody ever removes the file of somebody else: who takes over from a holder that is gone
 * makes a claim first, in a file whose name follows from what the lock file says, so that only one can make it. The
 * claim of somebody who is gone as well is taken over in the same way. Who has the claim looks at the lock file once
 * more and, if it still says the same, renames the claim to it. Claims that were left have the name of a leftover.
 */
export function createFolderLock(parts: FolderLockParts): FolderLock {
  const { folder, shell, computer = thisComputer(), now = createSystemClock().now, newToken = randomToken } = parts;
  const operations = patientOperations(parts.operations ?? nodeFileOperations);
  const file = path.join(folder, LOCK_FILE);
  // One for all times: what an attempt that failed halfway has left in the folder is still known as ours.
  const token = newToken();
  let mine: LockEntry | null = null;

  const contest: Contest = { operations, file, host: computer.host, isGone: (entry) => isGone(entry, computer, now()) };

  function newEntry(): LockEntry {
    const { host, pid, processSpace } = computer;
    const own = { host, pid, processSpace, processStart: computer.startOf(pid), token, shell };
    return { kind: 'rapport-lock', ...own, since: now(), heartbeat: now() };
  }

  return {
    acquire: () => {
      try {
        if (operations.modeOf(folder) === null) ensureFolder(operations, folder);
        const entry = mine === null ? newEntry() : { ...mine, heartbeat: now() };
        const answer = contend(contest, entry);
        mine = answer.kind === 'held' ? entry : null;
        return answer;
      } catch (error) {
        return { kind: 'failed', failure: writeFailure(error) };
      }
    },
    renew: () => {
      if (mine === null) return false;
      const isMine = renewEntry(contest, { ...mine, heartbeat: now() });
      if (!isMine) mine = null;
      return isMine;
    },
    release: () => {
      mine = null;
      quietly(() => {
        if (tokenIn(operations, file) === token) operations.remove(file);
      });
    },
  };
}

type Contest = {
  readonly operations: FileOperations;
  readonly file: string;
  /** This computer. */
  readonly host: string;
  readonly isGone: (entry: LockEntry) => boolean;
};

function contend(contest: Contest, entry: LockEntry): LockAnswer {
  for (let round = 0; round < ROUNDS; round += 1) {
    const answer = contendOnce(contest, entry);
    if (answer !== null) return answer;
  }
  return { kind: 'elsewhere', holder: null };
}

/** Null when the lock file is to be looked at again, be it to see that it now says `entry`. */
function contendOnce(contest: Contest, entry: LockEntry): LockAnswer | null {
  const { operations, file, host, isGone } = contest;
  const text = readSettled(operations, file);
  if (text === null) {
    place(operations, file, lockText(entry));
    return null;
  }
  const present = parseLock(text);
  if (present?.token === entry.token) return { kind: 'held' };
  if (present !== null && !isGone(present)) return heldBy(present, host);

  const claim = claimAfter(contest, text, entry);
  if (typeof claim === 'string') useClaim(operations, { claim, file, stale: text });
  return typeof claim === 'string' ? null : claim;
}

type Claim = { readonly claim: string; readonly file: string; readonly stale: string };

function useClaim(operations: FileOperations, { claim, file, stale }: Claim): void {
  try {
    if (read(operations, file) === stale) operations.rename(claim, file);
    else operations.remove(claim);
  } catch (error) {
    // As the claim of somebody who is alive it would keep everybody out.
    quietly(() => {
      operations.remove(claim);
    });
    // The holder of the lock removes what it takes for leftovers, and the claim may have been among them.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** The name of the claim that is made; null when there is one no more that was there a moment ago. */
function claimAfter(
  { operations, file, host, isGone }: Contest,
  stale: string,
  entry: LockEntry,
): string | LockAnswer | null {
  let claim = claimName(file, file, stale);
  for (;;) {
    place(operations, claim, lockText(entry));
    const text = readSettled(operations, claim);
    if (text === null) return null;
    const present = parseLock(text);
    if (present?.token === entry.token) return claim;
    if (present !== null && !isGone(present)) return heldBy(present, host);
    claim = claimName(file, claim, text);
  }
}

function claimName(file: string, previous: string, text: string): string {
  const print = createHash('sha256')
    .update(`${path.basename(previous)}\n${text}`)
    .digest('hex');
  // The form of a temporary name: what a crash leaves is found by it.
  return `${file}.tmp-${print.slice(0, 16)}`;
}

function renewEntry({ operations, file }: Contest, entry: LockEntry): boolean {
  const text = lockText(entry);
  try {
    if (read(operations, file) === null) place(operations, file, text);
    const token = tokenIn(operations, file);
    if (token !== null && token !== entry.token) return false;
    withTemporary(operations, file, (temporary) => {
      writeWhole(operations, temporary, { bytes: Buffer.from(text), mode: PRIVATE_FILE_MODE });
      operations.rename(temporary, file);
    });
    return true;
  } catch {
    // A full disk or one that is gone: nobody else has been seen to have the lock, and the next time may go better.
    return true;
  }
}

/** Makes `file` hold `text`, which nobody sees in part, unless there is a file already. */
function place(operations: FileOperations, file: string, text: string): void {
  const whole = { bytes: Buffer.from(text), mode: PRIVATE_FILE_MODE };
  withTemporary(operations, file, (temporary) => {
    writeWhole(operations, temporary, whole);
    try {
      operations.link(temporary, file);
    } catch (error) {
      // Whatever the reason is, most likely a file system without links: written in place it is seen in part for a
      // moment, for which `readSettled` waits.
      if (errorCode(error) !== 'EEXIST') writeUnlessPresent(operations, file, whole);
    }
    operations.remove(temporary);
  });
}

function writeUnlessPresent(operations: FileOperations, file: string, whole: Parameters<typeof writeWhole>[2]): void {
  try {
    writeWhole(operations, file, whole);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** As `read`; a text that says nothing is looked at for a while, because it may be about to be written. */
function readSettled(operations: FileOperations, file: string): string | null {
  let text = read(operations, file);
  for (let look = 1; look < LOOKS && text !== null && parseLock(text) === null; look += 1) {
    operations.pause(PAUSE_IN_MILLISECONDS);
    text = read(operations, file);
  }
  return text;
}

function read(operations: FileOperations, file: string): string | null {
  try {
    return new TextDecoder().decode(operations.read(file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function tokenIn(operations: FileOperations, file: string): string | null {
  const text = read(operations, file);
  return (text === null ? null : parseLock(text))?.token ?? null;
}

function heldBy({ host, shell, since }: LockEntry, here: string): LockAnswer {
  return { kind: 'elsewhere', holder: { host, isHere: host === here, shell, since } };
}

function randomToken(): string {
  return randomBytes(16).toString('hex');
}
