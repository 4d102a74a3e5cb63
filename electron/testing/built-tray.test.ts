import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { weekdayOf, type Day } from '../../shared/base/day';
import { zoneWhereItIsNoon } from '../../shared/testing/noon-zone';
import type { DesktopProcess } from './desktop-process';
import { desktopTrials, type TrialStart } from './desktop-trial';

const PAGE = { url: 'app://rapport/' };
const RADIO = '11111111-1111-4111-8111-111111111111';
const BLOG = '22222222-2222-4222-8222-222222222222';
const DAY = '2026-11-23' as Day;
const MAC = { FAKE_ELECTRON_PLATFORM: 'darwin' };

const trials = desktopTrials();
const { callsOf, open } = trials;

const ask: DesktopProcess['ask'] = (name, ...args) => trials.desktop().ask(name, ...args);

async function request(name: string, input: object = {}): Promise<unknown> {
  const answer = await trials.desktop().ask('request', PAGE, name, input);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: unknown }).value;
}

async function dispatch(command: object): Promise<void> {
  await request('ledger/dispatch', { command });
}

/** Desktop Rapport on a ledger with one platform and one activity, and its icon in the panel. */
async function openBusy(start: TrialStart = {}) {
  const given = [`--data=${path.join(trials.folder(), 'ledger')}`, `--day=${DAY}`];
  const desktop = await open({ arguments: given, ...start });
  await dispatch({ type: 'platform.add', id: RADIO, name: 'Ham radio', hue: 'blue' });
  await dispatch({
    ...{ type: 'activity.add', id: BLOG, title: 'Comment on 3 blogs', platformId: null, minutes: null, from: DAY },
    ...{ schedule: { kind: 'every-day' }, target: { kind: 'tick' } },
  });
  await desktop.ask('whenTraySays', '1 left today');
  return desktop;
}

async function only<T>(list: Promise<readonly T[]>): Promise<T> {
  const [first, ...others] = await list;
  if (first === undefined || others.length > 0) throw new Error('There is not exactly one');
  return first;
}

describe('the tray', () => {
  it('says what is left and offers it, with an icon that is there', async () => {
    const desktop = await openBusy();

    const tray = await only(desktop.ask('trays'));
    expect(tray.tooltip).toBe('Rapport · 1 left today');
    expect(tray.icon).toBe(path.join(trials.built(), 'main', 'icons', 'tray', 'tray.png'));
    expect(fs.existsSync(tray.icon)).toBe(true);
    expect(tray.menu).toEqual([
      ...['Open Rapport', '-', 'Start the timer', '  Ham radio', '-'],
      ...['(1 left today)', 'Comment on 3 blogs', '-', 'No reminders until morning', '-', 'Quit'],
    ]);
  });

  it('ticks an item, and the window is told', async () => {
    const desktop = await openBusy();

    await ask('chooseInTray', 'Comment on 3 blogs');

    expect((await only(desktop.ask('trays'))).tooltip).toBe('Rapport · Nothing left today');
    const told = (await callsOf('contents.send')).filter(([, name]) => name === 'ledger/changed');
    expect(JSON.stringify(told.at(-1))).toContain('"checks"');
  });

  it('starts the timer and stops it, and its icon shows which', async () => {
    const desktop = await openBusy();
    const icon = async () => path.basename((await only(desktop.ask('trays'))).icon);

    await ask('chooseInTray', 'Ham radio');
    expect(await request('timer/read')).toMatchObject({ timer: { platformId: RADIO, frozen: null } });
    expect(await icon()).toBe('tray-running.png');
    await ask('chooseInTray', 'Stop the timer');

    expect(await request('timer/read')).toMatchObject({ timer: null });
    expect(await icon()).toBe('tray.png');
  });

  it('does not replace a menu that says the same, for one that is open would close', async () => {
    const desktop = await openBusy();
    await ask('chooseInTray', 'Ham radio');
    const tooltip = async () => (await only(desktop.ask('trays'))).tooltip;
    const [menus, before] = [(await callsOf('tray.setContextMenu')).length, await tooltip()];

    // It counts the seconds.
    await expect.poll(tooltip, { timeout: 30_000 }).not.toBe(before);

    expect(await callsOf('tray.setContextMenu')).toHaveLength(menus);
  });

  it('mutes reminders until morning, and lets them speak again', async () => {
    await openBusy();

    await ask('chooseInTray', 'No reminders until morning');
    expect(await request('reminders/read')).not.toMatchObject({ mutedUntil: null });
    await ask('chooseInTray', 'Reminders again');

    expect(await request('reminders/read')).toMatchObject({ mutedUntil: null });
  });

  it('opens the window, from its menu and by a click', async () => {
    const desktop = await openBusy();
    const focused = async () => (await callsOf('window.focus')).length;

    await ask('chooseInTray', 'Open Rapport');
    expect(await focused()).toBe(1);
    await ask('clickTray');

    expect(await focused()).toBe(2);
    expect(await desktop.ask('windowCount')).toBe(1);
  });

  it('quits', async () => {
    const desktop = await openBusy();

    await ask('chooseInTray', 'Quit');

    expect(await desktop.ended).toBe(0);
    expect(desktop.stderr()).toBe('');
  });

  it('has a template image and a title on macOS, where a click is left to the menu', async () => {
    const desktop = await openBusy({ environment: MAC });

    const tray = await only(desktop.ask('trays'));
    expect(path.basename(tray.icon)).toBe('trayTemplate.png');
    expect(tray.title).toBe('1');
    const focused = await callsOf('window.focus');
    await ask('clickTray');
    expect(await callsOf('window.focus')).toEqual(focused);
  });

  it('is made anew when it was taken out of the panel', async () => {
    const desktop = await openBusy();
    await ask('destroyTray');

    await request('reminders/mute', { isMuted: true });
    await ask('whenTraySays', 'Reminders again');

    expect((await only(desktop.ask('trays'))).menu).toContain('Comment on 3 blogs');
  });
});

