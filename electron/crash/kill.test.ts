import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCrash } from '../../scripts/crash-bundle.mjs';
import { createSeededRandom } from '../../shared/base/random';
import { valueOf } from '../../shared/testing/builders';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { carryOutStep, linesIn, openFolder } from '../services/testing/disk-rapport';
import { MONTHS, placeOf, workAfter } from './crash-work';
import { killWriters, noCounts } from './kill-writers';
import { startWriter } from './writer-process';

const QUICK_KILLS = 40;
const SHORT_WORK = 60;
const SEED = 20_261_124;

let built: string;
let program: string;

beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-writer-'));
  program = path.join(built, 'writer.js');
  await buildCrash(path.resolve(import.meta.dirname, '../..'), built);
});

afterAll(() => {
  fs.rmSync(built, { recursive: true });
});

describe('a process that is killed at any moment', () => {
  it('has lost nothing that it acknowledged, and the next one opens the ledger as it is', async () => {
    const counts = noCounts();
    const folder = path.join(temporaryFolder(), 'ledger');

    await killWriters({ program, folder, kills: QUICK_KILLS, random: createSeededRandom(SEED) }, counts);

    expect(counts.problems).toEqual([]);
    expect(counts).toMatchObject({ kills: QUICK_KILLS });
    expect(counts.acknowledged).toBeGreaterThan(QUICK_KILLS);
  }, 300_000);

  it('would be seen to have lost a step', async () => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const writer = startWriter({ program, folder, done: 0, limit: 6 });
    await writer.ended;

    const next = startWriter({ program, folder, done: 8 });
    await next.ended;

    const opened = next.said.find((one) => one.said === 'opened');
    expect(placeOf(opened?.lines ?? [], 6)?.done).toBe(6);
    expect(placeOf(opened?.lines ?? [], 5)?.done).toBe(6);
    expect(placeOf(opened?.lines ?? [], 7)).toBeNull();
    expect(next.said.map(({ said }) => said)).toEqual(['loaded', 'opened']);
  });
});

describe('two processes on one ledger', () => {
  it('gives it to the first; the second reads, loses nothing, and has it as soon as the first is dead', async () => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const first = startWriter({ program, folder, done: 0 });
    await first.until('acknowledged', 5);

    const second = openFolder(folder);
    const { problem, readOnly } = second.ledger.present();
    const locked = { code: 'ledger-locked' };
    expect({ problem, readOnly: readOnly() }).toMatchObject({ problem: null, readOnly: locked });
    expect(await carryOutStep(second, workAfter(5).step)).toMatchObject({ ok: false, failure: locked });
    expect(await carryOutStep(second, { kind: 'backup' })).toMatchObject({ ok: false, failure: locked });
    expect(second.ledger.keepLock()).toBe(false);

    await first.until('acknowledged', SHORT_WORK);
    await first.kill();
    const done = first.said.filter(({ said }) => said === 'acknowledged').length;
    expect(second.ledger.keepLock()).toBe(true);

    const place = placeOf(linesIn(second, MONTHS), done);
    expect(place).not.toBeNull();
    expect(second.ledger.present().readOnly()).toBeNull();
    const next = workAfter(place?.done ?? 0);
    valueOf(await carryOutStep(second, next.step));
    expect(linesIn(second, MONTHS)).toEqual(next.lines());
  });

  it('never lets two of them write, however often they start', async () => {
    const folder = path.join(temporaryFolder(), 'ledger');
    const writers = [1, 2, 3].map(() => startWriter({ program, folder, done: 0, limit: SHORT_WORK }));

    await Promise.all(writers.map(({ ended }) => ended));

    const counts = writers.map(({ said }) => said.filter((one) => one.said === 'acknowledged').length);
    const last = startWriter({ program, folder, done: SHORT_WORK, limit: 1 });
    await last.ended;
    expect(counts.toSorted((one, other) => one - other)).toEqual([0, 0, SHORT_WORK]);
    expect(last.said.map(({ said }) => said)).toEqual(['loaded', 'opened', 'acknowledged']);
  });
});
