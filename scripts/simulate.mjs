// `npm run simulate`: what the statistics say of people of whom the truth is known, beside what is expected of them.
// `--users N` for another number than 1000, `--seed N` for others.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installForTests } from './prepare-tests.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const numbers = numbersOf(process.argv.slice(2));
if (numbers === null) {
  console.error('Only --users N, from 1 to 100000, and --seed N, from 0 to 4294967295, are understood.');
  process.exit(2);
}

await installForTests();
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { programsConfig } = await import('./build-targets.mjs');

const folder = path.join(root, 'out', 'simulate');
await build(programsConfig(root, folder, { simulate: 'electron/bench/simulate.ts' }));
const program = path.join(folder, 'simulate.js');
const child = spawn(process.execPath, [program, ...numbers], { stdio: 'inherit' });
process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));

/** Null when the arguments are not understood. */
function numbersOf(args) {
  try {
    const options = { users: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20111026' } };
    const { users, seed } = parseArgs({ args, options }).values;
    const isNumber = (text, least, most) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
    return isNumber(users, 1, 100_000) && isNumber(seed, 0, 0xffffffff) ? [users, seed] : null;
  } catch {
    // Node's message names the argument; ours says what there is.
    return null;
  }
}