describe('what the system tells', () => {
  it('freezes the timer at a sleep, which a return does not count', async () => {
    await openBusy();
    await request('timer/start', { platformId: RADIO });

    await ask('power', 'suspend');
    await ask('pass', 7_200);
    await ask('power', 'resume');

    expect(await request('timer/read')).toMatchObject({ timer: { frozen: { reason: 'slept' } } });
    await ask('whenTraySays', 'Timer stands still: Ham radio');
  });

  it('freezes it when the screen is locked, on macOS', async () => {
    await openBusy({ environment: MAC });
    await request('timer/start', { platformId: RADIO });

    await ask('power', 'lock-screen');

    expect(await request('timer/read')).toMatchObject({ timer: { frozen: { reason: 'locked' } } });
    expect(await request('system/read')).toMatchObject({ knows: { sleep: true, lock: true, idle: true } });
  });

  it('freezes it when nobody touched anything, where that can be known, and asks when the window is opened', async () => {
    await openBusy({ environment: { XDG_SESSION_TYPE: 'x11' } });
    await request('timer/start', { platformId: RADIO });

    await ask('touchNothingFor', 3_600);
    await ask('chooseInTray', 'Open Rapport');

    expect(await request('timer/read')).toMatchObject({ timer: { frozen: { reason: 'idle' } } });
  });

  it('takes nothing for idle under Wayland, and says that it cannot know', async () => {
    await openBusy({ environment: { XDG_SESSION_TYPE: 'wayland' } });
    await request('timer/start', { platformId: RADIO });

    await ask('touchNothingFor', 3_600);
    await request('system/look');

    expect(await request('timer/read')).toMatchObject({ timer: { frozen: null } });
    expect(await request('system/read')).toMatchObject({ knows: { lock: false, idle: false } });
  });

  it.each([
    ['shutdown', 'linux', () => ask('power', 'shutdown')],
    ['the end of the session', 'win32', () => ask('endSession')],
  ] as const)('writes the timer at %s (%s)', async (_, platform, end) => {
    await openBusy({ environment: { FAKE_ELECTRON_PLATFORM: platform } });
    await request('timer/start', { platformId: RADIO });
    const file = path.join(trials.folder(), 'ledger', 'timer.json');
    const before = fs.readFileSync(file, 'utf8');

    await ask('pass', 9);
    await end();

    expect(fs.readFileSync(file, 'utf8')).not.toBe(before);
  });
});

