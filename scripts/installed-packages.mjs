import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Why node_modules is not what package-lock.json asks for, in a few words; null when it is. npm leaves the list of what
 * it installed in node_modules/.package-lock.json, and this compares the two and then looks at the folders themselves.
 */
export function installationProblem(root, machine = thisMachine()) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null) return 'package-lock.json cannot be read';
  if (installed === null) return 'nothing is installed yet';

  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = installed[place];
    if (found === undefined && isNeedless(entry, machine)) continue;
    if (found === undefined) return `${nameOf(place)} is not installed`;
    if (found.version !== entry.version || found.integrity !== entry.integrity) return `${nameOf(place)} is outdated`;
    if (!hasVersion(path.join(root, place), entry)) return `${nameOf(place)} is missing or damaged`;
  }

  // A package that the lock no longer has can hide another one of the same name. What a person added by hand without
  // saving it is marked as extraneous and may stay.
  const left = Object.keys(installed).find((place) => wanted[place] === undefined && !installed[place].extraneous);
  return left === undefined ? null : `${nameOf(left)} is no longer wanted`;
}

/** The kind of machine that npm picks optional packages for. */
export function thisMachine() {
  let libc = null;
  return {
    platform: process.platform,
    arch: process.arch,
    libc: () => (libc ??= readLibc()),
  };
}

/**
 * npm leaves an optional package out when it is made for another machine. One that names no machine only serves those
 * that do, so its absence says nothing.
 */
function isNeedless(entry, machine) {
  if (!entry.optional) return false;
  if (entry.os === undefined && entry.cpu === undefined && entry.libc === undefined) return true;
  const { platform, arch, libc } = machine;
  return !(allows(entry.os, platform) && allows(entry.cpu, arch) && (!entry.libc || allows(entry.libc, libc())));
}

/** npm's lists hold what is allowed, or, behind an exclamation mark, what is not. */
function allows(list, value) {
  if (list === undefined) return true;
  const names = [list].flat();
  if (names.includes(`!${value}`)) return false;
  const allowed = names.filter((name) => !name.startsWith('!'));
  return allowed.length === 0 || allowed.includes(value) || allowed.includes('any');
}

function hasVersion(folder, entry) {
  try {
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return entry.version === undefined || version.trim().replace(/^[v=]+/, '') === entry.version;
  } catch {
    // Absent, unreadable or not JSON: the package has to be installed again in each case.
    return false;
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    // Absent or damaged: null says so, and the caller answers both alike.
    return null;
  }
}

function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** `glibc` or `musl` on Linux, null elsewhere. */
function readLibc() {
  if (process.platform !== 'linux') return null;
  process.report.excludeNetwork = true; // Otherwise the report looks up the name of every open connection.
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
