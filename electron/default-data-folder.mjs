import path from 'node:path';

/**
 * The ledger's folder when none is given: `Rapport/ledger` in the system's folder for application data, the same one
 * that Electron's `app.getPath('appData')` names, so that both shells find the same ledger.
 *
 * @param {string} platform as in `process.platform`
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 * @returns {string}
 */
export function defaultDataFolder(platform, env, home) {
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  return join(applicationData(platform, env, home, join), 'Rapport', 'ledger');
}

/**
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 * @param {(...parts: string[]) => string} join
 */
function applicationData(platform, env, home, join) {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}
