import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RequestName } from '../../shared/bridge/channels';
import type { Failure } from '../../shared/base/failure';
import type { Outcome } from '../../shared/base/outcome';
import { valueOf } from '../../shared/testing/builders';
import type { FileOperations } from '../io/file-operations';
import {
  createCountedOperations,
  createFailingOperations,
  systemError,
  type Fault,
} from '../io/testing/failing-operations';
import { smallDisk, temporaryFolder } from '../io/testing/temporary-folder';
import { errorCode } from '../io/write-failure';
import { composeIn, type ComposedRapport } from './testing/composed-rapport';
import { carryOutStep, linesIn, openFolder } from './testing/disk-rapport';
import { mortalComputer } from './testing/disk-storage';
import { ledgerWork, type WorkKind, type WorkStep } from './testing/ledger-work';
import { addActivity, note, several, tick } from './testing/page-commands';
import type { RapportParts } from './testing/test-rapport';

/** Every file call fails once, or fails from then on, in each of the ways in which disks fail. */

const isFull = process.env['RAPPORT_FULL'] === '1';
/** Of a long action not every call is tried in the quick run. */
const [SHORT_ACTION, EVERY_OF_LONG] = [30, 7];
const MONTHS = ['2026-09', '2026-10'];
const CYCLE: readonly WorkKind[] = ['tick', 'two-months', 'session', 'note', 'backup', 'tick', 'catalog', 'two-months'];
const STEPS_BEFORE = 3 + CYCLE.length;

const twoMonths = several('Two months', [tick('b', '2026-09-30', 3), note('2026-10-01', 'Wrote to three people.')]);
const ACTIONS: readonly (readonly [string, WorkStep])[] = [
  ['a tick', { kind: 'command', command: tick('a', '2026-10-30', 7) }],
  ['a change of two months', { kind: 'command', command: twoMonths }],
  ['a backup', { kind: 'backup' }],
  ['a restore', { kind: 'restore' }],
];
const NEXT: WorkStep = { kind: 'command', command: tick('b', '2026-10-29', 8) };

type Trouble = {
  /** A disk that is full can be read, and so can one that may not be written; one that is broken does nothing. */
  readonly code: 'ENOSPC' | 'EIO' | 'EACCES';
  readonly isLasting: boolean;
  /** The call that fails is a write of which one half goes out; the next one fails. */
  readonly isShort?: boolean;
};

const TROUBLES: readonly Trouble[] = [
  { code: 'ENOSPC', isLasting: false },
  { code: 'ENOSPC', isLasting: true },
  { code: 'EIO', isLasting: false },
  { code: 'EIO', isLasting: true },
  { code: 'EACCES', isLasting: false },
  { code: 'EACCES', isLasting: true },
  { code: 'ENOSPC', isLasting: true, isShort: true },
];

/** A ledger with a backup that holds less. */
async function prepare(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'ledger');
  const rapport = openFolder(folder, { computer: mortalComputer(1) });
  const work = ledgerWork({ cycle: CYCLE, months: MONTHS });
  for (let count = 0; count < STEPS_BEFORE; count += 1) {
    rapport.clock.advance(1_000);
    valueOf(await carryOutStep(rapport, work.next().value.step));
  }
  return folder;
}

/** Called also where nothing is changed. */
const READING: readonly (keyof FileOperations)[] = ['read', 'modeOf', 'size', 'close', 'sync', 'pause'];

/** A disk whose calls can be made to fail; it does not sync, which nothing here depends on. */
function createTroubledDisk() {
  const fault: { -readonly [Key in keyof Fault]: Fault[Key] } = { at: Infinity, code: 'NONE', isLasting: true };
  const changes = { sync: () => {} };
  const { operations: failing, calls } = createFailingOperations(fault, changes);
  const { operations: sound } = createCountedOperations(changes);
  const untroubled = Object.fromEntries(READING.map((name) => [name, sound[name]]));
  const full: FileOperations = { ...failing, ...untroubled };
  let present: Trouble | null = null;
  let halves = 0;
  const writeHalf: FileOperations['write'] = (descriptor, bytes, offset) => {
    halves += 1;
    if (halves > 1) throw systemError(fault.code);
    return sound.write(descriptor, bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset);
  };
  const now = (): FileOperations => {
    const operations = present === null || present.code === 'EIO' ? failing : full;
    const isHalf = present?.isShort === true && calls.length + 1 >= fault.at;
    return isHalf ? { ...sound, write: writeHalf } : operations;
  };
  const operations = Object.fromEntries(
    Object.keys(sound).map((name) => [
      name,
      name === 'platform' ? sound.platform : (...given: readonly unknown[]) => callOf(now(), name)(...given),
    ]),
  ) as unknown as FileOperations;
  return {
    operations,
    calls,
    /** The call after so many more fails; null for no trouble any more. */
    trouble: (inCalls: number, trouble: Trouble | null) => {
      fault.at = trouble === null ? Infinity : calls.length + inCalls;
      fault.code = trouble?.code ?? 'NONE';
      fault.isLasting = trouble?.isLasting ?? true;
      present = trouble;
      halves = 0;
    },
  };
}

