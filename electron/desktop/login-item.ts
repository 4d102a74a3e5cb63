import fs from 'node:fs';
import os from 'node:os';
import { app } from 'electron';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { writeFileSync } from '../io/safe-writer';
import { errorCode, writeFailure } from '../io/write-failure';
import type { LoginItem, Log } from '../services/ports';
import { autostartEntry, autostartFile, autostartProgram, startsProgram } from './autostart-entry';
import { HIDDEN } from './desktop-options';

/** Starting with the computer; null where it is not offered: what is not packaged is Electron itself, and no Rapport. */
export function createLoginItem(isPackaged: boolean, log: Log): LoginItem | null {
  if (!isPackaged) return null;
  switch (process.platform) {
    case 'darwin':
      return systemItem([]);
    case 'win32':
      return systemItem([HIDDEN]);
    case 'linux':
      return autostartItem(log);
    default:
      return null;
  }
}

/** Whether macOS started the app at login, which it says by itself and in no argument. */
export function wasStartedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** macOS may want the person's word for it first, and Windows lets it be switched off elsewhere: so it is asked anew. */
function systemItem(args: readonly string[]): LoginItem {
  return {
    isOn: () => app.getLoginItemSettings({ args: [...args] }).openAtLogin,
    set: (isOn) => {
      app.setLoginItemSettings({ openAtLogin: isOn, args: [...args] });
      return succeed(null);
    },
  };
}

function autostartItem(log: Log): LoginItem {
  const file = autostartFile(process.env, os.homedir());
  const program = autostartProgram(process.env, process.execPath);
  return {
    isOn: () => {
      try {
        return startsProgram(fs.readFileSync(file, 'utf8'), program, [HIDDEN]);
      } catch (error) {
        return errorCode(error) === 'ENOENT' ? false : null;
      }
    },
    set: (isOn) => attempt(log, () => (isOn ? writeFileSync(file, autostartEntry(program, [HIDDEN])) : remove(file))),
  };
}

function remove(file: string): void {
  fs.rmSync(file, { force: true });
  // What the safe writer keeps of an older one.
  fs.rmSync(`${file}.bak`, { force: true });
}

function attempt(log: Log, work: () => void): Outcome<null> {
  try {
    work();
    return succeed(null);
  } catch (error) {
    log.write('warn', 'login', 'starting with the computer could not be set', error);
    return { ok: false, failure: writeFailure(error) };
  }
}
