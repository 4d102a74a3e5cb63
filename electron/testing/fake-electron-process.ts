import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import {
  app,
  applicationMenu,
  calls,
  dialogAnswer,
  displays,
  FakeEvent,
  handlers,
  idle,
  ipcMain,
  notifications,
  openedFolder,
  powerMonitor,
  screen,
  trays,
  WebContents,
  windows,
  type BrowserWindow,
  type Notification,
  type Tray,
} from './fake-electron';

/**
 * The fake `electron` of a process of its own, for booting what was built: the test, which is its parent, asks it by
 * message to do what a person, a page or the system does.
 */
export {
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
} from './fake-electron';
export { default } from './fake-electron';

type Sender = {
  readonly url: string;
  readonly isSubFrame?: boolean;
  readonly isOtherPage?: boolean;
  readonly isGone?: boolean;
};

const QUIET_TURNS = 10;
/** Programs that were started to be asked something, and have not answered. */
let asked = 0;
type Asking = [file: string, args: readonly string[], options: object, callback: (...answer: unknown[]) => void];
const { execFile } = childProcess;
Object.assign(childProcess, {
  execFile: (...[file, args, options, callback]: Asking) => {
    asked += 1;
    return execFile(file, args, options, (...answer) => {
      asked -= 1;
      callback(...answer);
    });
  },
});
// What imports it by its name sees this one too.
syncBuiltinESMExports();

/** Whether the page answers at all. */
let isSilent = false;
app.on('page-told', (name: unknown) => {
  const [window] = windows;
  if (name !== 'page/asked-to-save' || isSilent || window === undefined || window.isHung) return;
  setImmediate(() => {
    const frame = { url: 'app://rapport/', parent: null };
    call('ipcMain.handle', { sender: window.webContents, senderFrame: frame }, 'page/saved', {});
  });
});

let secondsPassed = 0;
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + secondsPassed * 1_000;

