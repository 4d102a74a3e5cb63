// `npm run e2e -- [Playwright's options]`: builds what changed, then the end-to-end tests with their output as it comes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installForTests } from './prepare-tests.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await installForTests();
const { ensureChromium } = await import('./chromium.mjs');
const { SEEN_BY_TESTS, staleTargets } = await import('./build-stamp.mjs');

const chromium = ensureChromium((sentence) => console.error(sentence));
if (chromium.path === undefined) {
  console.error(chromium.problem);
  process.exit(1);
}
const stale = staleTargets(ROOT, SEEN_BY_TESTS);
if (stale.length > 0) runOrEnd([path.join(ROOT, 'scripts', 'build.mjs'), ...stale]);
runOrEnd([path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)]);

function runOrEnd(args) {
  const env = { ...process.env, CHROMIUM_PATH: chromium.path };
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
