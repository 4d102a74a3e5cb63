import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DesktopProcess } from './desktop-process';
import { desktopTrials } from './desktop-trial';

const [START, LOG, BACKUPS, QUIT] = [0, 1, 2, 3];
const [WAIT, LOAD_AGAIN] = [0, 1];

const trials = desktopTrials();
const { callsOf, open } = trials;
const ask: DesktopProcess['ask'] = (name, ...args) => trials.desktop().ask(name, ...args);

async function questions(): Promise<readonly string[]> {
  return (await callsOf('dialog.showMessageBox')).map(([question]) => (question as { message: string }).message);
}

/** How often the page was loaded, the first time included. */
async function loads(): Promise<number> {
  await ask('whenNobodyIsAsked');
  return (await callsOf('contents.loaded')).length;
}

describe('a page that ends', () => {
  it('is loaded again without a word, and the log says why it ended', async () => {
    const { stderr } = await open();
    await ask('losePage', 'clean-exit');
    expect(await callsOf('contents.reload')).toEqual([]);

    await ask('losePage', 'crashed', 139);

    expect(await callsOf('contents.reload')).toEqual([[]]);
    expect(await questions()).toEqual([]);
    expect(stderr()).toContain('error crash: the page ended: crashed, exit code 139');
  });

  it('again within a minute is not, but asked about in a plain window', async () => {
    await open();
    await ask('holdDialogs');

    await ask('losePage', 'crashed');
    await ask('losePage', 'oom');
    await ask('losePage', 'crashed');

    expect(await callsOf('contents.reload')).toHaveLength(1);
    const [[question] = []] = await callsOf('dialog.showMessageBox');
    expect(question).toMatchObject({
      message: 'The page of Rapport has ended twice within a minute.',
      buttons: ['Start again', 'Open the log folder', 'Open the backups', 'Quit'],
      ...{ type: 'error', defaultId: START, cancelId: QUIT },
    });
    expect(await questions()).toHaveLength(1);
  });

  it('leads to the log and the backups before it is started again', async () => {
    await open();
    await ask('whenLoaded');
    await ask('answerDialogs', START, LOG, BACKUPS);

    await ask('losePage', 'crashed');
    await ask('losePage', 'crashed');

    expect(await loads()).toBe(2);
    const folder = path.join(trials.folder(), 'ledger');
    expect(await callsOf('shell.openPath')).toEqual([[path.join(folder, 'logs')], [path.join(folder, 'backups')]]);
    expect(await questions()).toHaveLength(3);
    expect(await ask('request', { url: 'app://rapport/' }, 'app/hello', {})).toMatchObject({ ok: true });
  });

  it('says where a folder is that the system did not open', async () => {
    await open();
    await ask('refuseFolders', 'There is no file manager');
    await ask('answerDialogs', START, LOG);

    await ask('losePage', 'crashed');
    await ask('losePage', 'crashed');
    await loads();

    const [, [second] = []] = await callsOf('dialog.showMessageBox');
    expect(JSON.stringify(second)).toContain(path.join(trials.folder(), 'ledger', 'logs'));
  });

  it('ends the app where that was chosen', async () => {
    await open();
    await ask('answerDialogs', QUIT);

    await ask('losePage', 'crashed');
    await ask('losePage', 'crashed').catch(() => undefined);

    expect(await trials.desktop().ended).toBe(0);
  });

  it('is asked about anew when it ends after it was started again', async () => {
    await open();
    await ask('answerDialogs', START);
    await ask('losePage', 'crashed');
    await ask('losePage', 'crashed');
    await loads();

    await ask('losePage', 'launch-failed');
    await loads();

    expect(await questions()).toHaveLength(2);
  });
});

describe('a page that cannot be', () => {
  it('is asked about when it is not loaded, but not for a part of it or a load that another one replaced', async () => {
    const { stderr } = await open();
    await ask('holdDialogs');
    await ask('emitFromPage', 'did-fail-load', -6, 'ERR_FILE_NOT_FOUND', 'app://rapport/x.png', false, 1, 1);
    await ask('emitFromPage', 'did-fail-load', -3, 'ERR_ABORTED', 'app://rapport/', true, 1, 1);
    expect(await questions()).toEqual([]);

    await ask('emitFromPage', 'did-fail-load', -6, 'ERR_FILE_NOT_FOUND', 'app://rapport/', true, 1, 1);

    expect(await questions()).toEqual(['The page of Rapport could not be loaded.']);
    expect(stderr()).toContain('the page could not be loaded: error -6');
  });

  it('is asked about when its bridge was not made, and the log holds nothing of what the error said', async () => {
    const { stderr } = await open();
    await ask('holdDialogs');

    await ask('emitFromPage', 'preload-error', '/home/ann/preload.cjs', new Error('My diary'));

    expect(await questions()).toEqual(['The page of Rapport could not be started.']);
    expect(stderr()).toContain('the bridge of the page could not be made');
    expect(stderr()).not.toContain('diary');
  });
});

describe('a page that hangs', () => {
  it('is waited for or loaded again, as the person likes', async () => {
    await open();
    await ask('answerDialogs', LOAD_AGAIN, WAIT);

    await ask('emitFromPage', 'unresponsive');
    await ask('whenNobodyIsAsked');
    const afterWaiting = await callsOf('contents.reload');
    await ask('emitFromPage', 'unresponsive');
    await ask('whenNobodyIsAsked');
    // It was ended so that it can be loaded again, which is no crash.
    await ask('losePage', 'killed');

    expect(afterWaiting).toEqual([]);
    expect(await questions()).toEqual(['Rapport does not answer.', 'Rapport does not answer.']);
    expect(await callsOf('contents.forcefullyCrashRenderer')).toHaveLength(1);
    expect(await callsOf('contents.reload')).toHaveLength(1);
    await ask('losePage', 'crashed');
    expect(await callsOf('contents.reload')).toHaveLength(2);
  });

  it('is asked about once, and no longer when it answers again', async () => {
    await open();
    await ask('answerDialogs', LOAD_AGAIN);
    await ask('holdDialogs');
    await ask('emitFromPage', 'unresponsive');
    await ask('emitFromPage', 'unresponsive');

    await ask('emitFromPage', 'responsive');
    await ask('whenNobodyIsAsked');
    await ask('releaseDialogs');
    await ask('whenNobodyIsAsked');

    expect(await questions()).toHaveLength(1);
    expect(await callsOf('contents.reload')).toEqual([]);
  });

  it('is not asked about when nobody sees it', async () => {
    await open();
    await ask('hideWindow');

    await ask('emitFromPage', 'unresponsive');

    expect(await questions()).toEqual([]);
  });
});

describe("a process of Chromium's that ends", () => {
  it('is in the log, and everything goes on', async () => {
    const { stderr } = await open();

    await ask('emit', 'child-process-gone', { type: 'GPU', reason: 'crashed', exitCode: 5 });
    await ask('emit', 'child-process-gone', { type: 'Utility', reason: 'clean-exit', exitCode: 0 });

    expect(stderr()).toContain('warn crash: a process of Chromium ended: GPU, crashed, exit code 5');
    expect(stderr()).not.toContain('Utility');
    expect(await ask('request', { url: 'app://rapport/' }, 'app/hello', {})).toMatchObject({ ok: true });
  });
});
