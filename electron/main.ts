import os from 'node:os';
import path from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import ElectronStore from 'electron-store';
import type { Day } from '../shared/base/day';
import { compose, type Rapport } from './compose';
import { defaultDataFolder } from './default-data-folder.mjs';
import { PAGE_SCHEME_PRIVILEGES, servePage } from './desktop/app-protocol';
import { APP_ID } from './desktop/app-id';
import { createCloseToTray } from './desktop/close-to-tray';
import { desktopOptions, isHiddenStart, type DesktopOptions } from './desktop/desktop-options';
import { guardApp } from './desktop/guard-app';
import { handleCrashes } from './desktop/handle-crashes';
import { chooseFolder } from './desktop/choose-folder';
import { startHidden } from './desktop/hidden-start';
import { createLoginItem, wasStartedAtLogin } from './desktop/login-item';
import { createMainWindow, type MainWindow } from './desktop/main-window';
import { menuTemplate } from './desktop/menu';
import { createNotifier } from './desktop/notifications';
import { pagePreferences } from './desktop/page-preferences';
import { createPanel, type Panel } from './desktop/panel';
import { createPower } from './desktop/power';
import { profileFolder } from './desktop/profile-folder';
import { registerBridge } from './desktop/register-bridge';
import { refuseNetwork, secureSession } from './desktop/session-security';
import { createTray, type DesktopTray } from './desktop/tray';
import { useProfile } from './desktop/use-profile';
import { createWindowKeeper } from './desktop/window-memory';
import { createAppLog } from './io/app-log';
import { forbidInPlaceWrites } from './io/safe-writer';
import { LOG_FOLDER } from './services/ledger-names';
import type { TrayAction } from './services/tray-view';

/** The desktop app's entry: what has to be settled before Electron is ready, and then Rapport in a window. */
const BUILT = path.join(import.meta.dirname, '..');
const ICONS = path.join(import.meta.dirname, 'icons');
const SYSTEM = { isPackaged: app.isPackaged, isMac: process.platform === 'darwin' };
/** Between two looks for a panel that may come after us. */
const PAUSE_MILLISECONDS = 3_000;

const log = createAppLog('desktop');
const endWith = handleCrashes(log);
forbidInPlaceWrites(process.env);
app.setName('Rapport');
// Without it Windows shows the notifications of an installed app as somebody else's, or not at all.
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
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
  log.keepIn(path.join(folder, LOG_FOLDER));
  secureSession(session.defaultSession, SYSTEM);
  servePage(protocol, path.join(BUILT, 'renderer'));
  const window = createMainWindow({
    webPreferences: pagePreferences(path.join(BUILT, 'preload', 'index.cjs'), SYSTEM),
    keeper: createWindowKeeper(path.join(profile, 'window.json'), log),
    mayClose: createCloseToTray({
      whenClosed: () => rapport.settings().whenClosed,
      remember: (whenClosed) => {
        rapport.changeSettings({ whenClosed });
      },
      tray: () => panel.presence(),
      log,
    }),
    onLook: () => {
      rapport.look();
    },
    log,
  });
  const { tray, panel } = trayFor(window, () => rapport);
  const power = createPower();
  const rapport = compose({
    kind: 'desktop',
    version: app.getVersion(),
    folder,
    DocumentStore: ElectronStore,
    fixedDay: day,
    log,
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
  });
  if (rapport.tray !== null) tray.draw(rapport.tray.view());
  registerBridge({ isTrusted: window.isTrusted, answerRequest: rapport.answerRequest, log });
  power.listen((event) => {
    if (event !== 'resume' && event !== 'unlock') return;
    rapport.look();
    void panel.look();
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(SYSTEM.isMac, SYSTEM.isPackaged)));
  app.on('second-instance', (_event, argv) => {
    if (!isHiddenStart(argv)) window.show();
  });
  app.on('activate', window.show);
  // Every acknowledged write is on disk, so there is nothing to save here.
  app.on('will-quit', () => {
    rapport.dispose();
    panel.dispose();
    tray.dispose();
  });
  // Electron sets handlers of its own while it starts; these come after them.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  showWindow(window, panel);
}

/** The icon and the panel that it is in. What they tell comes when `rapport` is there. */
function trayFor(window: MainWindow, rapport: () => Rapport): { tray: DesktopTray<TrayAction>; panel: Panel } {
  const tray = createTray<TrayAction>({
    icons: path.join(ICONS, 'tray'),
    open: window.show,
    act: (action) => {
      actFromTray(action, { window, rapport: rapport() });
    },
  });
  const panel = createPanel(process.platform, {
    onNewPanel: tray.rebuild,
    onChange: (_presence, before) => {
      rapport().systemChanged();
      // A window that was hidden to the tray comes out when there is none any more.
      if (before === 'there') window.showUnlessOpen();
    },
  });
  return { tray, panel };
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

function showWindow(window: MainWindow, panel: Panel): void {
  if (!isHiddenStart(process.argv) && !wasStartedAtLogin()) return window.show();
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  startHidden({ look: panel.look, show: window.showUnlessOpen, pause }).catch(endWith);
}
