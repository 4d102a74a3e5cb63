import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installationProblem } from './installed-packages.mjs';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.mjs';

const LINUX = { platform: 'linux', arch: 'x64', libc: () => 'glibc' };

/** A project whose lock wants `wanted` and whose node_modules holds `installed`, all as `{ place: entry }`. */
function project(wanted, installed = wanted) {
  const root = temporaryFolder();
  writeFiles(root, {
    'package-lock.json': { packages: { '': { name: 'app' }, ...wanted } },
    'node_modules/.package-lock.json': { packages: installed },
  });
  for (const [place, { version }] of Object.entries(installed))
    writeFiles(root, { [`${place}/package.json`]: { version } });
  return root;
}

const LEFT = { version: '1.0.0', integrity: 'sha512-left' };
const PAD = { version: '2.0.0', integrity: 'sha512-pad', dev: true };
const BOTH = { 'node_modules/left': LEFT, 'node_modules/@scope/pad': PAD };

describe('installationProblem', () => {
  it('is null when everything wanted is there', () => {
    expect(installationProblem(project(BOTH), LINUX)).toBeNull();
  });

  it('sees that nothing was ever installed', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'package-lock.json': { packages: { '': {}, ...BOTH } } });

    expect(installationProblem(root, LINUX)).toBe('nothing is installed yet');
  });

  it('sees an installation that was broken off, which leaves folders and no list', () => {
    const root = project(BOTH);
    rmSync(path.join(root, 'node_modules', '.package-lock.json'));

    expect(installationProblem(root, LINUX)).toBe('nothing is installed yet');
  });

  it('sees a package that was left out, as development ones are with NODE_ENV=production', () => {
    expect(installationProblem(project(BOTH, { 'node_modules/left': LEFT }), LINUX)).toBe(
      '@scope/pad is not installed',
    );
  });

  it('sees another version and other contents of the same version', () => {
    const older = { ...BOTH, 'node_modules/left': { ...LEFT, version: '0.9.0' } };
    const other = { ...BOTH, 'node_modules/left': { ...LEFT, integrity: 'sha512-other' } };

    expect(installationProblem(project(BOTH, older), LINUX)).toBe('left is outdated');
    expect(installationProblem(project(BOTH, other), LINUX)).toBe('left is outdated');
  });

  it('sees a folder that is gone, that is empty, and that holds another version than the list says', () => {
    const [gone, empty, other] = [project(BOTH), project(BOTH), project(BOTH)];
    rmSync(path.join(gone, 'node_modules/@scope'), { recursive: true });
    rmSync(path.join(empty, 'node_modules/@scope/pad/package.json'));
    writeFiles(other, { 'node_modules/@scope/pad/package.json': { version: '1.9.9' } });

    for (const root of [gone, empty, other]) {
      expect(installationProblem(root, LINUX)).toBe('@scope/pad is missing or damaged');
    }
  });

  it('sees a package that is left over, but leaves alone what a person has added', () => {
    const over = { ...BOTH, 'node_modules/left/node_modules/pad': PAD };
    const added = { ...BOTH, 'node_modules/toy': { ...PAD, extraneous: true } };

    expect(installationProblem(project(BOTH, over), LINUX)).toBe('pad is no longer wanted');
    expect(installationProblem(project(BOTH, added), LINUX)).toBeNull();
  });

  const optional = (more) => ({ ...BOTH, 'node_modules/binding': { version: '1.0.0', optional: true, ...more } });

  it.each([
    ['another system', { os: ['darwin'], cpu: ['x64'] }],
    ['every system but this', { os: ['!linux'] }],
    ['another processor', { os: ['linux'], cpu: ['arm64'] }],
    ['another C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['no machine in particular', {}],
  ])('does not miss an optional package for %s', (_, machine) => {
    expect(installationProblem(project(optional(machine), BOTH), LINUX)).toBeNull();
  });

  it.each([
    ['this machine', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['every system but another', { os: ['!win32'] }],
  ])('misses an optional package for %s', (_, machine) => {
    expect(installationProblem(project(optional(machine), BOTH), LINUX)).toBe('binding is not installed');
  });

  it('misses the folder of an optional package that is on the list', () => {
    const root = project(optional({ os: ['linux'] }));
    rmSync(path.join(root, 'node_modules/binding'), { recursive: true });

    expect(installationProblem(root, LINUX)).toBe('binding is missing or damaged');
  });
});
