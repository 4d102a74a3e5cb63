import { describe, expect, it } from 'vitest';
import { electronCalls, type ElectronCall } from './electron-calls';
import * as fake from './fake-electron';

const calls = electronCalls();

/** By the name that electron.d.ts has for each. */
const FAKES: Readonly<Record<string, readonly object[]>> = {
  App: [fake.app],
  BrowserWindow: [fake.BrowserWindow, new fake.BrowserWindow({ webPreferences: {} })],
  Dialog: [fake.dialog],
  IpcMain: [fake.ipcMain],
  Menu: [fake.Menu],
  NativeImage: [fake.nativeImage],
  NativeTheme: [fake.nativeTheme],
  Notification: [fake.Notification, fake.Notification.prototype],
  PowerMonitor: [fake.powerMonitor],
  Protocol: [fake.protocol],
  Screen: [fake.screen],
  Session: [fake.session, fake.session.defaultSession],
  Shell: [fake.shell],
  Tray: [fake.Tray, fake.Tray.prototype],
  WebContents: [new fake.WebContents({})],
};

function called(owner: string): readonly ElectronCall[] {
  return calls.filter((call) => call.owner === owner);
}

describe('what the desktop shell asks of Electron', () => {
  it('is found', () => {
    const found = calls.map(({ owner, member, event }) => `${owner}.${member}${event === null ? '' : ` ${event}`}`);

    expect(found).toEqual(
      expect.arrayContaining([
        ...['Tray.setToolTip', 'Tray.setContextMenu', 'Tray.setTitle', 'Tray.on click', 'NativeImage.createFromPath'],
        ...['Notification.isSupported', 'Notification.show', 'Notification.on action', 'Notification.on close'],
        ...['PowerMonitor.on suspend', 'PowerMonitor.off lock-screen', 'PowerMonitor.getSystemIdleTime'],
        ...['App.setLoginItemSettings', 'App.getLoginItemSettings', 'App.setAppUserModelId', 'Dialog.showMessageBox'],
      ]),
    );
  });

  it.each(Object.entries(FAKES))('is in the fake as well: %s', (owner, fakes) => {
    const members = called(owner).map(({ member }) => member);
    const missing = members.filter((member) => !fakes.some((of) => member in of));

    expect(members).not.toEqual([]);
    expect(missing).toEqual([]);
  });

  it.each([
    ['PowerMonitor', 'lock-screen', ['darwin', 'win32']],
    ['PowerMonitor', 'unlock-screen', ['darwin', 'win32']],
    ['PowerMonitor', 'shutdown', ['darwin', 'linux']],
    ['PowerMonitor', 'suspend', []],
    ['PowerMonitor', 'resume', []],
    ['BrowserWindow', 'session-end', ['win32']],
    ['BrowserWindow', 'query-session-end', ['win32']],
    ['App', 'activate', ['darwin']],
    ['App', 'child-process-gone', []],
    ['Screen', 'display-removed', []],
    ['Screen', 'display-metrics-changed', []],
    ['WebContents', 'zoom-changed', []],
    ['WebContents', 'setVisualZoomLevelLimits', []],
    ['WebContents', 'preload-error', []],
    ['WebContents', 'unresponsive', []],
    ['WebContents', 'forcefullyCrashRenderer', []],
    ['Shell', 'openPath', []],
    ['Tray', 'click', []],
    ['Tray', 'setTitle', ['darwin']],
    ['App', 'setAppUserModelId', ['win32']],
    ['App', 'setLoginItemSettings', ['darwin', 'win32']],
    ['LoginItemSettings', 'wasOpenedAtLogin', ['darwin']],
  ])('is on the systems for which we took it: %s %s', (owner, name, platforms) => {
    const found = called(owner).filter(({ member, event }) => (event ?? member) === name);

    expect(found).not.toEqual([]);
    for (const call of found) expect(call.platforms).toEqual(platforms);
  });
});
