import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAll } from '@electron/asar';
import { staleTargets } from '../build-stamp.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGETS = ['renderer', 'main', 'preload', 'analysis'];
/** How a binary says that its fuses follow: the version of their format, how many there are, and their states. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron comes; the ninth is younger than what packs here. */
const FUSES_AS_DELIVERED = '101100011';

/**
 * Packs the app into `folder` against a stand-in for the runtime for Linux, on any system, as nothing of that is run.
 * What is in the archive is taken out of it as well.
 */
export function packApp(folder) {
  run('scripts/build.mjs', staleTargets(ROOT, TARGETS));
  const [runtime, output] = [path.join(folder, 'runtime'), path.join(folder, 'dist')];
  makeRuntime(runtime);
  run('node_modules/electron-builder/cli.js', [
    ...['--dir', '--linux', '--x64', '--publish', 'never'],
    ...[`-c.electronDist=${runtime}`, `-c.directories.output=${output}`],
  ]);
  const app = path.join(output, 'linux-unpacked');
  const archive = path.join(app, 'resources', 'app.asar');
  const extracted = path.join(folder, 'extracted');
  extractAll(archive, extracted);
  return { app, archive, extracted, binary: path.join(app, 'rapport') };
}

/** With slashes on every system, folders left out. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

function makeRuntime(folder) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'));
  const fuses = [Buffer.from(SENTINEL), Buffer.from([1, FUSES_AS_DELIVERED.length]), Buffer.from(FUSES_AS_DELIVERED)];
  const files = {
    electron: Buffer.concat([Buffer.alloc(64), ...fuses, Buffer.alloc(64)]),
    version,
    LICENSE: 'the licence of Electron',
    'LICENSES.chromium.html': 'the licences of Chromium',
    'locales/de.pak': 'German',
    'locales/en-US.pak': 'English',
  };
  for (const name of ['locales', 'resources']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  chmodSync(path.join(folder, 'electron'), 0o755);
}

function run(script, args) {
  if (script === 'scripts/build.mjs' && args.length === 0) return;
  const ended = spawnSync(process.execPath, [path.join(ROOT, script), ...args], { cwd: ROOT, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${script} ended with ${ended.status}:\n${ended.stdout}${ended.stderr}`);
}
