import os from 'node:os';
import path from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import ElectronStore from 'electron-store';
import type { Day } from '../shared/base/day';
import { compose } from './compose';
import { defaultDataFolder } from './default-data-folder.mjs';
import { PAGE_SCHEME_PRIVILEGES, servePage } from './desktop/app-protocol';
import { desktopOptions, type DesktopOptions } from './desktop/desktop-options';
import { guardApp } from './desktop/guard-app';
import { handleCrashes } from './desktop/handle-crashes';
import { chooseFolder } from './desktop/choose-folder';
import { createMainWindow } from './desktop/main-window';
import { menuTemplate } from './desktop/menu';
import { pagePreferences } from './desktop/page-preferences';
import { profileFolder } from './desktop/profile-folder';
import { registerBridge } from './desktop/register-bridge';
import { refuseNetwork, secureSession } from './desktop/session-security';
import { useProfile } from './desktop/use-profile';
import { createWindowKeeper } from './desktop/window-memory';
import { createConsoleLog } from './io/console-log';
import { QUIET_SURROUNDINGS } from './services/surroundings';
import { forbidInPlaceWrites } from './io/safe-writer';

/** The desktop app's entry: what has to be settled before Electron is ready, and then Rapport in a window. */
const BUILT = path.join(import.meta.dirname, '..');
const SYSTEM = { isPackaged: app.isPackaged, isMac: process.platform === 'darwin' };

const log = createConsoleLog();
const endWith = handleCrashes(log);
forbidInPlaceWrites(process.env);
app.setName('Rapport');
app.enableSandbox();
refuseNetwork(app.commandLine);
protocol.registerSchemesAsPrivileged([PAGE_SCHEME_PRIVILEGES]);
guardApp(SYSTEM, log);
const options = desktopOptions(process.argv.slice(1), SYSTEM.isPackaged);
if (options.ok) begin(options.value);
else {
  console.error(options.problem);
  app.exit(2);
}

function begin({ data, day }: DesktopOptions): void {
  const ownFolder = defaultDataFolder(process.platform, process.env, os.homedir());
  const profile = profileFolder(path.dirname(ownFolder), data);
  useProfile(profile, log);
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('window-all-closed', () => {
    // On macOS an app stays when its window is gone.
    if (!SYSTEM.isMac) app.quit();
  });
  app
    .whenReady()
    .then(() => {
      open({ folder: path.resolve(data ?? ownFolder), profile, day });
    })
    .catch(endWith);
}

function open({ folder, profile, day }: { folder: string; profile: string; day: Day | null }): void {
  secureSession(session.defaultSession, SYSTEM);
  servePage(protocol, path.join(BUILT, 'renderer'));
  const window = createMainWindow({
    webPreferences: pagePreferences(path.join(BUILT, 'preload', 'index.cjs'), SYSTEM),
    keeper: createWindowKeeper(path.join(profile, 'window.json'), log),
    log,
  });
  const rapport = compose({
    kind: 'desktop',
    version: app.getVersion(),
    folder,
    DocumentStore: ElectronStore,
    fixedDay: day,
    log,
    chooseFolder,
    announce: window.announce,
    ...QUIET_SURROUNDINGS,
    trayPresence: () => 'unknown',
    showWindow: window.show,
  });
  registerBridge({ isTrusted: window.isTrusted, answerRequest: rapport.answerRequest, log });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(SYSTEM.isMac, SYSTEM.isPackaged)));
  app.on('second-instance', window.show);
  app.on('activate', window.show);
  // Every acknowledged write is on disk, so there is nothing to save here.
  app.on('will-quit', rapport.dispose);
  // Electron sets handlers of its own while it starts; these come after them.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  window.show();
}
