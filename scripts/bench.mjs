// `npm run bench`: how fast Rapport is, as ratios against a baseline in the same run. `--rounds N` for at least so many.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installForTests } from './prepare-tests.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const rounds = roundsOf(process.argv.slice(2));
if (rounds === null) {
  console.error('Only --rounds N is understood, with N from 1 to 1000.');
  process.exit(2);
}

await installForTests();
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { targetConfig } = await import('./build-targets.mjs');

await build(benchConfig());
await build(targetConfig(root, 'analysis'));
process.exitCode = await run('bench.js', [path.join(root, '.bench'), rounds]);
if (process.exitCode === 0) await measurePage();

async function run(program, args) {
  const child = spawn(process.execPath, [path.join(root, 'out', 'bench', program), ...args], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** The built web shell in a browser, on ledgers that are written for it and removed again. */
async function measurePage() {
  const { benchPage } = await import('./bench-page.mjs');
  const folder = path.join(root, '.bench', 'pages');
  try {
    await buildPage();
    await run('page-ledgers.js', [folder]);
    await benchPage(root, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildPage() {
  for (const target of ['renderer', 'web']) await build(targetConfig(root, target));
}

/** Bundled as the web shell is, so that what is measured is what runs. */
function benchConfig() {
  const web = targetConfig(root, 'web');
  return {
    ...web,
    build: {
      ...web.build,
      outDir: path.join(root, 'out', 'bench'),
      rolldownOptions: {
        ...web.build.rolldownOptions,
        input: ['bench', 'page-ledgers'].map((name) => path.join(root, 'electron', 'bench', `${name}.ts`)),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  };
}

/** Null when the arguments are not understood. */
function roundsOf(args) {
  try {
    const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '15' } } });
    const count = Number(values.rounds);
    return Number.isInteger(count) && count >= 1 && count <= 1000 ? String(count) : null;
  } catch {
    // Node's message names the argument; ours says what there is.
    return null;
  }
}
