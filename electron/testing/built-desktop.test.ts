import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { desktopTrials } from './desktop-trial';

const PAGE = { url: 'app://rapport/' };
const PLATFORM = { type: 'platform.add', id: '11111111-1111-4111-8111-111111111111', name: 'Ham radio', hue: 'blue' };

const trials = desktopTrials();
const { start, open, callsOf } = trials;

function filesIn(folder: string): readonly string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(path.sep, '/'));
}

describe('the start of the desktop app', () => {
  it('settles what must be settled before Electron is ready, the profile before its lock', async () => {
    const { ask } = await open();

    const names = (await ask('calls')).map((call) => call.name);
    const profile = path.join(trials.folder(), 'config', 'Rapport', 'profiles');
    expect(names.slice(0, 7)).toEqual([
      ...['app.setName', 'app.enableSandbox', 'commandLine.appendSwitch', 'protocol.registerSchemesAsPrivileged'],
      ...['app.setPath', 'app.setPath', 'app.requestSingleInstanceLock'],
    ]);
    expect(await callsOf('app.setName')).toEqual([['Rapport']]);
    expect(await callsOf('commandLine.appendSwitch')).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
    expect(await callsOf('protocol.registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
    expect(await callsOf('app.requestSingleInstanceLock')).toEqual([[expect.stringContaining(profile)]]);
    expect(fs.statSync(profile).mode & 0o777).toBe(0o700);
  });

  it('opens one window with every wall up, on our own page', async () => {
    const { ask } = await open();

    const window = await ask('window');
    expect(window?.address).toBe('app://rapport/');
    expect(window?.options).toMatchObject({
      ...{ x: 210, y: 60, width: 1180, height: 780, minWidth: 640, minHeight: 520, show: false },
      ...{ title: 'Rapport', backgroundColor: '#f7f5f0' },
    });
    expect(window?.options.webPreferences).toEqual({
      preload: path.join(trials.built(), 'preload', 'index.cjs'),
      ...{ sandbox: true, contextIsolation: true, webSecurity: true },
      ...{ nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false },
      ...{ allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false },
      ...{ navigateOnDragDrop: false, spellcheck: process.platform === 'darwin', devTools: true },
    });
    expect(fs.existsSync(path.join(trials.built(), 'preload', 'index.cjs'))).toBe(true);
    expect(await ask('windowCount')).toBe(1);
  });

  it('takes the dark paper by night', async () => {
    const { ask } = await open({ environment: { FAKE_ELECTRON_DARK: '1' } });

    expect((await ask('window'))?.options['backgroundColor']).toBe('#16181a');
  });

  it('ends with code 0 and without touching a ledger when the first instance is there', async () => {
    start({ environment: { FAKE_ELECTRON_LOCKED: '1' } });

    expect(await trials.desktop().ended).toBe(0);
    expect(fs.existsSync(path.join(trials.folder(), 'ledger'))).toBe(false);
  });

  it('honours --day, and refuses one that does not exist', async () => {
    const { ask } = await open({
      arguments: [`--data=${path.join(trials.folder(), 'ledger')}`, '--day', '2026-11-23'],
    });
    expect(await ask('request', PAGE, 'app/hello', {})).toMatchObject({ value: { today: '2026-11-23' } });
    trials.desktop().kill('SIGKILL');
    await trials.desktop().ended;

    start({ arguments: ['--day=2026-11-31'] });

    expect(await trials.desktop().ended).toBe(2);
    expect(trials.desktop().stderr()).toContain('2026-11-31');
  });

  it('ignores --day and --data in a packaged app, which has no developer tools', async () => {
    const { ask } = await open({
      arguments: [`--data=${path.join(trials.folder(), 'ledger')}`, '--day=2031-01-01'],
      environment: { FAKE_ELECTRON_PACKAGED: '1' },
    });

    const hello = await ask('request', PAGE, 'app/hello', {});
    expect(hello).toMatchObject({ value: { folder: path.join(trials.folder(), 'config', 'Rapport', 'ledger') } });
    expect(hello).not.toMatchObject({ value: { today: '2031-01-01' } });
    expect(fs.existsSync(path.join(trials.folder(), 'ledger'))).toBe(false);
    expect((await ask('window'))?.options.webPreferences['devTools']).toBe(false);
    expect(await ask('mayLoad', 'devtools://devtools/bundled/inspector.html', 'mainFrame')).toBe(false);
    expect(JSON.stringify(await callsOf('Menu.setApplicationMenu'))).not.toContain('toggleDevTools');
    expect(await callsOf('commandLine.removeSwitch')).toEqual([
      ...[['remote-debugging-port'], ['remote-debugging-pipe'], ['remote-debugging-address']],
    ]);
    const names = (await ask('calls')).map((call) => call.name);
    expect(names.lastIndexOf('commandLine.removeSwitch')).toBeLessThan(names.indexOf('app.requestSingleInstanceLock'));
  });

  it('tells the page nothing of its environment', async () => {
    const { ask } = await open({ environment: { RAPPORT_SECRET: 'swordfish-7' } });
    expect(await ask('environment')).toMatchObject({ RAPPORT_SECRET: 'swordfish-7' });

    for (const name of ['app/hello', 'app/about', 'app/diagnostics', 'backups/read']) {
      const answer = await ask('request', PAGE, name, {});
      expect(answer).toMatchObject({ ok: true });
      expect(JSON.stringify(answer)).not.toMatch(/swordfish|RAPPORT_SECRET|FAKE_ELECTRON/);
    }
    const window = await ask('window');
    expect(JSON.stringify(window?.options)).not.toContain('swordfish');
    expect(window?.options.webPreferences).not.toHaveProperty('additionalArguments');
  });

  it('has no SNAP in its environment, with which documents would be written in place', async () => {
    const { ask } = await open({ environment: { SNAP: '/snap/rapport/1' } });

    expect(await ask('environment')).not.toHaveProperty('SNAP');
  });
});

describe('the ledger of the desktop app', () => {
  it('is written to the given folder through electron-store, and the page is told', async () => {
    const { ask, stderr } = await open();

    const answer = await ask('request', PAGE, 'ledger/dispatch', { command: PLATFORM });

    expect(answer).toMatchObject({ ok: true, value: { revision: 1 } });
    const ledger = path.join(trials.folder(), 'ledger');
    expect(filesIn(ledger).filter((name) => !name.endsWith('.bak'))).toEqual([
      ...['catalog.json', 'lock.json', 'logs', 'logs/rapport-desktop.log'],
    ]);
    expect(fs.readFileSync(path.join(ledger, 'catalog.json'), 'utf8')).toContain('Ham radio');
    expect(fs.statSync(ledger).mode & 0o777).toBe(0o700);
    expect(await callsOf('contents.send')).toEqual([
      ['rapport/event', 'ledger/changed', expect.objectContaining({ revision: 1 })],
    ]);
    // electron-store listens to this channel; only a page that is handed ipcRenderer could ask it.
    expect(await ask('syncChannels')).toEqual(['electron-store-get-data']);
    expect(stderr()).toBe('');
  });

  it('is there again after the process was killed', async () => {
    await open();
    await trials.desktop().ask('request', PAGE, 'ledger/dispatch', { command: PLATFORM });
    trials.desktop().kill('SIGKILL');
    expect(await trials.desktop().ended).toBe('SIGKILL');

    const { ask } = await open();

    expect(await ask('request', PAGE, 'ledger/read', { months: [] })).toMatchObject({
      value: { catalog: { platforms: [{ name: 'Ham radio' }] } },
    });
  });
});

describe('what the desktop app leaves on disk', () => {
  it.skipIf(process.platform === 'win32')('can be read by the user only: documents, log, backups', async () => {
    const { ask } = await open();
    await ask('request', PAGE, 'ledger/dispatch', { command: PLATFORM });
    expect(await ask('request', PAGE, 'backups/make', { job: 'backup' })).toMatchObject({ ok: true });

    const ledger = path.join(trials.folder(), 'ledger');
    const names = filesIn(ledger);
    expect(names).toEqual(expect.arrayContaining(['backups', 'catalog.json', 'logs/rapport-desktop.log']));
    expect(names.some((name) => name.startsWith('backups/rapport-backup-'))).toBe(true);
    for (const name of names) {
      const found = fs.statSync(path.join(ledger, name));
      expect([name, found.mode & 0o777]).toEqual([name, found.isDirectory() ? 0o700 : 0o600]);
    }
  });
});

describe('the end of the desktop app', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('comes with code 0 on %s', async (signal) => {
    const { ended, kill, stderr } = await open();

    kill(signal);

    expect(await ended).toBe(0);
    expect(stderr()).toBe('');
  });

  it('does not come with the window on macOS, where a click in the Dock brings it back', async () => {
    const { ask, ended, kill } = await open({ environment: { FAKE_ELECTRON_PLATFORM: 'darwin' } });
    await ask('answerDialogs', 0);
    await ask('closeWindow');
    expect(await ask('window')).toMatchObject({ isShown: false });

    await ask('emit', 'activate', false);
    await ask('whenShown');
    expect(await ask('request', PAGE, 'app/hello', {})).toMatchObject({ ok: true });
    kill('SIGTERM');

    expect(await ended).toBe(0);
  });

  it('comes with a word and code 1 when the page is not there', async () => {
    fs.cpSync(path.join(trials.built(), 'main'), path.join(trials.folder(), 'out', 'main'), { recursive: true });
    const fake = pathToFileURL(path.join(trials.built(), 'fake', 'index.js')).href;

    start({ built: path.join(trials.folder(), 'out'), environment: { FAKE_ELECTRON: fake } });

    expect(await trials.desktop().ended).toBe(1);
    expect(trials.desktop().stderr()).toContain('error crash: an error was not handled (ENOENT)');
  });

  it('comes with a word when an error was not handled, and the log holds nothing of what it said', async () => {
    const { ask, ended, stderr } = await open();

    await ask('throwError');

    expect(await ended).toBe(1);
    expect(stderr()).toContain('error crash: an error was not handled');
    expect(stderr()).not.toContain('diary');
  });

  it('does not come with a promise that was not handled, of which the person is told once', async () => {
    const { ask, stderr } = await open();

    await ask('rejectPromise');
    await ask('rejectPromise');

    expect(await callsOf('dialog.showErrorBox')).toHaveLength(1);
    expect(await ask('request', PAGE, 'app/hello', {})).toMatchObject({ ok: true });
    expect(stderr()).not.toContain('diary');
  });

  it.each([
    ['without the sandbox', { sandbox: false }],
    ['with Node', { nodeIntegration: true }],
    ['without isolation', { contextIsolation: false }],
  ])('comes before a page runs %s', async (_, preferences) => {
    const { ask, ended, stderr } = await open();

    await ask('createContents', preferences).catch(() => undefined);

    expect(await ended).toBe(1);
    expect(stderr()).toContain(Object.keys(preferences)[0]);
  });
});
