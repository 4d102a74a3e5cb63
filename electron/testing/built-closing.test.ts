import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DesktopProcess } from './desktop-process';
import { desktopTrials } from './desktop-trial';
import { createFakePanel, type FakePanel } from './fake-panel';

const PAGE = { url: 'app://rapport/' };
const PANEL = { owner: ':1.35', hasHost: true };
const [KEEP, QUIT, CANCEL] = [0, 1, 2];

const trials = desktopTrials();
const { callsOf, open, start } = trials;
const ask: DesktopProcess['ask'] = (name, ...args) => trials.desktop().ask(name, ...args);

function value(name: string, input: object = {}): Promise<unknown> {
  return trials.desktop().ask('request', PAGE, name, input);
}

/** Desktop Rapport with its icon in a panel that has seen it. */
async function openInPanel(panel = createFakePanel(trials.folder())): Promise<FakePanel> {
  panel.set(PANEL);
  await open({ environment: panel.environment });
  await ask('whenTold', 'system/changed');
  expect(await value('system/read')).toMatchObject({ value: { tray: 'there' } });
  return panel;
}

async function closeAnswering(button: number): Promise<void> {
  await ask('answerDialogs', button);
  await ask('closeWindow');
}

async function isShown(): Promise<boolean | undefined> {
  return (await ask('window'))?.isShown;
}

describe('closing the window where there is a tray', () => {
  it('is asked once, in words, and what was answered is remembered', async () => {
    const { environment } = await openInPanel();
    await closeAnswering(KEEP);
    await ask('whenHidden');
    const [[question] = []] = await callsOf('dialog.showMessageBox');
    expect(question).toMatchObject({
      message: 'Keep Rapport in the tray when its window is closed?',
      buttons: ['Keep in the tray', 'Quit', 'Cancel'],
      ...{ defaultId: KEEP, cancelId: CANCEL },
    });

    await ask('emit', 'second-instance', [], trials.folder(), null);
    expect(await isShown()).toBe(true);
    await ask('closeWindow');

    expect(await isShown()).toBe(false);
    expect(await callsOf('dialog.showMessageBox')).toHaveLength(1);
    expect(await value('app/hello')).toMatchObject({ value: { settings: { whenClosed: 'tray' } } });
    trials.desktop().kill('SIGTERM');
    expect(await trials.desktop().ended).toBe(0);
    await open({ environment });
    await ask('whenTold', 'system/changed');
    await ask('closeWindow');
    expect(await isShown()).toBe(false);
    expect(await callsOf('dialog.showMessageBox')).toEqual([]);
  });

  it('leaves everything as it is when the question is put away', async () => {
    await openInPanel();

    await closeAnswering(CANCEL);
    await closeAnswering(CANCEL);

    expect(await isShown()).toBe(true);
    expect(await callsOf('dialog.showMessageBox')).toHaveLength(2);
    expect(await value('app/hello')).toMatchObject({ value: { settings: { whenClosed: 'ask' } } });
  });

  it('ends the app where that was the answer', async () => {
    await openInPanel();

    await closeAnswering(QUIT);

    expect(await trials.desktop().ended).toBe(0);
    const settings = fs.readFileSync(path.join(trials.folder(), 'ledger', 'settings.json'), 'utf8');
    expect(settings).toMatch(/"whenClosed": *"quit"/);
  });

  it('ends the app from the settings too', async () => {
    await openInPanel();
    await value('settings/change', { whenClosed: 'quit' });

    await ask('closeWindow');

    expect(await trials.desktop().ended).toBe(0);
  });

  it('ends the app when the panel went while the question stood there', async () => {
    const panel = await openInPanel();
    await ask('holdDialogs');
    await closeAnswering(KEEP);

    panel.set(null);
    await ask('power', 'resume');
    await ask('whenNobodyIsAsked');
    await ask('releaseDialogs');

    expect(await trials.desktop().ended).toBe(0);
  });

  it('stands in the way of no quitting, and asks nothing then', async () => {
    await openInPanel();

    await ask('quit').catch(() => undefined);

    expect(await trials.desktop().ended).toBe(0);
  });

  it('leaves a full screen first, which would stay black', async () => {
    await openInPanel();
    await value('settings/change', { whenClosed: 'tray' });
    await ask('fullScreen');

    await ask('closeWindow');
    await ask('whenHidden');

    expect(await ask('windowCount')).toBe(1);
  });
});

