import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../shared/testing/builders';
import { isTemporaryName } from '../io/temporary-name';
import type { DiskStep } from '../io/testing/disk-model';
import { createRecordedDisk, distinctStates, materialise, type DiskRecord } from '../io/testing/recorded-disk';
import type { LastingState } from '../io/testing/recorded-disk';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { carryOutStep, linesIn, openFolder } from './testing/disk-rapport';
import { mortalComputer } from './testing/disk-storage';
import { ledgerWork, type WorkKind, type WorkStep } from './testing/ledger-work';
import { createTestTask } from './testing/test-task';

/**
 * The power goes after every file operation, in each of the ways in which a disk can lose what was not synced. Killing
 * a process shows nothing of that: what it wrote stays in the memory of the system.
 */

const isFull = process.env['RAPPORT_FULL'] === '1';
const MONTHS = ['2026-09', '2026-10'];
const CYCLE: readonly WorkKind[] = [
  'tick',
  'two-months',
  'session',
  'note',
  'backup',
  'clear',
  'catalog',
  'restore',
  'tick',
  'revert',
  'two-months',
];
const FIRST_STEPS = 3;
const STEPS = isFull ? FIRST_STEPS + 5 * CYCLE.length : FIRST_STEPS + CYCLE.length;
const [BEFORE, AFTER] = [mortalComputer(1_000_000_001), mortalComputer(1_000_000_002)];
const REVERT_EVERY = isFull ? 1 : 3;

/** In the place of another step, so that the count of steps stays the same. */
const NOTHING: DiskStep = { kind: 'close', descriptor: -1 };

type Acknowledged = {
  readonly step: WorkStep;
  /** What the ledger holds then. */
  readonly lines: readonly string[];
  /** The backup that it made. */
  readonly backup: string | null;
  /** After so many file operations. */
  readonly at: number;
};

type Recorded = { readonly record: DiskRecord; readonly acknowledged: readonly Acknowledged[] };

async function record(count: number): Promise<Recorded> {
  const root = temporaryFolder();
  const disk = createRecordedDisk(root);
  const rapport = openFolder(path.join(root, 'ledger'), { operations: disk.operations, computer: BEFORE });
  const acknowledged: Acknowledged[] = [];
  const work = ledgerWork({ cycle: CYCLE, months: MONTHS });
  while (acknowledged.length < count) {
    const { step, lines } = work.next().value;
    rapport.clock.advance(1_000);
    const backup = valueOf(await carryOutStep(rapport, step));
    expect(linesIn(rapport, MONTHS)).toEqual(lines());
    acknowledged.push({ step, lines: lines(), backup, at: disk.record.steps.length });
  }
  return { record: disk.record, acknowledged };
}

