// `npm run bench`: how fast Rapport is, as ratios against a baseline in the same run. `--rounds N` for at least so many.
import { spawn } from 'node:child_process';
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
const program = path.join(root, 'out', 'bench', 'bench.js');
const bench = spawn(process.execPath, [program, path.join(root, '.bench'), rounds], { stdio: 'inherit' });
bench.on('exit', (code) => {
  process.exitCode = code ?? 1;
});

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
        input: path.join(root, 'electron', 'bench', 'bench.ts'),
        output: { format: 'es', entryFileNames: 'bench.js' },
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
