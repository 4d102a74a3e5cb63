import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCrash } from '../../scripts/crash-bundle.mjs';
import { createSeededRandom } from '../../shared/base/random';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { killTimers } from './kill-timers';

const isFull = process.env['RAPPORT_FULL'] === '1';
const LEDGERS = isFull ? 10 : 5;
const KILLS_IN_EACH = isFull ? 5 : 2;
const MOST_LOST_IN_MILLISECONDS = 15_000;
const SEED = 20_261_127;

let built: string;

beforeAll(async () => {
  built = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-timer-'));
  await buildCrash(path.resolve(import.meta.dirname, '../..'), built);
});

afterAll(() => {
  fs.rmSync(built, { recursive: true });
});

describe('a process that is killed while the timer runs', () => {
  it('loses fifteen seconds at most: the timer comes back standing still, with what it had counted', async () => {
    const random = createSeededRandom(SEED);
    const program = path.join(built, 'timer.js');
    const ledgers = Array.from({ length: LEDGERS }, () => path.join(temporaryFolder(), 'ledger'));

    const kills = await Promise.all(
      ledgers.map((folder) => killTimers({ program, folder, kills: KILLS_IN_EACH, random })),
    );

    const all = kills.flat();
    expect(all).toHaveLength(LEDGERS * KILLS_IN_EACH);
    expect(all.map(({ reason }) => reason)).toEqual(all.map(() => 'closed'));
    expect(all.map(({ unaccounted }) => unaccounted)).toEqual(all.map(() => 0));
    expect(Math.min(...all.map(({ lost }) => lost))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all.map(({ lost }) => lost))).toBeLessThanOrEqual(MOST_LOST_IN_MILLISECONDS);
    // Otherwise it would show nothing: some ran for longer than it takes to lose all of it.
    expect(Math.max(...all.map(({ ran, lost }) => ran - lost))).toBeGreaterThan(0);
  }, 300_000);
});
