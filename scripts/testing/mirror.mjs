import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { temporaryFolder, writeFiles } from './temporary-folder.mjs';
import { zip } from './zip.mjs';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const FILE_NAME = `electron-v12.3.4-${process.platform}-${process.arch}.zip`;

/** A runtime as a mirror offers it: a script that stands in for Electron. */
export const runtimeZip = zip([
  { name: 'electron', content: '#!/bin/sh\necho "window for $*"\n', mode: 0o755 },
  { name: 'version', content: '12.3.4' },
  { name: 'resources/padding', content: 'x'.repeat(100_000) },
]);

/** A project whose electron package wants a runtime with the checksum of `archive`. */
export function projectWantingRuntime(archive = runtimeZip) {
  const root = temporaryFolder();
  writeFiles(root, {
    'node_modules/electron/package.json': { name: 'electron', version: '12.3.4' },
    'node_modules/electron/checksums.json': { [FILE_NAME]: createHash('sha256').update(archive).digest('hex') },
  });
  // The packages that fetch and unpack are the real ones.
  for (const scope of ['@electron', '@electron-internal']) {
    symlinkSync(path.join(NODE_MODULES, scope), path.join(root, 'node_modules', scope));
  }
  return root;
}

/** Answers every request with `answer` and makes electron's downloader ask here; gives the host's name and port. */
export async function startMirror(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  const host = `127.0.0.1:${server.address().port}`;
  useMirror(`http://${host}/`);
  return host;
}

export function useMirror(address) {
  vi.stubEnv('ELECTRON_MIRROR', address);
  vi.stubEnv('electron_config_cache', temporaryFolder());
  onTestFinished(() => vi.unstubAllEnvs());
}
