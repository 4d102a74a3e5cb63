import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAMS, removeStamp, sourceHash, staleTargets, stamp, TARGETS } from './build-stamp.mjs';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.mjs';

const SOURCES = {
  'package-lock.json': '{}',
  'renderer/index.html': '<html>',
  'renderer/app/frame.tsx': 'frame',
  'renderer/gallery/gallery.tsx': 'gallery',
  'renderer/ui/button.tsx': 'button',
  'shared/base/day.ts': 'day',
  'shared/base/day.test.ts': 'test',
  'electron/compose.ts': 'compose',
  'electron/main.ts': 'main',
  'electron/io/analysis-thread.ts': 'analysis',
  'electron/preload.ts': 'preload',
  'electron/desktop/tray.ts': 'tray',
  'electron/web/serve.ts': 'serve',
  'electron/analyse/analyse.ts': 'analyse',
};

function builtProject() {
  const root = temporaryFolder();
  writeFiles(root, SOURCES);
  for (const target of [...TARGETS, ...PROGRAMS]) {
    writeFiles(root, { [`out/${target}/index.js`]: target });
    stamp(root, target, sourceHash(root, target));
  }
  return root;
}

describe('staleTargets', () => {
  it('names nothing when nothing changed', () => {
    expect(staleTargets(builtProject())).toEqual([]);
  });

  it('names everything when nothing was built', () => {
    const root = temporaryFolder();
    writeFiles(root, SOURCES);

    expect(staleTargets(root)).toEqual(['renderer', 'main', 'preload', 'analysis', 'web']);
  });

  it.each([
    ['renderer/app/frame.tsx', ['renderer']],
    ['renderer/app/new.tsx', ['renderer']],
    ['renderer/gallery/gallery.tsx', []],
    ['shared/base/day.ts', ['renderer', 'main', 'preload', 'analysis', 'web']],
    ['electron/compose.ts', ['main', 'web']],
    ['electron/main.ts', ['main']],
    ['electron/io/analysis-thread.ts', ['main', 'analysis', 'web']],
    ['electron/preload.ts', ['preload']],
    ['electron/desktop/tray.ts', ['main']],
    ['electron/web/serve.ts', ['web']],
    ['electron/analyse/analyse.ts', []],
    ['package-lock.json', ['renderer', 'main', 'preload', 'analysis', 'web']],
    ['tsconfig.base.json', ['renderer', 'main', 'preload', 'analysis', 'web']],
    ['shared/base/day.test.ts', []],
    ['shared/testing/builders.ts', []],
  ])('after a change of %s names %j', (file, stale) => {
    const root = builtProject();

    writeFiles(root, { [file]: 'changed' });

    expect(staleTargets(root)).toEqual(stale);
  });

  it.each([
    ['electron/analyse/analyse.ts', ['analyse']],
    ['shared/base/day.ts', ['analyse', 'gallery']],
    ['renderer/gallery/gallery.tsx', ['gallery']],
    ['renderer/ui/button.tsx', ['gallery']],
    ['renderer/app/frame.tsx', []],
    ['electron/compose.ts', []],
  ])('after a change of %s names, of the programs beside the app, %j', (file, stale) => {
    const root = builtProject();

    writeFiles(root, { [file]: 'changed' });

    expect(staleTargets(root, PROGRAMS)).toEqual(stale);
  });

  it('notices a source that is gone and one that has moved', () => {
    const [gone, moved] = [builtProject(), builtProject()];
    rmSync(path.join(gone, 'renderer/app/frame.tsx'));
    rmSync(path.join(moved, 'renderer/app/frame.tsx'));
    writeFiles(moved, { 'renderer/app/other.tsx': SOURCES['renderer/app/frame.tsx'] });

    expect(staleTargets(gone)).toEqual(['renderer']);
    expect(staleTargets(moved)).toEqual(['renderer']);
  });

  it('goes by contents, so that writing the same again is no change', () => {
    const root = builtProject();

    writeFiles(root, SOURCES);

    expect(staleTargets(root)).toEqual([]);
  });

  it('names a target whose output is gone or cut short', () => {
    const root = builtProject();
    rmSync(path.join(root, 'out/main/index.js'));
    writeFiles(root, { 'out/web/index.js': 'w' });

    expect(staleTargets(root)).toEqual(['main', 'web']);
  });

  it('names a target whose build was broken off', () => {
    const root = builtProject();

    removeStamp(root, 'renderer');

    expect(staleTargets(root)).toEqual(['renderer']);
  });

  it('names a target whose sources changed while it was built', () => {
    const root = builtProject();
    const hash = sourceHash(root, 'renderer');
    writeFiles(root, { 'renderer/app/frame.tsx': 'changed during the build' });

    stamp(root, 'renderer', hash);

    expect(staleTargets(root)).toEqual(['renderer']);
  });

  it('names a target whose stamp is damaged', () => {
    const root = builtProject();
    writeFiles(root, { 'out/.stamps/web.json': '{"hash":' });

    expect(staleTargets(root)).toEqual(['web']);
  });
});
