import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether the Electron runtime is here: `{ path }` of its executable, or `{ missing, canFetch }` with the reason in
 * words. It reads files only; importing `electron` in plain Node would start a download that can hang for minutes.
 */
export function electronRuntime(root, env = process.env) {
  const folder = path.join(root, 'node_modules', 'electron');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(folder, override, env);

  const { version } = readPackage(folder);
  if (version === undefined) return { missing: 'the electron package is not installed', canFetch: false };
  const executable = executableOf(env);
  const installed = {
    version: readText(path.join(folder, 'dist', 'version'))
      ?.trim()
      .replace(/^v/, ''),
    executable: readText(path.join(folder, 'path.txt'))?.trim(),
  };
  const file = path.join(folder, 'dist', executable);
  if (installed.executable !== executable || installed.version === undefined || !existsSync(file)) {
    return { missing: 'it is not there yet', canFetch: true };
  }
  if (installed.version !== version) {
    return { missing: `version ${installed.version} is there, and ${version} is needed`, canFetch: true };
  }
  return { path: file };
}

/** Where in its folder the executable lies, and what path.txt holds; the same names as in electron's install.js. */
export function executableOf(env = process.env) {
  switch (platformOf(env)) {
    case 'darwin':
    case 'mas':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/** The platform that a runtime is wanted for; npm and electron let a person ask for another one than this. */
export function platformOf(env = process.env) {
  return env.ELECTRON_INSTALL_PLATFORM || env.npm_config_platform || process.platform;
}

/** A folder that the person has named is theirs: nothing is fetched into it, and its version is not compared. */
function overridden(folder, override, env) {
  const executable = path.join(override, readText(path.join(folder, 'path.txt'))?.trim() || executableOf(env));
  if (existsSync(executable)) return { path: path.resolve(executable) };
  return { missing: `ELECTRON_OVERRIDE_DIST_PATH is set, and ${executable} does not exist`, canFetch: false };
}

function readPackage(folder) {
  return JSON.parse(readText(path.join(folder, 'package.json')) ?? '{}');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Absent and unreadable come to the same here: the runtime has to be fetched.
    return undefined;
  }
}
