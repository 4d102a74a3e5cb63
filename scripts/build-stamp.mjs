import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What each target is built from, besides what all are built from. Folders count with all they hold. */
const SOURCES = {
  renderer: { of: ['renderer', 'shared', 'assets'], not: ['renderer/gallery'] },
  main: { of: ['electron', 'shared', 'assets'], not: ['electron/web', 'electron/preload.ts', 'electron/analyse'] },
  preload: { of: ['electron/preload.ts', 'shared'], not: [] },
  analysis: { of: ['electron/io/analysis-thread.ts', 'electron/io/thread-message.ts', 'shared'], not: [] },
  web: {
    of: ['electron', 'shared', 'assets'],
    not: ['electron/desktop', 'electron/main.ts', 'electron/preload.ts', 'electron/analyse'],
  },
  analyse: { of: ['electron/analyse', 'shared'], not: [] },
  gallery: { of: ['renderer/gallery', 'renderer/ui', 'renderer/styles', 'shared/base'], not: [] },
};
/** The versions of everything installed are in the lock. */
const SOURCES_OF_ALL = [
  'package.json',
  'package-lock.json',
  'LICENSE',
  'scripts/build.mjs',
  'scripts/build-targets.mjs',
  'scripts/licences.mjs',
];
const NOT_BUILT = /\.test\.[a-z]+$|\.md$|^\.|^(testing|bench|crash)$/;

/** What the app is made of. */
export const TARGETS = ['renderer', 'main', 'preload', 'analysis', 'web'];
/** The programs beside it, which are built when they are asked for. */
export const PROGRAMS = ['analyse', 'gallery'];
/** What the end-to-end tests look at. */
export const SEEN_BY_TESTS = [...TARGETS, 'gallery'];

/** Those of `targets` whose output is not what the sources would give now. */
export function staleTargets(root, targets = TARGETS) {
  const contentHashes = new Map();
  return targets.filter((target) => !isBuilt(root, target, contentHashes));
}

/**
 * One hash over the names and contents of all that `target` is built from. `contentHashes` spares reading a file again
 * that several targets share, for as long as the caller knows that nothing changes.
 */
export function sourceHash(root, target, contentHashes = new Map()) {
  const { of, not } = SOURCES[target];
  const configurations = namesIn(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  const files = [...of, ...SOURCES_OF_ALL, ...configurations].flatMap((place) => filesAt(root, place, not));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    if (!contentHashes.has(file)) contentHashes.set(file, contentHash(path.join(root, file)));
    hash.update(`${file}\0`).update(contentHashes.get(file));
  }
  return hash.digest('hex');
}

/**
 * The stamp is there only while the output beside it is whole: it goes before a build begins and comes when it is done.
 * `hash` is that of the sources as the build found them, so that a change during the build makes it stale.
 */
export function stamp(root, target, hash) {
  const file = stampFile(root, target);
  mkdirSync(path.dirname(file), { recursive: true });
  const output = filesAt(root, `out/${target}`, [], () => true).map((name) => [name, sizeOf(path.join(root, name))]);
  writeFileSync(`${file}.new`, JSON.stringify({ hash, output }));
  renameSync(`${file}.new`, file);
}

export function removeStamp(root, target) {
  rmSync(stampFile(root, target), { force: true });
}

function isBuilt(root, target, contentHashes) {
  const built = readStamp(root, target);
  return (
    built !== null &&
    built.hash === sourceHash(root, target, contentHashes) &&
    built.output.every(([file, size]) => sizeOf(path.join(root, file)) === size)
  );
}

function readStamp(root, target) {
  try {
    const { hash, output } = JSON.parse(readFileSync(stampFile(root, target), 'utf8'));
    return Array.isArray(output) && output.length > 0 ? { hash, output } : null;
  } catch {
    // Absent or damaged: building again is the answer to both.
    return null;
  }
}

function stampFile(root, target) {
  return path.join(root, 'out', '.stamps', `${target}.json`);
}

/** Names with slashes on every system, relative to `root`. */
function filesAt(root, place, not, wanted = (name) => !NOT_BUILT.test(name)) {
  if (not.includes(place)) return [];
  const status = statSync(path.join(root, place), { throwIfNoEntry: false });
  if (status === undefined) return [];
  if (!status.isDirectory()) return [place];
  const names = namesIn(path.join(root, place)).filter(wanted);
  return names.flatMap((name) => filesAt(root, `${place}/${name}`, not, wanted));
}

function namesIn(folder) {
  return readdirSync(folder).sort();
}

function contentHash(file) {
  return createHash('sha256').update(readFileSync(file)).digest();
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
