import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSeededRandom } from '../../shared/base/random';
import { killWriters, noCounts, type KillCounts } from './kill-writers';

/** `node crash.js KILLS`: kills so many writing processes, in a new ledger now and then, and says what was seen. */

const IN_ONE_LEDGER = 40;

const [kills = '500', seed = String(Date.now())] = process.argv.slice(2);
await crash(Number(kills), Number(seed));

async function crash(most: number, start: number): Promise<void> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-crash-'));
  const [counts, random] = [noCounts(), createSeededRandom(start)];
  const program = path.join(import.meta.dirname, 'writer.js');
  console.log(`Killing ${String(most)} processes, with the seed ${String(start)}`);
  while (counts.kills < most && counts.problems.length === 0) {
    const folder = path.join(root, `ledger-${String(counts.kills)}`, 'ledger');
    await killWriters({ program, folder, random, kills: Math.min(IN_ONE_LEDGER, most - counts.kills) }, counts);
  }
  console.log(sentenceOf(counts));
  if (counts.problems.length === 0) return fs.rmSync(root, { recursive: true });
  console.log(`${counts.problems.join('\n')}\nThe ledgers are left in ${root}`);
  process.exitCode = 1;
}

function sentenceOf(counts: KillCounts): string {
  const { problems, ...numbers } = counts;
  const lines = Object.entries(numbers).map(([name, count]) => `  ${wordsOf(name)}: ${String(count)}`);
  return [...lines, `  lost, unreadable or not opened: ${String(problems.length)}`].join('\n');
}

/** `foundOnItsWay` as it is read. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
