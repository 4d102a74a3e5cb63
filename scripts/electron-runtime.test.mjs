import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronRuntime } from './electron-runtime.mjs';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.mjs';

const LINUX = { ELECTRON_INSTALL_PLATFORM: 'linux' };
const WHOLE = {
  'package.json': { version: '45.4.1' },
  'path.txt': 'electron',
  'dist/version': '45.4.1',
  'dist/electron': '#!/bin/sh',
};

function project(files) {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFiles(root, { [`node_modules/electron/${name}`]: content });
  return root;
}

describe('electronRuntime', () => {
  it('gives the path of a runtime that is whole', () => {
    const root = project(WHOLE);

    expect(electronRuntime(root, LINUX)).toEqual({ path: path.join(root, 'node_modules/electron/dist/electron') });
  });

  it.each(['path.txt', 'dist/version', 'dist/electron'])('wants it fetched when %s is not there', (name) => {
    const root = project(WHOLE);

    rmSync(path.join(root, 'node_modules/electron', name));

    expect(electronRuntime(root, LINUX)).toMatchObject({ canFetch: true });
  });

  it('wants it fetched when it is of another version, or for another system', () => {
    expect(electronRuntime(project({ ...WHOLE, 'dist/version': 'v44.0.0' }), LINUX)).toEqual({
      missing: 'version 44.0.0 is there, and 45.4.1 is needed',
      canFetch: true,
    });
    expect(electronRuntime(project(WHOLE), { ELECTRON_INSTALL_PLATFORM: 'win32' })).toMatchObject({ canFetch: true });
  });

  it('uses the folder that the environment names, whatever its version', () => {
    const [root, folder] = [project({ 'package.json': WHOLE['package.json'] }), temporaryFolder()];
    writeFiles(folder, { electron: '#!/bin/sh' });

    const runtime = electronRuntime(root, { ...LINUX, ELECTRON_OVERRIDE_DIST_PATH: folder });

    expect(runtime).toEqual({ path: path.join(folder, 'electron') });
  });

  it('fetches nothing in place of a folder that the environment names in vain', () => {
    const runtime = electronRuntime(project(WHOLE), { ...LINUX, ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' });

    expect(runtime).toMatchObject({ canFetch: false });
  });
});
