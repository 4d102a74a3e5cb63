// Fetches and unpacks the Electron runtime as electron's own install.js does, from the same addresses and into the same
// cache, but tells the parent process what goes on and puts the runtime in place only when it is whole.
// Arguments: the folder of the electron package, and a folder in it for unfinished work.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { downloadFailure, hostOf } from './download-failure.mjs';
import { executableOf, platformOf } from './electron-runtime.mjs';

/** How often the parent hears of progress. */
const TELL_EVERY_MS = 100;

const [folder, workFolder] = process.argv.slice(2);
const packageRequire = createRequire(path.join(folder, 'package.json'));
let host;

// Nothing may go on when nobody is left to watch it.
process.once('disconnect', () => process.exit(1));

try {
  const zip = await download();
  tell({ kind: 'unpacking' });
  await putInPlace(await unpack(zip));
  finish({ kind: 'installed' });
} catch (error) {
  finish({ kind: 'failed', reason: error.reason ?? downloadFailure(error, host) });
}

async function download() {
  const { downloadArtifact, FetchDownloader } = await importFromPackage('@electron/get');
  const { env } = process;
  const remoteChecksums = env.electron_use_remote_checksums || env.npm_config_electron_use_remote_checksums;
  return downloadArtifact({
    version: readJson('package.json').version,
    artifactName: 'electron',
    platform: platformOf(env),
    arch: wantedArch(env),
    force: env.force_no_cache === 'true',
    cacheRoot: env.electron_config_cache,
    checksums: remoteChecksums ? undefined : readJson('checksums.json'),
    tempDirectory: workFolder,
    downloader: watched(new FetchDownloader()),
  });
}

/** The checksums can come from the server too, so there may be two downloads. */
function watched(downloader) {
  return {
    async download(url, file) {
      host = hostOf(url) ?? undefined;
      tell({ kind: 'asking', host });
      const isRuntime = file.endsWith('.zip');
      let toldAt = 0;
      await downloader.download(url, file, {
        quiet: true,
        async getProgressCallback({ transferred, total, percent }) {
          if (percent < 1 && performance.now() - toldAt < TELL_EVERY_MS) return;
          toldAt = performance.now();
          tell({ kind: 'receiving', isRuntime, received: transferred, total });
        },
      });
      tell({ kind: 'received' });
    },
  };
}

async function unpack(zip) {
  const dir = path.join(workFolder, 'dist');
  try {
    const { extract } = await importFromPackage('@electron-internal/extract-zip');
    await extract(zip, { dir });
  } catch (error) {
    error.reason = /ENOSPC|No space/i.test(`${error.code} ${error.message}`)
      ? 'there is no room left on the disk'
      : 'the file that was fetched could not be unpacked';
    throw error;
  }
  if (!existsSync(path.join(dir, executableOf()))) {
    throw Object.assign(new Error('no executable'), { reason: 'the file that was fetched does not hold it' });
  }
  return dir;
}

/** path.txt says that a runtime is there, so it goes first and comes last. */
async function putInPlace(unpacked) {
  const [dist, pathFile] = [path.join(folder, 'dist'), path.join(folder, 'path.txt')];
  rmSync(pathFile, { force: true });
  rmSync(dist, { recursive: true, force: true, maxRetries: 5 });
  const types = path.join(unpacked, 'electron.d.ts');
  if (existsSync(types)) renameSync(types, path.join(folder, 'electron.d.ts'));
  await renamePatiently(unpacked, dist);
  const finished = path.join(workFolder, 'path.txt');
  writeFileSync(finished, executableOf());
  renameSync(finished, pathFile);
}

/** Windows refuses to move a folder while a virus scanner is reading what was just unpacked. */
async function renamePatiently(from, to, tries = 10) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (tries === 0 || !['EPERM', 'EBUSY', 'EACCES'].includes(error.code)) throw error;
    await wait(500);
    await renamePatiently(from, to, tries - 1);
  }
}

function wantedArch(env) {
  const arch = env.ELECTRON_INSTALL_ARCH || env.npm_config_arch || process.arch;
  const mayBeTranslated = process.platform === 'darwin' && platformOf(env) === 'darwin' && arch === 'x64';
  return mayBeTranslated && env.npm_config_arch === undefined && isTranslated() ? 'arm64' : arch;
}

/** Whether this Node is an Intel one that Rosetta translates on an Apple chip. */
function isTranslated() {
  try {
    return execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' }).trim() === '1';
  } catch {
    // Older systems do not know the question, and translate nothing.
    return false;
  }
}

function importFromPackage(name) {
  return import(pathToFileURL(packageRequire.resolve(name)).href);
}

function readJson(name) {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}

function tell(message) {
  if (process.connected) process.send(message);
}

function finish(message) {
  // A kept-alive connection would hold this process for a while.
  process.send(message, () => process.exit(0));
}