const actions = {
  calls: () => calls.map(({ name, args }) => ({ name, args: args.filter((arg) => typeof arg !== 'function') })),
  window: () => {
    const [window] = windows;
    if (window === undefined) return null;
    const { options, webContents, isShown, isSmall, isLarge, bounds } = window;
    return { options, address: webContents.mainFrame.url, isShown, isSmall, isLarge, bounds };
  },
  whenShown: () =>
    new Promise<void>((resolve) => {
      if (windows[0]?.isShown === true) resolve();
      else app.once('window-shown', resolve);
    }),
  whenClosed: () =>
    new Promise<void>((resolve) => {
      if (windows.length === 0) resolve();
      else app.once('window-all-closed', resolve);
    }),
  whenHidden: () =>
    new Promise<void>((resolve) => {
      if (windows[0]?.isShown === false) resolve();
      else app.once('window-hidden', resolve);
    }),
  /** Waits until the page was told of this since the process began. */
  whenTold: (event: string) =>
    new Promise<void>((resolve) => {
      const isIt = (name: unknown): void => {
        if (name === event) resolve();
      };
      app.on('page-told', isIt);
      for (const { name, args } of calls) if (name === 'contents.send') isIt(args[1]);
    }),
  /** Waits until no program that was asked something is running any more, and what it said was taken in. */
  whenNobodyIsAsked: async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (asked > 0) quiet = 0;
    }
  },
  windowCount: () => windows.length,
  minimize: () => {
    theWindow().isSmall = true;
  },
  maximize: () => {
    theWindow().isLarge = true;
  },
  hang: () => {
    theWindow().isHung = true;
  },
  closeWindow: () => {
    theWindow().close();
  },
  hideWindow: () => {
    theWindow().hide();
  },
  quit: () => {
    app.quit();
  },
  /** Takes the window away as no person does: without asking it. */
  loseWindow: () => {
    theWindow().destroy();
  },
  whenLoaded: () =>
    new Promise<void>((resolve) => {
      if (windows[0]?.isLoaded === true) resolve();
      else app.once('page-loaded', resolve);
    }),
  fullScreen: () => {
    theWindow().isFull = true;
  },
  endSession: () => {
    theWindow().emit('session-end', new FakeEvent());
  },
  queryEndOfSession: () => {
    const event = new FakeEvent();
    theWindow().emit('query-session-end', event);
    return event.defaultPrevented;
  },
  /** From now on the page answers nothing that it is asked. */
  silence: () => {
    isSilent = true;
  },
  /** The displays are others now, which the system tells with this event. */
  useDisplays: (event: string, ...next: readonly (typeof displays)[number][]) => {
    displays.splice(0, displays.length, ...next);
    screen.emit(event, new FakeEvent(), displays[0], ['workArea']);
  },
  move: (bounds: object) => {
    theWindow().bounds = bounds;
  },
  /** Chooses in the application's menu, by what the entry says. */
  chooseInMenu: (label: string) => {
    const items = applicationMenu.items.flatMap((item) => [item, ...(item.submenu ?? [])]);
    const found = items.find((item) => item.label === label);
    if (found?.click === undefined) throw new Error(`The menu has no ${label}`);
    found.click();
  },
  refuseFolders: (problem: string) => {
    openedFolder.problem = problem;
  },
  /** What the page's contents tell: of a load that failed, of a page that hangs. */
  emitFromPage: (name: string, ...args: unknown[]) => {
    theWindow().webContents.emit(name, new FakeEvent(), ...args);
  },
  answerDialogs: (response: number, ...next: readonly number[]) => {
    dialogAnswer.response = response;
    dialogAnswer.next = [...next];
  },
  holdDialogs: () => {
    dialogAnswer.isHeld = new Promise((resolve) => app.once('dialogs-released', resolve));
  },
  releaseDialogs: () => {
    app.emit('dialogs-released');
  },
  power: (name: string) => {
    const event = new FakeEvent();
    powerMonitor.emit(name, event);
    return event.defaultPrevented;
  },
  touchNothingFor: (seconds: number) => {
    idle.seconds = seconds;
  },
  /** The icons in the panel. More than one would be a fault, so all of them are told. */
  trays: () =>
    trays
      .filter(({ isGone }) => !isGone)
      .map(({ icon, tooltip, title, menu }) => ({ icon, tooltip, title, menu: texts(menu) })),
  /** Waits until the tray's menu or its tooltip says this. */
  whenTraySays: (text: string) =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        if (!trays.some(({ isGone, tooltip, menu }) => !isGone && [tooltip, ...texts(menu)].join('\n').includes(text)))
          return;
        app.off('tray-drawn', look);
        resolve();
      };
      app.on('tray-drawn', look);
      look();
    }),
  trayCount: () => trays.length,
  clickTray: () => theTray().emit('click'),
  /** Clicks a line of the tray's menu, by what it says. */
  chooseInTray: (text: string) => {
    const items = theTray().menu.flatMap((item) => [item, ...(item.submenu ?? [])]);
    const found = items.find(({ label }) => label?.startsWith(text));
    if (found?.click === undefined) throw new Error(`The tray has no ${text}`);
    found.click();
  },
  destroyTray: () => {
    theTray().destroy();
  },
  notifications: () =>
    notifications.map(({ options, isOpen }) => ({
      ...{ title: options.title, body: options.body, icon: options['icon'], isOpen },
      buttons: (options.actions ?? []).map(({ text }) => text),
    })),
  clickNotification: () => theNotification().emit('click', new FakeEvent()),
  pressButton: (actionIndex: number) =>
    theNotification().emit('action', Object.assign(new FakeEvent(), { actionIndex }), actionIndex),
  failNotification: (problem: string) => theNotification().emit('failed', new FakeEvent(), problem),
  emit: (name: string, ...args: unknown[]) => {
    app.emit(name, new FakeEvent(), ...args);
  },
  request: ({ url, isSubFrame, isOtherPage, isGone }: Sender, name: unknown, input: unknown) => {
    const contents = theWindow().webContents;
    const sender = isOtherPage === true ? { mainFrame: contents.mainFrame } : contents;
    const frame = { url, parent: isSubFrame === true ? contents.mainFrame : null };
    return call('ipcMain.handle', { sender, senderFrame: isGone === true ? null : frame }, name, input);
  },
  syncChannels: () => ipcMain.eventNames(),
  fetch: async (url: string, method: string) => {
    const response = (await call('protocol.handle', new Request(url, { method }))) as Response;
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  },
  mayLoad: (url: string, resourceType: string) =>
    new Promise((resolve) => {
      call('session.onBeforeRequest', { url, resourceType }, ({ cancel }: { cancel: boolean }) => {
        resolve(!cancel);
      });
    }),
  mayUse: async (permission: string, url: string) => [
    await new Promise((resolve) => {
      call('session.setPermissionRequestHandler', theWindow().webContents, permission, resolve, { requestingUrl: url });
    }),
    call('session.setPermissionCheckHandler', null, permission, url, {}),
    call('session.setDevicePermissionHandler', {}),
  ],
  isPrevented: (name: string, details: object) => {
    const event = Object.assign(new FakeEvent(), details);
    theWindow().webContents.emit(name, event);
    return event.defaultPrevented;
  },
  press: () => {
    theWindow().webContents.emit('input-event', new FakeEvent(), { type: 'mouseDown' });
  },
  openWindow: (url: string) => call('contents.setWindowOpenHandler', { url }),
  createContents: (preferences: Readonly<Record<string, unknown>>) => {
    new WebContents(preferences);
  },
  losePage: (reason: string, exitCode = 11) => {
    theWindow().webContents.emit('render-process-gone', new FakeEvent(), { reason, exitCode });
  },
  throwError: () => {
    setImmediate(() => {
      throw new Error('My diary');
    });
  },
  rejectPromise: () => {
    void Promise.reject(new Error('My diary'));
  },
  /** Sets the clock forward by so much, as if that much had gone by. */
  pass: (seconds: number) => {
    secondsPassed += seconds;
  },
  environment: () => ({ ...process.env }),
} satisfies Record<string, (...args: never[]) => unknown>;