function callOf(operations: FileOperations, name: string): (...given: readonly unknown[]) => unknown {
  return operations[name as keyof FileOperations] as (...given: readonly unknown[]) => unknown;
}

function copyFrom(template: string, root: string): string {
  const folder = path.join(fs.mkdtempSync(path.join(root, 'trial-')), 'ledger');
  fs.cpSync(path.dirname(template), path.dirname(folder), { recursive: true });
  return folder;
}

function documentsIn(folder: string): ReadonlyMap<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const documents = names.filter((name) => /^(catalog|months.\d{4}-\d{2})\.json$/.test(name));
  return new Map(documents.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

type Ends = {
  readonly template: string;
  readonly root: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly oldTexts: ReadonlyMap<string, string>;
  readonly newTexts: ReadonlyMap<string, string>;
  readonly calls: number;
};

/** How it goes when nothing fails. */
async function endsOf(step: WorkStep): Promise<Ends> {
  const [template, root] = [await prepare(), temporaryFolder()];
  const folder = copyFrom(template, root);
  const disk = createTroubledDisk();
  const rapport = openFolder(folder, { operations: disk.operations, computer: mortalComputer(2) });
  const [before, oldTexts, first] = [linesIn(rapport, MONTHS), documentsIn(folder), disk.calls.length];
  valueOf(await carryOutStep(rapport, step));
  const ends = { after: linesIn(rapport, MONTHS), newTexts: documentsIn(folder), calls: disk.calls.length - first };
  return { template, root, before, oldTexts, ...ends };
}

type Trial = { readonly step: WorkStep; readonly at: number; readonly trouble: Trouble };

async function problemsOf(ends: Ends, { step, at, trouble }: Trial): Promise<readonly string[]> {
  const folder = copyFrom(ends.template, ends.root);
  const disk = createTroubledDisk();
  const rapport = openFolder(folder, { operations: disk.operations, computer: mortalComputer(2) });
  disk.trouble(at, trouble);
  const outcome = await carryOutStep(rapport, step);
  disk.trouble(0, null);

  const problems = [...strangeTexts(ends, folder), ...strangeWords(rapport, { step, trouble, outcome })];
  // As every quarter of a minute.
  rapport.ledger.keepLock();
  // As the person does who is told that it could not be opened.
  if (rapport.ledger.present().problem !== null) valueOf(rapport.ledger.open('own'));
  const next = await carryOutStep(rapport, NEXT);
  if (!next.ok) problems.push(`the next write: ${JSON.stringify(next.failure)}`);
  problems.push(...strangeLedger(folder, withNext(outcome.ok ? ends.after : ends.before)));
  fs.rmSync(path.dirname(folder), { recursive: true });
  return problems;
}

function strangeTexts({ oldTexts, newTexts }: Ends, folder: string): readonly string[] {
  const isKnown = ([name, text]: readonly [string, string]) =>
    text === oldTexts.get(name) || text === newTexts.get(name);
  return [...documentsIn(folder)].filter((document) => !isKnown(document)).map(([name]) => `${name} is something else`);
}

type Told = Pick<Trial, 'step' | 'trouble'> & { readonly outcome: Outcome<unknown> };

function strangeWords({ backups }: RapportParts, { step, trouble, outcome }: Told): readonly string[] {
  if (outcome.ok) return [];
  const { failure } = outcome;
  const words = isRightCode(failure, trouble) ? [] : [`says ${JSON.stringify(failure)}`];
  const told = valueOf(backups.status()).failure;
  const isTold = step.kind !== 'backup' || told?.code === failure.code;
  return isTold ? words : [...words, `the status says ${JSON.stringify(told)}`];
}

function strangeLedger(folder: string, lines: readonly string[]): readonly string[] {
  const reopened = openFolder(folder, { computer: mortalComputer(3) });
  const { problem, damaged, readOnly, store } = reopened.ledger.present();
  const wrong = [problem, readOnly(), ...damaged, ...valueOf(store.setAside.list())].filter((one) => one !== null);
  if (wrong.length > 0) return [`opens with ${JSON.stringify(wrong)}`];
  return String(linesIn(reopened, MONTHS)) === String(lines) ? [] : ['holds neither what it was nor what it said'];
}

function withNext(lines: readonly string[]): readonly string[] {
  return [...lines, 'check 2026-10-29 b = {"kind":"amount","amount":8}'].sort();
}

function isRightCode(failure: Failure, { code, isShort = false }: Trouble): boolean {
  if (code === 'ENOSPC' || isShort) return failure.code === 'disk-full';
  return failure.code === 'write-failed' && failure.cause === code;
}

function trialsOf(step: WorkStep, calls: number): readonly Trial[] {
  const trials: Trial[] = [];
  const every = isFull || calls <= SHORT_ACTION ? 1 : EVERY_OF_LONG;
  for (let at = 1; at <= calls; at += every) {
    const some = isFull ? TROUBLES : TROUBLES.filter((_, index) => index % 3 === Math.floor(at / every) % 3);
    trials.push(...some.map((trouble) => ({ step, at, trouble })));
  }
  return trials;
}

describe('a disk that fails at any call', () => {
  it.each(ACTIONS)(
    'keeps the old state or has the new one, says which, and works again afterwards: %s',
    async (_, step) => {
      const ends = await endsOf(step);
      const trials = trialsOf(step, ends.calls);
      const problems: string[] = [];
      for (const trial of trials) {
        const { code, isLasting, isShort = false } = trial.trouble;
        const where = `${code}${isLasting ? ' from' : ' at'} ${String(trial.at)}${isShort ? ', short' : ''}`;
        problems.push(...(await problemsOf(ends, trial)).map((problem) => `${where}: ${problem}`));
      }

      if (isFull) console.log(`Failing calls: ${String(trials.length)} trials over ${String(ends.calls)} calls`);
      expect(problems).toEqual([]);
    },
    1_800_000,
  );
});

/** Takes all that is left of a disk; the returned function gives it back. */
function fill(disk: string): () => void {
  const file = path.join(disk, 'everything-else');
  const descriptor = fs.openSync(file, 'w');
  try {
    for (;;) fs.writeSync(descriptor, Buffer.alloc(512));
  } catch (error) {
    expect(errorCode(error)).toBe('ENOSPC');
  } finally {
    fs.closeSync(descriptor);
  }
  return () => {
    fs.rmSync(file);
  };
}

/** Asked for long work, as a page does. */
function asked<Name extends RequestName>(rapport: ComposedRapport, name: Name, input: object) {
  return Promise.resolve(rapport.ask(name, { ...input, job: 'job' }));
}

describe('a disk that is really full', () => {
  it('keeps the ledger, says that it is full, and works again when there is space', async (context) => {
    const disk = smallDisk(300);
    if (disk === null) return context.skip('A small disk can only be mounted by root, on Linux');
    const folder = path.join(disk, 'ledger');
    const rapport = composeIn(folder);
    for (const command of [addActivity('a'), tick('a', '2026-11-02')]) valueOf(rapport.dispatch(command));
    valueOf(await asked(rapport, 'backups/make', {}));
    valueOf(rapport.dispatch(tick('a', '2026-10-03')));
    const [backup] = valueOf(rapport.ask('backups/read')).backups;
    const preview = async () => {
      const from = { kind: 'backup', key: backup?.key ?? '' };
      return valueOf(await asked(rapport, 'restore/preview', { from, how: 'replace' })).preview;
    };
    const shown = await preview();
    const texts = documentsIn(folder);

    const giveBack = fill(disk);
    const full = { ok: false, failure: { code: 'disk-full' } };
    expect(rapport.dispatch(tick('a', '2026-11-04'))).toEqual(full);
    expect(rapport.dispatch(several('Two', [tick('a', '2026-10-05'), tick('a', '2026-11-05')]))).toEqual(full);
    expect(await asked(rapport, 'backups/make', {})).toEqual(full);
    expect(valueOf(rapport.ask('backups/read'))).toMatchObject({ failure: full.failure, backups: [backup] });
    expect(await asked(rapport, 'restore/carry-out', { preview: shown })).toEqual(full);
    expect(documentsIn(folder)).toEqual(texts);
    rapport.dispose();
    const reopened = composeIn(folder);
    expect(reopened.read('2026-10', '2026-11').months.map(({ checks }) => checks.length)).toEqual([1, 1]);
    reopened.dispose();

    giveBack();
    const again = composeIn(folder);
    valueOf(again.dispatch(tick('a', '2026-11-04')));
    valueOf(await asked(again, 'backups/make', {}));
    const from = { kind: 'backup', key: backup?.key ?? '' };
    const next = valueOf(await asked(again, 'restore/preview', { from, how: 'replace' }));
    valueOf(await asked(again, 'restore/carry-out', { preview: next.preview }));
    expect(again.read('2026-10', '2026-11').months.map(({ checks }) => checks.length)).toEqual([0, 1]);
    again.dispose();
  });
});
