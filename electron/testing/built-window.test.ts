import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DesktopProcess } from './desktop-process';
import { desktopTrials } from './desktop-trial';

const ASKED = ['rapport/event', 'page/asked-to-save', {}];
const DISPLAY = { id: 7, workArea: { x: 0, y: 0, width: 1600, height: 900 } };

const trials = desktopTrials();
const { callsOf, open } = trials;
const ask: DesktopProcess['ask'] = (name, ...args) => trials.desktop().ask(name, ...args);

function memoryFile(): string {
  const profiles = path.join(trials.folder(), 'config', 'Rapport', 'profiles');
  const [profile = ''] = fs.readdirSync(profiles);
  return path.join(profiles, profile, 'window.json');
}

async function quit(): Promise<void> {
  await ask('quit').catch(() => undefined);
  expect(await trials.desktop().ended).toBe(0);
}

describe('the place of the window', () => {
  it('is remembered apart from the ledger, and always on a display that is there', async () => {
    await open();
    await ask('maximize');
    await quit();
    const memory = JSON.parse(fs.readFileSync(memoryFile(), 'utf8')) as { places: object[] };
    expect(memory.places).toEqual([{ display: 7, x: 210, y: 60, width: 1180, height: 780, isMaximized: true }]);
    fs.writeFileSync(
      memoryFile(),
      JSON.stringify({ ...memory, places: [{ ...memory.places[0], x: 5_000, width: 900 }] }),
    );

    await open();

    expect(await ask('window')).toMatchObject({ options: { x: 700, y: 60, width: 900, height: 780 }, isLarge: true });
    const inLedger = fs.readdirSync(path.join(trials.folder(), 'ledger'), { recursive: true, encoding: 'utf8' });
    expect(inLedger.filter((name) => name.includes('window'))).toEqual([]);
  });

  it('comes in sight again when its display goes while it is there', async () => {
    await open();
    await ask('move', { x: 3_000, y: -400, width: 1000, height: 800 });

    await ask('useDisplays', 'display-removed', DISPLAY);

    expect(await ask('window')).toMatchObject({ bounds: { x: 600, y: 0, width: 1000, height: 800 } });
  });

  it('shrinks with a display that is drawn in another size, and stays where it can be seen', async () => {
    await open();
    await ask('useDisplays', 'display-metrics-changed', DISPLAY);
    expect(await callsOf('window.setBounds')).toEqual([]);

    await ask('useDisplays', 'display-metrics-changed', { id: 7, workArea: { x: 0, y: 0, width: 1067, height: 600 } });

    expect(await ask('window')).toMatchObject({ bounds: { x: 0, y: 0, width: 1067, height: 600 } });
  });

  it('is looked at again when a hidden window is shown, and not for one that fills its display', async () => {
    await open();
    await ask('move', { x: -4_000, y: 100, width: 900, height: 700 });
    await ask('emit', 'second-instance', [], trials.folder(), null);
    expect(await ask('window')).toMatchObject({ bounds: { x: 0, y: 100 } });

    await ask('move', { x: -8, y: -8, width: 1616, height: 916 });
    await ask('maximize');
    await ask('useDisplays', 'display-metrics-changed', DISPLAY);

    expect(await callsOf('window.setBounds')).toHaveLength(1);
  });
});

describe('the zoom', () => {
  it('is changed within limits by the menu and the wheel, and is there again after a start', async () => {
    await open();
    await ask('whenLoaded');
    for (let step = 0; step < 20; step += 1) await ask('chooseInMenu', 'Zoom In');
    await ask('emitFromPage', 'zoom-changed', 'out');
    const levels = (await callsOf('contents.setZoomLevel')).map(([level]) => level);
    expect(levels.slice(0, 3)).toEqual([0, 0.5, 1]);
    expect(levels.slice(-2)).toEqual([6, 5.5]);
    expect(await callsOf('contents.setVisualZoomLevelLimits')).toEqual([[1, 3]]);
    trials.desktop().kill('SIGKILL');
    await trials.desktop().ended;

    await open();
    await ask('whenLoaded');
    await ask('chooseInMenu', 'Actual Size');

    expect(await callsOf('contents.setZoomLevel')).toEqual([[5.5], [0]]);
  });
});

describe('a second start', () => {
  it('brings the first window to the front', async () => {
    await open();
    await ask('minimize');

    await ask('emit', 'second-instance', [], trials.folder(), null);

    expect(await ask('window')).toMatchObject({ isSmall: false, isShown: true });
    expect(await ask('windowCount')).toBe(1);
    expect((await ask('calls')).slice(-3).map((call) => call.name)).toEqual([
      'window.restore',
      'window.show',
      'window.focus',
    ]);
  });

  it('opens a window where none is left, as on macOS', async () => {
    await open({ environment: { FAKE_ELECTRON_PLATFORM: 'darwin' } });
    await ask('loseWindow');
    expect(await ask('windowCount')).toBe(0);

    await ask('emit', 'second-instance', [], trials.folder(), null);
    await ask('whenShown');

    expect(await ask('windowCount')).toBe(1);
  });
});