describe('closing the window where there is no tray', () => {
  it.each([
    ['nobody shows icons', null],
    ['a watcher runs, but no panel shows what it has', { owner: ':1.35', hasHost: false }],
  ])('ends the app when %s, and the page knows', async (_, present) => {
    const panel = createFakePanel(trials.folder());
    panel.set(present);
    await open({ environment: panel.environment });
    await ask('whenTold', 'system/changed');
    expect(await value('system/read')).toMatchObject({ value: { tray: 'absent' } });
    await value('settings/change', { whenClosed: 'tray' });

    await ask('closeWindow');

    expect(await trials.desktop().ended).toBe(0);
  });

  it('ends the app when nobody can say', async () => {
    await open({ environment: { PATH: trials.folder(), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' } });
    await ask('whenNobodyIsAsked');
    expect(await value('system/read')).toMatchObject({ value: { tray: 'unknown' } });
    await value('settings/change', { whenClosed: 'tray' });

    await ask('closeWindow');

    expect(await trials.desktop().ended).toBe(0);
  });
});

describe('a panel', () => {
  it('that is asked with the other program is known as well', async () => {
    await openInPanel(createFakePanel(trials.folder(), 'gdbus'));
  });

  it('that is started again gets the icon anew', async () => {
    const panel = await openInPanel();
    expect(await ask('trayCount')).toBe(1);

    panel.set({ ...PANEL, owner: ':1.77' });
    await ask('power', 'resume');
    await ask('whenNobodyIsAsked');

    expect(await ask('trayCount')).toBe(2);
    expect(await ask('trays')).toHaveLength(1);
    expect((await ask('trays'))[0]?.menu).toContain('Open Rapport');
  });

  it('that stays is left alone', async () => {
    await openInPanel();

    await ask('power', 'resume');
    await ask('whenNobodyIsAsked');

    expect(await ask('trayCount')).toBe(1);
  });

  it('that goes away brings a hidden window out again', async () => {
    const panel = await openInPanel();
    await closeAnswering(KEEP);
    await ask('whenHidden');

    panel.set(null);
    await ask('power', 'resume');
    await ask('whenShown');

    expect(await value('system/read')).toMatchObject({ value: { tray: 'absent' } });
  });
});

describe('a start with --hidden', () => {
  it('opens no window until somebody asks for it', async () => {
    const panel = createFakePanel(trials.folder());
    panel.set(PANEL);
    start({
      arguments: [`--data=${path.join(trials.folder(), 'ledger')}`, '--hidden'],
      environment: panel.environment,
    });
    await ask('whenTraySays', 'Rapport');
    await ask('whenNobodyIsAsked');
    expect(await ask('windowCount')).toBe(0);

    // The system starts it again when its user logs in once more.
    await ask('emit', 'second-instance', ['rapport', '--hidden'], trials.folder(), null);
    expect(await ask('windowCount')).toBe(0);
    await ask('chooseInTray', 'Open Rapport');
    await ask('whenShown');

    expect(await ask('windowCount')).toBe(1);
  });

  it('opens the window where there is no tray to open it from', async () => {
    await open({ arguments: [`--data=${path.join(trials.folder(), 'ledger')}`, '--hidden'] });

    expect(await ask('windowCount')).toBe(1);
  });

  it('is what macOS says of itself when it started the app at login', async () => {
    start({ environment: { FAKE_ELECTRON_PLATFORM: 'darwin', FAKE_ELECTRON_AT_LOGIN: '1' } });
    await ask('whenTraySays', 'Rapport');
    await ask('whenNobodyIsAsked');

    expect(await ask('windowCount')).toBe(0);
  });
});

describe('starting with the computer', () => {
  const PACKAGED = { FAKE_ELECTRON_PACKAGED: '1' };

  it('is not offered by an app that is not packaged', async () => {
    await open();

    expect(await value('system/read')).toMatchObject({ value: { startsAtLogin: null } });
  });

  it('is a file of the desktop on Linux, there while it is wanted', async () => {
    await open({ environment: { ...PACKAGED, APPIMAGE: '/home/ada/My apps/Rapport.AppImage' } });
    const file = path.join(trials.folder(), 'config', 'autostart', 'rapport.desktop');
    expect(await value('system/read')).toMatchObject({ value: { startsAtLogin: false } });

    expect(await value('system/start-at-login', { isOn: true })).toMatchObject({ value: { startsAtLogin: true } });
    expect(fs.readFileSync(file, 'utf8')).toContain('Exec="/home/ada/My apps/Rapport.AppImage" "--hidden"\n');
    expect(await value('system/start-at-login', { isOn: false })).toMatchObject({ value: { startsAtLogin: false } });

    expect(fs.readdirSync(path.dirname(file))).toEqual([]);
  });

  it('says why it could not be set', async () => {
    fs.mkdirSync(path.join(trials.folder(), 'config'), { recursive: true });
    fs.writeFileSync(path.join(trials.folder(), 'config', 'autostart'), 'not a folder');
    await open({ environment: PACKAGED });

    expect(await value('system/start-at-login', { isOn: true })).toMatchObject({
      failure: { code: 'write-failed' },
    });
  });

  it.each([
    ['darwin', []],
    ['win32', ['--hidden']],
  ])('is left to %s, with its arguments', async (platform, args) => {
    await open({ environment: { ...PACKAGED, FAKE_ELECTRON_PLATFORM: platform } });

    expect(await value('system/start-at-login', { isOn: true })).toMatchObject({ value: { startsAtLogin: true } });

    expect(await callsOf('app.setLoginItemSettings')).toEqual([[{ openAtLogin: true, args }]]);
    expect((await callsOf('app.getLoginItemSettings')).at(-1)).toEqual([{ args }]);
  });
});
