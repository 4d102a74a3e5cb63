import { app, dialog, type BrowserWindow } from 'electron';
import type { AppSettings } from '../../shared/settings/app-settings';
import type { Log, TrayPresence } from '../services/ports';
import { closingFor, closingQuestion } from './closing';

/** Whether the window may close now. Where it may not, something else becomes of it. */
export type MayClose = (window: BrowserWindow) => boolean;

type World = {
  readonly whenClosed: () => AppSettings['whenClosed'];
  readonly remember: (whenClosed: AppSettings['whenClosed']) => void;
  readonly tray: () => TrayPresence;
  readonly log: Log;
};

export function createCloseToTray({ whenClosed, remember, tray, log }: World): MayClose {
  let isQuitting = false;
  let isAsking = false;
  let cannotAsk = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  async function ask(window: BrowserWindow): Promise<void> {
    const { answers, buttons, ...question } = closingQuestion(process.platform === 'darwin');
    const { response } = await dialog.showMessageBox(window, { ...question, type: 'question', buttons: [...buttons] });
    const answer = answers[response] ?? null;
    if (answer === null || isQuitting) return;
    remember(answer);
    if (answer === 'quit') app.quit();
    // The panel may have gone while the question stood there.
    else if (tray() === 'there') hide(window);
    else window.close();
  }

  function askOnce(window: BrowserWindow): void {
    if (isAsking) return;
    isAsking = true;
    ask(window)
      .catch((error: unknown) => {
        log.write('error', 'window', 'the question about closing could not be asked', error);
        // A window that cannot be asked about can be closed all the same.
        cannotAsk = true;
        if (!window.isDestroyed()) window.close();
      })
      .finally(() => {
        isAsking = false;
      });
  }

  return (window) => {
    if (cannotAsk) return true;
    switch (closingFor({ whenClosed: whenClosed(), tray: tray(), isQuitting })) {
      case 'close':
        return true;
      case 'hide':
        hide(window);
        return false;
      case 'ask':
        askOnce(window);
        return false;
      case 'quit':
        // Quitting closes the windows, this one too, which is not done while it is being closed.
        setImmediate(() => {
          app.quit();
        });
        return false;
    }
  };
}

/** A hidden page saves a half-typed note by itself. */
function hide(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (!window.isFullScreen()) return window.hide();
  // On macOS a black screen would stay behind.
  window.once('leave-full-screen', () => {
    window.hide();
  });
  window.setFullScreen(false);
}
