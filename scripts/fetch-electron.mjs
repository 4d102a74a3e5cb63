import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgressLine } from './progress-line.mjs';

const DOWNLOADER = fileURLToPath(new URL('download-electron.mjs', import.meta.url));
/** A server that sends nothing for this long has failed, however much it has sent before. */
const SILENCE_MS = 20_000;
/** Checking and unpacking some hundred megabytes on a slow disk, with a virus scanner reading along. */
const UNPACKING_MS = 300_000;
const WORK_FOLDER = /^\.fetching-(\d+)$/;

/**
 * Fetches the Electron runtime into node_modules. Comes back with null when it is in place, otherwise with the reason as
 * the part of a sentence. A watchdog kills the process that does the work, so that nothing in it can hang the start.
 */
export async function fetchElectron(
  root,
  { supervisor, say, stream, silenceMs = SILENCE_MS, unpackingMs = UNPACKING_MS },
) {
  const folder = path.join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  say(`Fetching the Electron runtime ${version} ...`);
  const line = createProgressLine(`Electron ${version}`, stream);
  try {
    const workFolder = makeWorkFolder(folder);
    try {
      return await watchDownload([DOWNLOADER, folder, workFolder], { supervisor, line, silenceMs, unpackingMs });
    } finally {
      rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  } catch (error) {
    return `node_modules cannot be written to, ${error.code}`;
  } finally {
    line.close();
  }
}

async function watchDownload(args, { supervisor, line, silenceMs, unpackingMs }) {
  let outcome = null;
  let host = 'the server';
  let timer;
  let told;

  function onStart(child) {
    const within = (milliseconds, reason) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        outcome = reason();
        child.kill('SIGKILL');
      }, milliseconds);
    };
    const silence = () => `${host} sent nothing for ${silenceMs / 1000} seconds`;
    const tooSlow = () => 'checking and unpacking it took too long';

    told = new Promise((resolve) => child.once('disconnect', resolve));
    within(unpackingMs, tooSlow);
    child.on('message', (message) => {
      switch (message.kind) {
        case 'asking':
          host = message.host ?? host;
          within(silenceMs, silence);
          break;
        case 'receiving':
          if (message.isRuntime) line.show(message.received, message.total);
          within(silenceMs, silence);
          break;
        case 'received':
        case 'unpacking':
          within(unpackingMs, tooSlow);
          break;
        case 'failed':
          outcome = message.reason;
          break;
        case 'installed':
          outcome = 'installed';
          break;
      }
    });
  }

  const options = { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], onStart };
  const ended = await supervisor.run(process.execPath, args, options);
  if (ended.error === null) await told;
  clearTimeout(timer);
  if (outcome === 'installed') return null;
  return outcome ?? `fetching it ended with ${ended.error?.code ?? ended.signal ?? `code ${ended.code}`}`;
}

/** Named after this process, so that what a killed one has left can be told from what another one is using. */
function makeWorkFolder(folder) {
  for (const name of readdirSync(folder)) {
    const owner = WORK_FOLDER.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner)))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  const workFolder = path.join(folder, `.fetching-${process.pid}`);
  mkdirSync(workFolder, { recursive: true });
  return workFolder;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