/** Everything that is wrong with what is found in a state; nothing when it is as it has to be. */
async function problemsOf(state: LastingState, { acknowledged }: Recorded, isReverted: boolean): Promise<string[]> {
  const root = fs.mkdtempSync(path.join(scratch, 'state-'));
  try {
    materialise(state, root);
    const rapport = openFolder(path.join(root, 'ledger'), { computer: AFTER });
    const { problem, damaged, store, readOnly } = rapport.ledger.present();
    const opened = { problem, damaged, readOnly: readOnly(), setAside: valueOf(store.setAside.list()) };
    const good = { problem: null, damaged: [], readOnly: null, setAside: [] };
    if (JSON.stringify(opened) !== JSON.stringify(good)) return [`does not open: ${JSON.stringify(opened)}`];
    const found = linesIn(rapport, MONTHS);
    const problems = state.moments.flatMap((moment) => {
      const count = countAt(acknowledged, moment);
      return isOneOf(found, acknowledged, count) ? [] : [`holds neither ${String(count)} steps nor one more`];
    });
    const surely = countAt(acknowledged, state.moments.at(-1) ?? 0);
    problems.push(...lostBackups(rapport, acknowledged.slice(0, surely)), ...leftoversIn(root));
    if (isReverted) problems.push(...(await problemsOfReverting(rapport, acknowledged, { found, surely })));
    return problems;
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

let scratch = '';

function countAt(acknowledged: readonly Acknowledged[], moment: number): number {
  return acknowledged.filter(({ at }) => at <= moment).length;
}

function isOneOf(found: readonly string[], acknowledged: readonly Acknowledged[], count: number): boolean {
  const [before, after] = [linesAfter(acknowledged, count), acknowledged[count]?.lines];
  return String(found) === String(before) || String(found) === String(after);
}

function linesAfter(acknowledged: readonly Acknowledged[], count: number): readonly string[] {
  return acknowledged[count - 1]?.lines ?? [];
}

type Opened = ReturnType<typeof openFolder>;

function lostBackups({ backups }: Opened, acknowledged: readonly Acknowledged[]): readonly string[] {
  const made = acknowledged.flatMap(({ backup }) => backup ?? []);
  const isThere = (name: string) => {
    const verified = backups.verify(`own ${name}`);
    return verified.ok && verified.value;
  };
  return made.filter((name) => !isThere(name)).map((name) => `has lost ${name}`);
}

/** What interrupted writes left in the ledger is gone once it has been opened. */
function leftoversIn(root: string): readonly string[] {
  const names = fs.readdirSync(path.join(root, 'ledger'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => isTemporaryName(name)).map((name) => `has left ${name.replace(/-[0-9a-f]+$/, '')}`);
}

/** The last restore can be taken back, also while another one is on its way that is not made yet. */
async function problemsOfReverting(
  rapport: Opened,
  acknowledged: readonly Acknowledged[],
  { found, surely }: { readonly found: readonly string[]; readonly surely: number },
): Promise<readonly string[]> {
  const isMade = String(found) !== String(linesAfter(acknowledged, surely));
  const last = acknowledged
    .slice(0, isMade ? surely + 1 : surely)
    .findLastIndex(({ step }) => step.kind === 'restore' || step.kind === 'revert');
  if (last < 0) return [];
  const reverted = await rapport.restore.revert(createTestTask());
  if (!reverted.ok) return [`cannot be taken back: ${JSON.stringify(reverted.failure)}`];
  const isBack = String(linesIn(rapport, MONTHS)) === String(linesAfter(acknowledged, last));
  return isBack ? [] : ['is not taken back to what it was'];
}

async function problemsIn(recorded: Recorded, states: readonly LastingState[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [index, state] of states.entries()) {
    const found = await problemsOf(state, recorded, index % REVERT_EVERY === 0);
    problems.push(...found.map((problem) => `${state.cut} after ${String(state.after)}: ${problem}`));
  }
  return problems;
}

describe('a power cut at any moment', () => {
  it(
    'loses nothing that was acknowledged, and leaves a ledger that opens as it is',
    { timeout: 1_800_000 },
    async () => {
      scratch = temporaryFolder();
      const recorded = await record(STEPS);
      const states = distinctStates(recorded.record);

      expect(await problemsIn(recorded, states)).toEqual([]);
      expect(states.length).toBeGreaterThan(150);
      if (isFull)
        console.log(`Power cuts: ${String(recorded.record.steps.length)} operations, ${String(states.length)} states`);
    },
  );

  it('is seen to lose what is not synced', async () => {
    scratch = temporaryFolder();
    const { record: real, acknowledged } = await record(FIRST_STEPS + 1);
    const unsynced = { ...real, steps: real.steps.map((step) => (step.kind === 'sync' ? NOTHING : step)) };
    const states = distinctStates(unsynced).filter(({ cut }) => cut !== 'torn');

    const problems = await problemsIn({ record: unsynced, acknowledged }, states);

    expect(problems.filter((problem) => problem.includes('holds neither'))).not.toEqual([]);
  });
});
