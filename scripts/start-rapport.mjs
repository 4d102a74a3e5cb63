import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultDataFolder } from '../electron/default-data-folder.mjs';
import { launchArguments, OPTIONS_TEXT, parseLaunchOptions } from '../electron/launch-options.mjs';
import { staleTargets } from './build-stamp.mjs';
import { exitCode, runDesktop } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { fetchElectron } from './fetch-electron.mjs';
import { folderOfPerson } from './folder-of-person.mjs';
import { installPackages } from './install.mjs';
import { createSupervisor } from './supervisor.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Standard output is left to Rapport itself. */
const say = (sentence) => console.error(sentence);

/** Installs what is missing, builds what changed, and runs Rapport. Comes back with the exit code. */
export async function startRapport(argv) {
  const parsed = parseLaunchOptions(argv, { unknown: 'refuse' });
  if (!parsed.ok) {
    say(`${parsed.problem}\n\n${OPTIONS_TEXT}`);
    return 2;
  }
  if (parsed.options.help) {
    console.log(`npm start -- [options]\n\n${OPTIONS_TEXT}`);
    return 0;
  }
  const supervisor = createSupervisor();
  const code = await prepareAndRun(withAbsoluteData(parsed.options), supervisor);
  return supervisor.stopped ? 0 : code;
}

async function prepareAndRun(options, supervisor) {
  const problem = (await installPackages(ROOT, supervisor, say)) ?? (await buildChanges(supervisor));
  if (supervisor.stopped) return 0;
  if (problem !== null) {
    say(problem);
    return 1;
  }
  const desktopEnd = options.web ? null : await tryDesktop(options, supervisor);
  if (supervisor.stopped) return 0;
  return desktopEnd ?? runWeb(options, supervisor);
}

async function buildChanges(supervisor) {
  if (supervisor.stopped) return null;
  const stale = staleTargets(ROOT);
  if (stale.length === 0) return null;
  say(`Building ${stale.join(', ')} ...`);
  const args = [path.join(ROOT, 'scripts', 'build.mjs'), ...stale];
  const ended = await supervisor.run(process.execPath, args, { stdio: ['ignore', process.stderr, process.stderr] });
  return ended.code === 0 ? null : 'The build failed, so Rapport cannot start; what is wrong stands above.';
}

/** The desktop app's exit code; null when there is no desktop app here, which it has then said in a sentence. */
async function tryDesktop(options, supervisor) {
  const runtime = await readyRuntime(supervisor);
  if (supervisor.stopped) return null;
  if (runtime.reason !== undefined) {
    say(`The Electron runtime ${runtime.reason}, so Rapport starts in your browser.`);
    return null;
  }
  const args = [ROOT, ...launchArguments({ ...options, port: null, token: null, open: true })];
  const ended = await runDesktop(runtime.path, args, { supervisor });
  if (ended.reason !== undefined) {
    say(`The desktop app could not start (${ended.reason}), so Rapport starts in your browser.`);
    return null;
  }
  return ended.code;
}

async function readyRuntime(supervisor) {
  const runtime = electronRuntime(ROOT);
  if (runtime.path !== undefined) return runtime;
  if (!runtime.canFetch) return { reason: `cannot be used (${runtime.missing})` };
  const failure = await fetchElectron(ROOT, { supervisor, say, stream: process.stderr });
  if (failure !== null) return { reason: `could not be fetched (${failure})` };
  const fetched = electronRuntime(ROOT);
  return fetched.path === undefined ? { reason: `cannot be used (${fetched.missing})` } : fetched;
}

async function runWeb(options, supervisor) {
  const data = options.data ?? defaultDataFolder(process.platform, process.env, os.homedir());
  const serve = path.join(ROOT, 'out', 'web', 'serve.js');
  const args = ['--enable-source-maps', serve, ...launchArguments({ ...options, web: false, data })];
  return exitCode(await supervisor.run(process.execPath, args, { stdio: 'inherit' }));
}

function withAbsoluteData(options) {
  return options.data === null ? options : { ...options, data: path.resolve(folderOfPerson(ROOT), options.data) };
}
