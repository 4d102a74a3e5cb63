import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pick, randomWhole, type Random } from '../../shared/base/random';
import { isAsWritten } from '../../shared/ledger/stored-document';
import { checksum } from '../io/checksum';
import { LOCK_FILE } from '../io/folder-lock';
import { isTemporaryName } from '../io/temporary-name';
import type { WorkStep } from '../services/testing/ledger-work';
import { placeOf, workAfter, type Said } from './crash-work';
import { startWriter, type WriterProcess } from './writer-process';

/** What was seen while writing processes were killed. `problems` has to be empty. */
export type KillCounts = {
  kills: number;
  /** Of them, while the ledger was being opened. */
  killsAtStart: number;
  acknowledged: number;
  /** How often the step that was on its way was found to have been made. */
  foundOnItsWay: number;
  /** How often a kill left `pending.json`, and how often temporary files. */
  pendingLeft: number;
  leftoversLeft: number;
  /** How often the lock of a killed process was there for the next one to take over. */
  locksLeft: number;
  /** How often a backup, or a restore or its being taken back, was on its way. */
  interruptedBackups: number;
  interruptedRestores: number;
  readonly problems: string[];
};

type Given = { readonly program: string; readonly folder: string; readonly kills: number; readonly random: Random };

/** So many of a hundred come while the process starts. */
const AT_START_OF_HUNDRED = 30;
const LONGEST_START_IN_MILLISECONDS = 25;
/** The kill comes after so many steps, and then so much later: a step takes a millisecond or fifty. */
const MOST_STEPS = 8;
const LONGEST_PAUSES_IN_MILLISECONDS = [2, 20, 150] as const;

export function noCounts(): KillCounts {
  return {
    kills: 0,
    killsAtStart: 0,
    acknowledged: 0,
    foundOnItsWay: 0,
    pendingLeft: 0,
    leftoversLeft: 0,
    locksLeft: 0,
    interruptedBackups: 0,
    interruptedRestores: 0,
    problems: [],
  };
}

/**
 * Starts writing processes on one folder, one after the other, and kills each at a random moment. Each says what it
 * found when it opened the ledger; what it says is held against everything that was acknowledged before.
 */
export async function killWriters({ program, folder, kills, random }: Given, counts: KillCounts): Promise<void> {
  const progress = { done: 0, backups: 0 };
  for (let count = 0; count < kills && counts.problems.length === 0; count += 1) {
    const writer = startWriter({ program, folder, done: progress.done });
    await killAtRandom(writer, random, counts);
    hear(writer.said, progress, counts);
    if (writer.said.some(({ said }) => said === 'opened')) countInterrupted(workAfter(progress.done).step.kind, counts);
    lookAtFiles(folder, counts);
  }
  // The last kill is looked at as well.
  const last = startWriter({ program, folder, done: progress.done, limit: 1 });
  await last.ended;
  hear(last.said, progress, counts);
  if (!last.said.some(({ said }) => said === 'acknowledged')) counts.problems.push('nothing can be written at the end');
}

async function killAtRandom(writer: WriterProcess, random: Random, counts: KillCounts): Promise<void> {
  const isAtStart = randomWhole(random, 1, 100) <= AT_START_OF_HUNDRED;
  if (isAtStart) await writer.until('loaded');
  else await writer.until('acknowledged', randomWhole(random, 0, MOST_STEPS));
  const longest = isAtStart ? LONGEST_START_IN_MILLISECONDS : pick(random, LONGEST_PAUSES_IN_MILLISECONDS);
  await pause(random() * longest);
  await writer.kill();
  counts.kills += 1;
  if (!writer.said.some(({ said }) => said === 'opened')) counts.killsAtStart += 1;
}

type Progress = { done: number; backups: number };

function hear(said: readonly Said[], progress: Progress, counts: KillCounts): void {
  for (const one of said) {
    switch (one.said) {
      case 'opened':
        hearOpened(one, progress, counts);
        break;
      case 'acknowledged':
        progress.done = one.done;
        counts.acknowledged += 1;
        if (one.kind === 'backup') progress.backups += 1;
        break;
      case 'failed':
        counts.problems.push(`step ${String(one.step)} failed: ${JSON.stringify(one.failure)}`);
        break;
      case 'loaded':
        break;
    }
  }
}

function hearOpened(opened: Extract<Said, { said: 'opened' }>, progress: Progress, counts: KillCounts): void {
  const { problem, readOnly, setAside, leftovers, backups, lines } = opened;
  const found = { problem, readOnly, setAside, leftovers };
  const good = { problem: null, readOnly: null, setAside: [], leftovers: [] };
  const after = `after ${String(progress.done)} steps`;
  if (JSON.stringify(found) !== JSON.stringify(good)) counts.problems.push(`${after}: ${JSON.stringify(found)}`);
  if (backups < progress.backups) counts.problems.push(`${after}: a backup is lost`);
  const place = placeOf(lines, progress.done);
  if (place === null) counts.problems.push(`${after}: the ledger holds something else`);
  else if (place.done > progress.done) counts.foundOnItsWay += 1;
  progress.done = place?.done ?? progress.done;
}

function countInterrupted(kind: WorkStep['kind'], counts: KillCounts): void {
  if (kind === 'backup') counts.interruptedBackups += 1;
  if (kind === 'restore' || kind === 'revert') counts.interruptedRestores += 1;
}

/** Before anybody repairs anything. */
function lookAtFiles(folder: string, counts: KillCounts): void {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  if (names.includes('pending.json')) counts.pendingLeft += 1;
  const left = names.filter((name) => isTemporaryName(name));
  if (left.length > 0) counts.leftoversLeft += 1;
  if (names.includes(LOCK_FILE)) counts.locksLeft += 1;
  for (const name of names.filter((one) => /^(catalog|months.\d{4}-\d{2})\.json$/.test(one))) {
    if (!isAsWritten(fs.readFileSync(path.join(folder, name), 'utf8'), checksum))
      counts.problems.push(`${name} is not whole`);
  }
}