export type Actions = typeof actions;

function theWindow(): BrowserWindow {
  const [window] = windows;
  if (window === undefined) throw new Error('There is no window');
  return window;
}

function theTray(): Tray {
  const tray = trays.findLast(({ isGone }) => !isGone);
  if (tray === undefined) throw new Error('There is no tray');
  return tray;
}

function theNotification(): Notification {
  const notification = notifications.at(-1);
  if (notification === undefined) throw new Error('There is no notification');
  return notification;
}

/** What a menu says, a line each; one that cannot be chosen in brackets, the lines within another one indented. */
function texts(menu: Tray['menu']): readonly string[] {
  return menu.flatMap(({ type, label = '', enabled, submenu }) => {
    if (type === 'separator') return ['-'];
    return [enabled === false ? `(${label})` : label, ...texts(submenu ?? []).map((text) => `  ${text}`)];
  });
}

function call(name: string, ...args: readonly unknown[]): unknown {
  const handler = handlers.get(name);
  if (handler === undefined) throw new Error(`Nothing was handed to ${name}`);
  return handler(...(args as never[]));
}

type Question = { readonly id: number; readonly name: keyof Actions; readonly args: readonly unknown[] };

async function answer({ id, name, args }: Question): Promise<void> {
  const act = actions[name] as (...args: readonly unknown[]) => unknown;
  try {
    process.send?.({ id, value: await act(...args) });
  } catch (error) {
    process.send?.({ id, problem: String(error) });
  }
}

process.on('message', (question: Question) => void answer(question));
// Without the test there is nobody to end this process.
process.on('disconnect', () => process.exit(70));
