import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { desktopIsMissing, launchDesktop } from '../fixtures/desktop-app';
import { DAY, expect, test as base } from '../fixtures/rapport';

/**
 * What electron/testing tries on a stand-in, on real Electron: where its runtime is not, these are skipped and counted.
 * A tray cannot be clicked from outside, so its menu is caught on its way to the system and chosen from.
 */
const RADIO = '11111111-1111-4111-8111-111111111111';
const BLOG = '22222222-2222-4222-8222-222222222222';

const missing = desktopIsMissing();

const test = base.extend<{ readonly app: ElectronApplication }>({
  app: async ({ folder, day }, use, info) => {
    info.skip(missing !== null, `No Electron runtime: ${missing ?? ''}`);
    const app = await launchDesktop({ folder, day });
    await use(app);
    if (app.process().exitCode === null) await app.close();
  },
});

type TrayMethods = {
  setToolTip: (this: Electron.Tray, text: string) => void;
  setContextMenu: (this: Electron.Tray, menu: Electron.Menu | null) => void;
};
type NotificationMethods = { show: (this: Electron.Notification) => void };

type Caught = {
  tray?: { tooltip: string; menu: Electron.Menu | null };
  notification?: Electron.Notification;
};

/** Keeps what is handed to the tray and what is shown as a notification, from now on. */
async function watch(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Tray, Notification }) => {
    const caught = globalThis as Caught;
    caught.tray = { tooltip: '', menu: null };
    const kept = caught.tray;
    const tray: TrayMethods = Tray.prototype;
    const { setToolTip, setContextMenu } = tray;
    tray.setToolTip = function (text) {
      kept.tooltip = text;
      setToolTip.call(this, text);
    };
    tray.setContextMenu = function (menu) {
      kept.menu = menu;
      setContextMenu.call(this, menu);
    };
    const notification: NotificationMethods = Notification.prototype;
    const { show } = notification;
    notification.show = function () {
      caught.notification = this;
      show.call(this);
    };
  });
}

async function choose(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate((_electron, label) => {
    const items = (globalThis as Caught).tray?.menu?.items ?? [];
    const found = items
      .flatMap((item) => [item, ...(item.submenu?.items ?? [])])
      .find((item) => item.label.startsWith(label));
    if (found === undefined) throw new Error(`The tray has no ${label}`);
    (found.click as () => void)();
  }, text);
}

function tooltip(app: ElectronApplication): Promise<string> {
  return app.evaluate(() => (globalThis as Caught).tray?.tooltip ?? '');
}

function isShown(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
}

type Request = (name: string, input: object) => Promise<{ readonly value: unknown }>;

async function request(app: ElectronApplication, name: string, input: object = {}): Promise<unknown> {
  const page = await app.firstWindow();
  return page.evaluate(
    async ([asked, given]) => {
      const { rapport } = globalThis as unknown as { readonly rapport: { readonly request: Request } };
      return (await rapport.request(asked, given)).value;
    },
    [name, input] as const,
  );
}

async function fill(app: ElectronApplication): Promise<void> {
  const activity = { id: BLOG, title: 'Comment on 3 blogs', platformId: null, minutes: null, from: DAY };
  const commands = [
    { type: 'platform.add', id: RADIO, name: 'Ham radio', hue: 'blue' },
    { type: 'activity.add', ...activity, schedule: { kind: 'every-day' }, target: { kind: 'tick' } },
  ];
  for (const command of commands) await request(app, 'ledger/dispatch', { command });
  await expect.poll(() => tooltip(app)).toContain('1 left today');
}

/** Makes the app find a panel, whatever this desktop has: on Linux it asks a program of this name for it. */
async function showPanel(app: ElectronApplication, folder: string): Promise<void> {
  const program = path.join(folder, 'dbus-send');
  await mkdir(folder, { recursive: true });
  const answers = `case "$*" in *GetNameOwner*) echo 'string ":1.35"' ;; *) echo 'variant boolean true' ;; esac`;
  await writeFile(program, `#!/bin/sh\n${answers}\n`);
  await chmod(program, 0o755);
  await app.evaluate(({ powerMonitor }, programs) => {
    process.env['PATH'] = programs;
    process.env['DBUS_SESSION_BUS_ADDRESS'] ??= 'unix:path=/nowhere';
    powerMonitor.emit('resume');
  }, folder);
  await expect.poll(() => request(app, 'system/read')).toMatchObject({ tray: 'there' });
}

test('the tray ticks an item, times a platform and opens the window', async ({ app }) => {
  await watch(app);
  await fill(app);

  await choose(app, 'Ham radio');
  expect(await request(app, 'timer/read')).toMatchObject({ timer: { platformId: RADIO, frozen: null } });
  await choose(app, 'Stop the timer');
  expect(await request(app, 'timer/read')).toMatchObject({ timer: null });
  await choose(app, 'Comment on 3 blogs');
  await expect.poll(() => tooltip(app)).toContain('Nothing left today');

  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  await choose(app, 'Open Rapport');
  await expect.poll(() => isShown(app)).toBe(true);
});

test('a sleep freezes the timer', async ({ app }) => {
  await watch(app);
  await fill(app);
  await request(app, 'timer/start', { platformId: RADIO });

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));

  expect(await request(app, 'timer/read')).toMatchObject({ timer: { frozen: { reason: 'slept' } } });
});

test('a click on a notification opens the window', async ({ app }) => {
  test.skip(!(await app.evaluate(({ Notification }) => Notification.isSupported())), 'No notifications here');
  await watch(app);
  await fill(app);
  const span = { kind: 'minutes', minutes: 5 };
  for (const command of [
    { type: 'budget.set', id: RADIO, from: DAY, minutes: Array.from({ length: 7 }, () => 1) },
    { type: 'session.add', id: BLOG, day: DAY, platformId: RADIO, span },
  ])
    await request(app, 'ledger/dispatch', { command });
  expect(await app.evaluate(() => (globalThis as Caught).notification?.title)).toBe('Ham radio: 5 of 1 min, 4 over');
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });

  await app.evaluate(() => (globalThis as Caught).notification?.emit('click'));

  await expect.poll(() => isShown(app)).toBe(true);
});

test('closing to the tray is asked once, and a second start shows the window', async ({ app, folder }) => {
  test.skip(process.platform !== 'linux', 'Elsewhere there always is a tray, and no need to make one up');
  await showPanel(app, path.join(path.dirname(folder), 'programs'));
  await app.evaluate(({ dialog }) => {
    const asked = globalThis as { asked?: number };
    asked.asked = 0;
    dialog.showMessageBox = () => {
      asked.asked = (asked.asked ?? 0) + 1;
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const close = () =>
    app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });

  for (const _ of ['asked', 'remembered']) {
    await close();
    await expect.poll(() => isShown(app)).toBe(false);
    await app.evaluate(({ app: electron }) => electron.emit('second-instance', {}, [], '', null));
    await expect.poll(() => isShown(app)).toBe(true);
  }

  expect(await app.evaluate(() => (globalThis as { asked?: number }).asked)).toBe(1);
});

test('closing ends the app where there is no tray', async ({ app, folder }) => {
  test.skip(process.platform !== 'linux', 'Elsewhere there always is a tray');
  await app.evaluate(({ powerMonitor }, empty) => {
    process.env['PATH'] = empty;
    powerMonitor.emit('resume');
  }, folder);
  await expect.poll(() => request(app, 'system/read')).toMatchObject({ tray: 'unknown' });

  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });

  await ended;
});
