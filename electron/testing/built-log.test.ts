import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopTrials } from './desktop-trial';

const PAGE = { url: 'app://rapport/' };
const ID = '11111111-1111-4111-8111-111111111111';
const PLATFORM = { type: 'platform.add', id: ID, name: 'Ham radio', hue: 'blue' };

const trials = desktopTrials();
const { open, callsOf } = trials;

const ledger = () => path.join(trials.folder(), 'ledger');
const logText = () => fs.readFileSync(path.join(ledger(), 'logs', 'rapport-desktop.log'), 'utf8');

describe('the log of the desktop app', () => {
  it('holds the start, what went wrong and the end, and nothing of what was entered or said', async () => {
    const { ask, ended, kill } = await open();
    await ask('request', PAGE, 'ledger/dispatch', { command: PLATFORM });
    await ask('rejectPromise');
    kill('SIGTERM');
    expect(await ended).toBe(0);

    const text = logText();
    expect(text).toMatch(/^\d{4}-\S+Z info start: Rapport 0\.0\.0-fake, desktop, format \d+, /);
    expect(text).toContain(' info open-ledger: opened own: 0 documents\n');
    expect(text).toContain(' error crash: a promise was not handled (');
    expect(text.trimEnd()).toMatch(/ info end: ended$/);
    expect(text).not.toMatch(/Ham radio|diary/);
    expect(text).not.toContain(trials.folder());
  });

  it('holds the last that was said when an error was not handled', async () => {
    const { ask, ended } = await open();

    await ask('throwError');

    expect(await ended).toBe(1);
    expect(logText()).toContain(' error crash: an error was not handled (');
  });

  it.skipIf(process.platform === 'win32')('goes on without a file where there is no room for one', async () => {
    fs.mkdirSync(ledger(), { mode: 0o700 });
    fs.writeFileSync(path.join(ledger(), 'logs'), 'in the way');

    const { ask, stderr } = await open();

    expect(await ask('request', PAGE, 'ledger/dispatch', { command: PLATFORM })).toMatchObject({ ok: true });
    expect(stderr()).toBe('warn log: the log file cannot be written\n');
    expect(await ask('request', PAGE, 'app/diagnostics', {})).toMatchObject({
      value: { text: expect.stringContaining('info start: Rapport') as string },
    });
  });
});

describe('the folders of the desktop app', () => {
  it('are opened by their names, and a file in the place of one is not', async () => {
    const { ask } = await open();
    fs.writeFileSync(path.join(ledger(), 'backups'), '#!/bin/sh');

    const answers = await Promise.all(
      ['data', 'log', 'backups', '../..'].map((folder) => ask('request', PAGE, 'app/open-folder', { folder })),
    );

    expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: false }, { ok: false }]);
    expect(await callsOf('shell.openPath')).toEqual([[ledger()], [path.join(ledger(), 'logs')]]);
  });
});
