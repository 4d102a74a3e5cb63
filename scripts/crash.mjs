// `npm run crash`: kills processes that write, cuts the power, fills the disk and damages files, each at its full size.
// `--kills N` for another number than 500. The last line counts all of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installForTests } from './prepare-tests.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const count = killsOf(process.argv.slice(2));
if (count === null) {
  console.error('Only --kills N is understood, with N from 1 to 100000.');
  process.exit(2);
}

await installForTests();
const { buildCrash } = await import('./crash-bundle.mjs');
const { close, fullSize, kills, runInTurn } = await import('./steps.mjs');

const built = path.join(root, 'out', 'crash');
await buildCrash(root, built);
// One after the other: what is killed has the machine for itself.
close(
  await runInTurn([
    ['kills', () => kills(path.join(built, 'crash.js'), count)],
    ['tests at their full size', () => fullSize(filesWithFullSize())],
  ]),
);

/** The test files that ask whether they are to be run at their full size. */
function filesWithFullSize() {
  const files = ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
  );
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
  return tests.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('RAPPORT_FULL'));
}

/** Null when the arguments are not understood. */
function killsOf(args) {
  try {
    const { values } = parseArgs({ args, options: { kills: { type: 'string', default: '500' } } });
    const number = Number(values.kills);
    return Number.isInteger(number) && number >= 1 && number <= 100_000 ? String(number) : null;
  } catch {
    // Node's message names the argument; ours says what there is.
    return null;
  }
}