describe('the menu', () => {
  it('leads to the pages, also when the window is still to be opened', async () => {
    await open({ environment: { FAKE_ELECTRON_PLATFORM: 'darwin' } });
    await ask('whenLoaded');
    await ask('chooseInMenu', 'Keys');
    await ask('loseWindow');

    await ask('chooseInMenu', 'Settings…');
    await ask('whenTold', 'menu/chosen');
    await ask('whenLoaded');

    const chosen = (await callsOf('contents.send')).filter(([, name]) => name === 'menu/chosen');
    expect(chosen.map(([, , payload]) => payload)).toEqual([{ item: 'keys' }, { item: 'settings' }]);
    expect(await ask('windowCount')).toBe(1);
  });

  it('opens the folders, and says where they are when the system does not', async () => {
    await open();
    await ask('chooseInMenu', 'Open Data Folder');
    await ask('chooseInMenu', 'Open Log Folder');
    const folder = path.join(trials.folder(), 'ledger');
    expect(await callsOf('shell.openPath')).toEqual([[folder], [path.join(folder, 'logs')]]);
    expect(await callsOf('dialog.showMessageBox')).toEqual([]);

    await ask('refuseFolders', 'There is no file manager');
    await ask('chooseInMenu', 'Open Data Folder');
    await ask('whenNobodyIsAsked');

    const [[said] = []] = await callsOf('dialog.showMessageBox');
    expect(said).toMatchObject({ message: 'The system did not open the folder.' });
    expect(JSON.stringify(said)).toContain(folder);
  });
});

describe('what is typed', () => {
  const asked = async () => (await callsOf('contents.send')).filter(([, name]) => name === ASKED[1]);

  it('is saved before the window closes, which waits for that', async () => {
    await open();
    await ask('whenLoaded');

    const told = ask('whenTold', 'page/asked-to-save');
    void ask('closeWindow').catch(() => undefined);
    await told;

    expect(await trials.desktop().ended).toBe(0);
  });

  it('arrives although the window is hidden by then', async () => {
    await open();
    await ask('whenLoaded');
    await ask('silence');
    await ask('closeWindow');
    expect(await ask('window')).toMatchObject({ isShown: false });
    const command = {
      ...{ type: 'platform.add', id: '11111111-1111-4111-8111-111111111111' },
      ...{ name: 'Ham radio', hue: 'blue' },
    };

    expect(await ask('request', { url: 'app://rapport/' }, 'ledger/dispatch', { command })).toMatchObject({ ok: true });

    expect(await trials.desktop().ended).toBe(0);
    expect(fs.readFileSync(path.join(trials.folder(), 'ledger', 'catalog.json'), 'utf8')).toContain('Ham radio');
  });

  it.each([
    ['quitting from the menu', async () => ask('quit')],
    ['a signal', () => Promise.resolve(trials.desktop().kill('SIGTERM'))],
    ['the end of the system', async () => ask('power', 'shutdown')],
  ])('is asked for at %s, and the app ends soon after the answer', async (_, end) => {
    await open();
    await ask('whenLoaded');
    const told = ask('whenTold', 'page/asked-to-save');
    const start = performance.now();

    void end().catch(() => undefined);
    await told;

    expect(await trials.desktop().ended).toBe(0);
    // Without the answer it would be a second.
    expect(performance.now() - start).toBeLessThan(900);
  });

  it.each(['darwin', 'linux'])('holds the end of the system up for as long as it takes: %s', async (platform) => {
    await open({ environment: { FAKE_ELECTRON_PLATFORM: platform } });
    await ask('whenLoaded');

    expect(await ask('power', 'shutdown')).toBe(true);

    expect(await trials.desktop().ended).toBe(0);
  });

  it('is not waited for longer than two seconds', async () => {
    await open();
    await ask('whenLoaded');
    await ask('silence');
    await ask('hang');
    const start = performance.now();

    await ask('closeWindow');

    expect(await trials.desktop().ended).toBe(0);
    expect(performance.now() - start).toBeGreaterThan(1_500);
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  it.each(['suspend', 'lock-screen'])('is asked for at %s, which is not held up', async (event) => {
    await open();
    await ask('whenLoaded');

    expect(await ask('power', event)).toBe(false);

    expect(await asked()).toEqual([ASKED]);
    expect(await ask('windowCount')).toBe(1);
  });

  it('is asked for on Windows at the question and at the end, and no system is told no', async () => {
    await open({ environment: { FAKE_ELECTRON_PLATFORM: 'win32' } });
    await ask('whenLoaded');

    expect(await ask('queryEndOfSession')).toBe(false);
    expect(await asked()).toEqual([ASKED]);
    await ask('endSession');

    expect(await asked()).toEqual([ASKED, ASKED]);
    // Windows tells no more than this: the place of the window is remembered by now. It lies where a path of Windows
    // leads to here, beside the folders of the other trials.
    const found = fs
      .readdirSync(trials.built(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('window.json') && !name.startsWith('trial-'));
    expect(found).not.toEqual([]);
  });

  it('is asked for when the window is hidden in any other way', async () => {
    await open();
    await ask('whenLoaded');

    await ask('hideWindow');

    expect(await asked()).toEqual([ASKED]);
  });
});