describe('notifications', () => {
  const overBudget = async () => {
    const minutes = Array.from({ length: 7 }, () => 1);
    await dispatch({ type: 'budget.set', id: RADIO, from: DAY, minutes });
    const span = { kind: 'minutes', minutes: 5 };
    await dispatch({ type: 'session.add', id: BLOG, day: DAY, platformId: RADIO, span });
  };

  const remindedOnMac = async () => {
    const zone = zoneWhereItIsNoon(new Date().getUTCHours());
    const desktop = await openBusy({ environment: { ...MAC, TZ: zone } });
    const time = new Date(Date.now() + 60_000).toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' });
    const about = { kind: 'activity', activityId: BLOG };
    await dispatch({ type: 'reminder.add', id: RADIO, about, time, weekdays: [weekdayOf(DAY)] });
    // Nobody is called who has only just come; and what goes by at once may not look like a sleep.
    for (let seconds = 0; seconds < 150; seconds += 50) {
      await ask('pass', 50);
      await request('system/look');
    }
    expect(await only(desktop.ask('notifications'))).toMatchObject({
      ...{ title: 'Comment on 3 blogs', buttons: ['Done', 'Snooze 10 min'], isOpen: true },
    });
    return desktop;
  };

  it('say what the services have to say, and a click opens the window', async () => {
    const desktop = await openBusy();
    await overBudget();
    const shown = await only(desktop.ask('notifications'));
    expect(shown).toMatchObject({ title: 'Ham radio: 5 of 1 min, 4 over', isOpen: true, buttons: [] });
    expect(fs.existsSync(String(shown.icon))).toBe(true);

    await ask('clickNotification');

    expect(await desktop.ask('window')).toMatchObject({ isShown: true });
    const wanted = (await callsOf('contents.send')).filter(([, name]) => name === 'page/wanted');
    expect(wanted).toEqual([['rapport/event', 'page/wanted', expect.objectContaining({ day: DAY })]]);
    expect(await only(desktop.ask('notifications'))).toMatchObject({ isOpen: false });
  });

  it('tell the page what was wanted when it can hear, if they had to open the window', async () => {
    const desktop = await openBusy({ environment: MAC });
    await overBudget();
    await ask('loseWindow');
    expect(await desktop.ask('windowCount')).toBe(0);

    await ask('clickNotification');
    await ask('whenLoaded');

    const told = (await desktop.ask('calls')).map(({ name, args }) => (name === 'contents.send' ? args[1] : name));
    expect(told.indexOf('page/wanted')).toBeGreaterThan(told.lastIndexOf('contents.loaded'));
  });

  it('that fail are written to the log without what they said', async () => {
    const desktop = await openBusy();
    await overBudget();

    await ask('failNotification', 'could not show: Ham radio');

    expect(await request('app/hello')).toMatchObject({ shell: 'desktop' });
    expect(desktop.stderr()).toContain('the system did not show a notification');
    expect(desktop.stderr()).not.toContain('Ham radio');
  });

  it('tick what they are about by a button on macOS', async () => {
    await remindedOnMac();

    await ask('pressButton', 0);

    await ask('whenTraySays', 'Nothing left today');
    expect(await request('reminders/read')).toMatchObject({ notices: [] });
  });

  it('are put off by the other button', async () => {
    const desktop = await remindedOnMac();

    await ask('pressButton', 1);

    expect(await request('reminders/read')).toMatchObject({ notices: [] });
    expect(await only(desktop.ask('notifications'))).toMatchObject({ isOpen: false });
    expect(await request('ledger/read', { months: ['2026-11'] })).toMatchObject({ months: [{ checks: [] }] });
  });

  it('have an app that Windows knows by its id', async () => {
    await openBusy({ environment: { FAKE_ELECTRON_PLATFORM: 'win32' } });

    expect(await callsOf('app.setAppUserModelId')).toEqual([['io.rapport.desktop']]);
  });
});
