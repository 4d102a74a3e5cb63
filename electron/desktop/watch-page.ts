import { dialog, type BrowserWindow } from 'electron';
import type { Log } from '../services/ports';
import { HANGING_QUESTION, LOAD_AGAIN, type Trouble } from './plain-question';

/** A load that another one took the place of. Chromium's numbers of errors are in net_error_list.h. */
const ERR_ABORTED = -3;

type World = {
  readonly log: Log;
  /** Whether a page that has just ended may be loaded again without a word. */
  readonly mayRestart: () => boolean;
  readonly onTrouble: (trouble: Trouble) => void;
};

/** Looks after the page of a window: one that ends is loaded again once, one that hangs is asked about. */
export function watchPage(window: BrowserWindow, { log, mayRestart, onTrouble }: World): void {
  const { webContents } = window;
  /** Its end was asked for, so that it can be loaded anew. */
  let isReplaced = false;

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (isReplaced) {
      isReplaced = false;
      return;
    }
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.write('error', 'crash', `the page ended: ${reason}, exit code ${String(exitCode)}`);
    if (mayRestart()) webContents.reload();
    else onTrouble('ended-again');
  });
  webContents.on('did-finish-load', () => {
    isReplaced = false;
  });
  webContents.on('did-fail-load', (...[, errorCode, , , isMainFrame]) => {
    if (!isMainFrame || errorCode === ERR_ABORTED) return;
    log.write('error', 'window', `the page could not be loaded: error ${String(errorCode)}`);
    onTrouble('not-loaded');
  });
  webContents.on('preload-error', (_event, _file, error) => {
    // Without its bridge the page can show nothing and save nothing.
    log.write('error', 'window', 'the bridge of the page could not be made', error);
    onTrouble('cannot-start');
  });
  askWhenHanging(window, log, () => {
    isReplaced = true;
    webContents.forcefullyCrashRenderer();
    webContents.reload();
  });
}

function askWhenHanging(window: BrowserWindow, log: Log, loadAgain: () => void): void {
  let question: AbortController | null = null;

  async function ask(signal: AbortSignal): Promise<void> {
    const { buttons, ...words } = HANGING_QUESTION;
    const box = { ...words, type: 'warning' as const, title: 'Rapport', buttons: [...buttons], signal };
    const { response } = await dialog.showMessageBox(window, box);
    if (response === LOAD_AGAIN && !signal.aborted && !window.isDestroyed()) loadAgain();
  }

  function putAway(): void {
    question?.abort();
    question = null;
  }

  window.webContents.on('unresponsive', () => {
    log.write('warn', 'window', 'the page does not answer');
    // One that closes is not waited for any longer, and one that is hidden does not have to answer.
    if (question !== null || !window.isVisible()) return;
    const asked = new AbortController();
    question = asked;
    ask(asked.signal)
      .catch((error: unknown) => {
        log.write('error', 'window', 'the question about waiting could not be asked', error);
      })
      .finally(() => {
        if (question === asked) question = null;
      });
  });
  // It answers again, or there is nothing left to wait for.
  window.webContents.on('responsive', putAway);
  window.webContents.on('render-process-gone', putAway);
}
