// Finds a Chromium for the end-to-end tests, or gets one: Debian's where that is possible, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of one that is installed, or null. `CHROMIUM_PATH` comes first. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...PLACES, playwrightsOwn()].find((file) => file !== null && isExecutable(file)) ?? null;
}

/** The path of one, installed if need be; `{ problem }`, a sentence, when there is none to be had. */
export function ensureChromium(say) {
  const present = findChromium();
  if (present !== null) return { path: present };
  if (process.env.CHROMIUM_PATH)
    return { problem: `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is not there.` };
  if (canUseApt()) {
    say('Installing Debian’s Chromium for the end-to-end tests ...');
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  if (findChromium() === null) {
    say('Installing Playwright’s Chromium for the end-to-end tests ...');
    run(process.execPath, [playwrightCli(), 'install', 'chromium']);
  }
  const found = findChromium();
  return found === null
    ? { problem: 'There is no Chromium and none could be installed. Install one, or set CHROMIUM_PATH.' }
    : { path: found };
}

function canUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath() || null;
  } catch {
    // Playwright is not installed yet, or knows no browser for this system.
    return null;
  }
}

function playwrightCli() {
  return createRequire(import.meta.url).resolve('playwright/cli');
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
