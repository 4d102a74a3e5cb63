import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';

/**
 * What a process of its own is started with says what system it is on: FAKE_ELECTRON_PLATFORM, …_PACKAGED, …_LOCKED, …_DARK,
 * …_AT_LOGIN, …_NO_NOTIFICATIONS.
 */
const platform = process.env['FAKE_ELECTRON_PLATFORM'];
if (platform !== undefined) Object.defineProperty(process, 'platform', { value: platform });

/** What was asked of Electron, in the order it was asked. */
export const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
export const windows: BrowserWindow[] = [];
export const trays: Tray[] = [];
export const notifications: Notification[] = [];
/** What the code under test handed over, to be called as Electron would. */
export const handlers = new Map<string, (...args: never[]) => unknown>();

function record(name: string): (...args: unknown[]) => void {
  return (...args) => {
    calls.push({ name, args });
  };
}

function keep(name: string): (...args: unknown[]) => void {
  return (...args) => {
    const handler = args.at(-1);
    if (typeof handler === 'function') handlers.set(name, handler as (...args: never[]) => unknown);
    calls.push({ name, args });
  };
}

export class FakeEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

const paths = new Map<string, string>();
const loginItem = { openAtLogin: false };

export const app = Object.assign(new EventEmitter(), {
  isPackaged: process.env['FAKE_ELECTRON_PACKAGED'] === '1',
  commandLine: {
    appendSwitch: record('commandLine.appendSwitch'),
    removeSwitch: record('commandLine.removeSwitch'),
  },
  setName: record('app.setName'),
  enableSandbox: record('app.enableSandbox'),
  setAppUserModelId: record('app.setAppUserModelId'),
  getLoginItemSettings: (options?: object) => {
    record('app.getLoginItemSettings')(options);
    return { ...loginItem, wasOpenedAtLogin: process.env['FAKE_ELECTRON_AT_LOGIN'] === '1' };
  },
  setLoginItemSettings: (settings: { readonly openAtLogin?: boolean }) => {
    record('app.setLoginItemSettings')(settings);
    loginItem.openAtLogin = settings.openAtLogin === true;
  },
  getVersion: () => '0.0.0-fake',
  getSystemLocale: () => 'en-GB',
  getPath: (name: string) => paths.get(name) ?? path.join(os.tmpdir(), 'fake-electron', name),
  setPath: (name: string, place: string) => {
    paths.set(name, place);
    record('app.setPath')(name, place);
  },
  requestSingleInstanceLock: () => {
    record('app.requestSingleInstanceLock')(paths.get('userData'));
    return process.env['FAKE_ELECTRON_LOCKED'] !== '1';
  },
  whenReady: async () => {
    await new Promise((resolve) => setImmediate(resolve));
    app.emit('session-created', session.defaultSession);
  },
  exit: (code = 0) => {
    process.exit(code);
  },
  /** As Electron does it: a window that does not close stops the quitting, and the last one that goes ends it. */
  quit: () => {
    const event = new FakeEvent();
    app.emit('before-quit', event);
    if (event.defaultPrevented) return;
    quitting.isUnderWay = true;
    for (const window of [...windows]) window.close();
    if (windows.length === 0) endProcess();
  },
});

const quitting = { isUnderWay: false };

function endProcess(): void {
  app.emit('will-quit', new FakeEvent());
  process.exit(0);
}

export class WebContents extends EventEmitter {
  readonly mainFrame = { url: '', parent: null };
  readonly setWindowOpenHandler = keep('contents.setWindowOpenHandler');
  readonly setWebRTCIPHandlingPolicy = record('contents.setWebRTCIPHandlingPolicy');
  readonly reload = record('contents.reload');
  readonly setZoomLevel = record('contents.setZoomLevel');
  readonly forcefullyCrashRenderer = record('contents.forcefullyCrashRenderer');
  readonly preferences: Readonly<Record<string, unknown>>;

