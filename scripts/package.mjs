// `npm run package`: the packages of the system that this runs on, in dist/. What comes after `--` goes to electron-builder;
// `-- --dir` makes the folder that would be packed, and stops there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { fetchElectron } from './fetch-electron.mjs';
import { installPackages } from './install.mjs';
import { createSupervisor } from './supervisor.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What electron-builder.yml packs. */
const TARGETS = ['renderer', 'main', 'preload', 'analysis'];
const say = (sentence) => console.error(sentence);

process.exitCode = await makePackages(process.argv.slice(2));

async function makePackages(args) {
  const supervisor = createSupervisor();
  for (const step of [installed, runtimeIsHere, built]) {
    const problem = await step(supervisor);
    if (supervisor.stopped) return 1;
    if (problem === null) continue;
    say(problem);
    return 1;
  }
  const code = await run(supervisor, 'node_modules/electron-builder/cli.js', ['--publish', 'never', ...args]);
  if (code !== 0 && !supervisor.stopped)
    say('The packages were not made; what electron-builder said of it stands above.');
  return code;
}

function installed(supervisor) {
  return installPackages(ROOT, supervisor, say);
}

/**
 * electron-builder would ask for most of a minute for a runtime that cannot be had. What is fetched here, it finds in the
 * same cache.
 */
async function runtimeIsHere(supervisor) {
  const { path: file, missing, canFetch } = electronRuntime(ROOT);
  if (file !== undefined) return null;
  const failure = canFetch ? await fetchElectron(ROOT, { supervisor, say, stream: process.stderr }) : missing;
  if (failure === null) return null;
  return `Nothing can be packed: a package holds the Electron runtime, which could not be had (${failure}).`;
}

async function built(supervisor) {
  const code = await run(supervisor, 'scripts/build.mjs', TARGETS);
  return code === 0 ? null : 'The build failed, so nothing was packed; what is wrong stands above.';
}

async function run(supervisor, script, args) {
  const options = { cwd: ROOT, stdio: 'inherit' };
  return exitCode(await supervisor.run(process.execPath, [path.join(ROOT, script), ...args], options));
}
