import os from 'node:os';
import path from 'node:path';
import { app, protocol, session } from 'electron';
import ElectronStore from 'electron-store';
import type { Day } from '../shared/base/day';
import { compose, type Rapport } from './compose';
import { defaultDataFolder } from './default-data-folder.mjs';
import { APP_ID } from './desktop/app-id';
import { followApp } from './desktop/app-life';
import { setAppMenu } from './desktop/app-menu';
import { PAGE_SCHEME_PRIVILEGES, servePage } from './desktop/app-protocol';
import { createCloseToTray, type MayClose } from './desktop/close-to-tray';
import { desktopOptions, type DesktopOptions } from './desktop/desktop-options';
import { followSystem } from './desktop/follow-system';
import { guardApp } from './desktop/guard-app';
import { handleCrashes } from './desktop/handle-crashes';
import { chooseFolder } from './desktop/choose-folder';
import { createLoginItem } from './desktop/login-item';
import { createMainWindow, type MainWindow } from './desktop/main-window';
import { createNotifier } from './desktop/notifications';
import { openFolder } from './desktop/open-folder';
import { pagePreferences } from './desktop/page-preferences';
import type { Panel } from './desktop/panel';
import { createPlainWindow } from './desktop/plain-window';
import { createPower } from './desktop/power';
import { profileFolder } from './desktop/profile-folder';
import { registerBridge } from './desktop/register-bridge';
import { refuseDebuggers, refuseNetwork, secureSession } from './desktop/session-security';
import { createTrayInPanel } from './desktop/tray-in-panel';
import { useProfile } from './desktop/use-profile';
import { createWindowKeeper } from './desktop/window-memory';
import { createAppLog } from './io/app-log';
import { forbidInPlaceWrites } from './io/safe-writer';
import { BACKUPS_FOLDER, LOG_FOLDER } from './services/ledger-names';
import type { TrayAction } from './services/tray-view';

/** The desktop app's entry: what has to be settled before Electron is ready, and then Rapport in a window. */
const BUILT = path.join(import.meta.dirname, '..');
const ICONS = path.join(import.meta.dirname, 'icons');
const SYSTEM = { isPackaged: app.isPackaged, isMac: process.platform === 'darwin' };

const log = createAppLog('desktop');
const endWith = handleCrashes(log);
forbidInPlaceWrites(process.env);
app.setName('Rapport');
// Without it Windows shows the notifications of an installed app as somebody else's, or not at all.
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
app.enableSandbox();
refuseNetwork(app.commandLine);
if (SYSTEM.isPackaged) refuseDebuggers(app.commandLine);
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
  const folders = { data: folder, log: path.join(folder, LOG_FOLDER), backups: path.join(folder, BACKUPS_FOLDER) };
  log.keepIn(folders.log);
  secureSession(session.defaultSession, SYSTEM);
  servePage(protocol, path.join(BUILT, 'renderer'));
  const window = createMainWindow({
    webPreferences: pagePreferences(path.join(BUILT, 'preload', 'index.cjs'), SYSTEM),
    keeper: createWindowKeeper(path.join(profile, 'window.json'), log),
    mayClose: closeToTray(() => ({ rapport, panel })),
    plainWindow: createPlainWindow({ folders, openFolder, log }),
    onLook: () => rapport.look(),
    log,
  });
  const { tray, panel } = createTrayInPanel<TrayAction>({
    icons: path.join(ICONS, 'tray'),
    window,
    act: (action) => actFromTray(action, { window, rapport }),
    onChange: () => rapport.systemChanged(),
  });
  const power = createPower();
  const rapport = compose({
    kind: 'desktop',
    version: app.getVersion(),
    folder,
    DocumentStore: ElectronStore,
    fixedDay: day,
    log,
    logLines: log.lines,
    licenceFolders: ['renderer', 'main', 'analysis'].map((name) => path.join(BUILT, name)),
    openFolder,
    analysisFile: path.join(BUILT, 'analysis', 'index.cjs'),
    chooseFolder,
    announce: window.announce,
    power,
    notifier: createNotifier({ icon: path.join(ICONS, 'notification.png'), isPageInSight: window.isInSight, log }),
    loginItem: createLoginItem(SYSTEM.isPackaged, log),
    trayPresence: panel.presence,
    drawTray: tray.draw,
    systemLocale: () => app.getSystemLocale(),
    showWindow: window.show,
    onPageSaved: window.pageSaved,
  });
  if (rapport.tray !== null) tray.draw(rapport.tray.view());
  registerBridge({ isTrusted: window.isTrusted, answerRequest: rapport.answerRequest, log });
  const look = () => {
    rapport.look();
    void panel.look();
  };
  followSystem({ power, look, saveNow: window.saveNow });
  setAppMenu({ system: SYSTEM, window, folders, openFolder, log });
  const dispose = () => {
    rapport.dispose();
    panel.dispose();
    tray.dispose();
  };
  followApp({ window, panel, dispose, onError: endWith });
}

function closeToTray(parts: () => { rapport: Rapport; panel: Panel }): MayClose {
  return createCloseToTray({
    whenClosed: () => parts().rapport.settings().whenClosed,
    remember: (whenClosed) => {
      parts().rapport.changeSettings({ whenClosed });
    },
    tray: () => parts().panel.presence(),
    log,
  });
}

function actFromTray(action: TrayAction, { window, rapport }: { window: MainWindow; rapport: Rapport }): void {
  switch (action.kind) {
    case 'open':
      return window.show();
    case 'quit':
      return app.quit();
    default:
      rapport.tray?.act(action);
  }
}