  constructor(preferences: Readonly<Record<string, unknown>>) {
    super();
    this.preferences = preferences;
    app.emit('web-contents-created', new FakeEvent(), this);
  }

  send(...args: unknown[]): void {
    record('contents.send')(...args);
    app.emit('page-told', args[1]);
  }

  setVisualZoomLevelLimits(...limits: readonly number[]): Promise<void> {
    record('contents.setVisualZoomLevelLimits')(...limits);
    return Promise.resolve();
  }

  getLastWebPreferences(): Readonly<Record<string, unknown>> {
    return this.preferences;
  }

  isDestroyed(): boolean {
    return false;
  }
}

type WindowOptions = {
  readonly webPreferences: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
};

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  isGone = false;
  isShown = false;
  isSmall = false;
  isLarge = false;
  isFull = false;
  isLoaded = false;
  /** Its page does not answer, so it does not close. */
  isHung = false;
  bounds: object;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
    windows.push(this);
    this.webContents = new WebContents(options.webPreferences);
    app.emit('browser-window-created', new FakeEvent(), this);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  loadURL(address: string): Promise<void> {
    this.webContents.mainFrame.url = address;
    setImmediate(() => {
      this.webContents.emit('dom-ready');
      this.emit('ready-to-show');
      record('contents.loaded')();
      this.webContents.emit('did-finish-load');
      this.isLoaded = true;
      app.emit('page-loaded');
    });
    return Promise.resolve();
  }

  show(): void {
    this.isShown = true;
    record('window.show')();
    this.emit('show');
    app.emit('window-shown');
  }

  focus(): void {
    record('window.focus')();
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.isShown;
  }

  hide(): void {
    this.isShown = false;
    record('window.hide')();
    this.emit('hide');
    app.emit('window-hidden');
  }

  maximize(): void {
    this.isLarge = true;
  }

  restore(): void {
    this.isSmall = false;
    record('window.restore')();
  }

  isMinimized(): boolean {
    return this.isSmall;
  }

  isMaximized(): boolean {
    return this.isLarge;
  }

  isFullScreen(): boolean {
    return this.isFull;
  }

  setFullScreen(flag: boolean): void {
    this.isFull = flag;
    // The animation of macOS takes its time.
    if (!flag) setImmediate(() => this.emit('leave-full-screen'));
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  getBounds(): unknown {
    return this.bounds;
  }

  setBounds(bounds: object): void {
    record('window.setBounds')(bounds);
    this.bounds = bounds;
  }

  getNormalBounds(): unknown {
    return this.getBounds();
  }

  close(): void {
    const event = new FakeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) quitting.isUnderWay = false;
    else if (!this.isHung) this.destroy();
  }

  destroy(): void {
    this.isGone = true;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    if (windows.length > 0) return;
    app.emit('window-all-closed');
    // Within `quit` it is not there yet: that looks again when it has closed them all.
    if (quitting.isUnderWay) setImmediate(endProcess);
  }
}

class NativeImage {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  static createFromPath(file: string): NativeImage {
    return new NativeImage(file);
  }
}

export const nativeImage = NativeImage;

type MenuItem = {
  readonly label?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
};

export class Tray extends EventEmitter {
  icon: string;
  tooltip = '';
  title = '';
  menu: readonly MenuItem[] = [];
  isGone = false;

  constructor(image: NativeImage) {
    super();
    this.icon = image.file;
    trays.push(this);
  }

  setImage(image: NativeImage): void {
    this.icon = image.file;
  }

  setToolTip(text: string): void {
    this.tooltip = text;
    app.emit('tray-drawn');
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setContextMenu(menu: readonly MenuItem[]): void {
    this.menu = menu;
    record('tray.setContextMenu')();
    app.emit('tray-drawn');
  }

  destroy(): void {
    this.isGone = true;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }
}

type NotificationOptions = {
  readonly id?: string;
  readonly title?: string;
  readonly body?: string;
  readonly actions?: readonly { readonly type: string; readonly text?: string }[];
  readonly [name: string]: unknown;
};

export class Notification extends EventEmitter {
  readonly options: NotificationOptions;
  isOpen = false;

  constructor(options: NotificationOptions) {
    super();
    this.options = options;
    notifications.push(this);
  }

  static isSupported(): boolean {
    return process.env['FAKE_ELECTRON_NO_NOTIFICATIONS'] !== '1';
  }

  show(): void {
    this.isOpen = true;
    app.emit('notification-shown');
  }

  close(): void {
    this.isOpen = false;
    this.emit('close', new FakeEvent());
  }
}

/** Seconds since somebody touched anything. */
export const idle = { seconds: 0 };
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idle.seconds });

type Display = { readonly id: number; readonly workArea: Readonly<Record<'x' | 'y' | 'width' | 'height', number>> };

/** The first one is the primary one, and the one that every window is nearest to. */
export const displays: Display[] = [{ id: 7, workArea: { x: 0, y: 0, width: 1600, height: 900 } }];

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => displays,
  getPrimaryDisplay: () => displays[0],
  getDisplayMatching: () => displays[0],
});

export const session = {
  defaultSession: {
    webRequest: { onBeforeRequest: keep('session.onBeforeRequest') },
    setPermissionRequestHandler: keep('session.setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('session.setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('session.setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: keep('session.setDisplayMediaRequestHandler'),
    setSpellCheckerLanguages: record('session.setSpellCheckerLanguages'),
    setSpellCheckerEnabled: record('session.setSpellCheckerEnabled'),
  },
};

export const protocol = {
  registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged'),
  handle: keep('protocol.handle'),
};
export const ipcMain = Object.assign(new EventEmitter(), { handle: keep('ipcMain.handle') });
export const nativeTheme = { shouldUseDarkColors: process.env['FAKE_ELECTRON_DARK'] === '1' };
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: readonly MenuItem[]) => {
    record('Menu.setApplicationMenu')(JSON.parse(JSON.stringify(menu)));
    applicationMenu.items = menu;
  },
};
export const applicationMenu: { items: readonly MenuItem[] } = { items: [] };
export const dialog = {
  showOpenDialog: (...args: unknown[]) => {
    record('dialog.showOpenDialog')(args.at(-1));
    return Promise.resolve({ canceled: true, filePaths: [] });
  },
  showErrorBox: record('dialog.showErrorBox'),
  showMessageBox: (...args: unknown[]) => {
    const options = args.at(-1) as { readonly signal?: AbortSignal };
    // A signal does not go to another process, which the calls are told to.
    const { signal, ...told } = options;
    record('dialog.showMessageBox')(told);
    const isPutAway = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    return Promise.race([dialogAnswer.isHeld, isPutAway]).then(() => {
      const { cancelId = 0 } = told as { readonly cancelId?: number };
      const response = dialogAnswer.next.shift() ?? dialogAnswer.response;
      return { response: signal?.aborted === true ? cancelId : response };
    });
  },
};
/** The button that is pressed in every message box once `next` is used up, and for how long nobody presses one. */
export const dialogAnswer = { response: 1, next: [] as number[], isHeld: Promise.resolve() };
/** What the system says when a folder is to be opened; nothing when it opens it. */
export const openedFolder = { problem: '' };
export const shell = {
  openExternal: (address: string) => {
    record('shell.openExternal')(address);
    return Promise.resolve();
  },
  openPath: (folder: string) => {
    record('shell.openPath')(folder);
    return Promise.resolve(openedFolder.problem);
  },
};

/**
 * Stands in for the module `electron` outside of Electron: for a built main process (fake-electron-process.ts), and as
 * an alias where a test imports electron-store, which asks for this default export.
 */
// eslint-disable-next-line no-restricted-syntax -- electron-store imports the default of the module that this replaces
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
};
