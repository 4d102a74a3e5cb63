import { app, type BrowserWindow } from 'electron';

/** For a page that saves what is typed: answering one request takes milliseconds. */
const LONGEST_SAVING_MILLISECONDS = 1_000;
/** A page that hangs does not keep the window. */
const LONGEST_CLOSE_MILLISECONDS = 2_000;

/** Asks the page to save what is typed, and calls `then` when it has, or when it took too long. */
export type AskToSave = (then: () => void, longestMilliseconds: number) => void;

/**
 * A window that closes is hidden first and closed when its page has saved what is typed. The page would also try as it
 * goes away, on `pagehide`; but whether a request from there still arrives is documented nowhere and was not always so
 * (electron/electron#4366). A request from a page that is only hidden does.
 */
export function giveLastWords(window: BrowserWindow, askToSave: AskToSave): void {
  let phase: 'open' | 'hidden' | 'closing' = 'open';
  let isQuitting = false;
  const rememberQuit = (): void => {
    isQuitting = true;
  };

  function close(): void {
    if (window.isDestroyed()) return;
    phase = 'closing';
    // Keeping the window for a moment has stopped the quitting, if that is why it was closed.
    if (isQuitting) app.quit();
    else window.close();
  }

  app.on('before-quit', rememberQuit);
  window.once('closed', () => app.off('before-quit', rememberQuit));
  window.on('close', (event) => {
    // Who prevented it before has something else in mind for the window.
    if (phase === 'closing' || event.defaultPrevented) return;
    event.preventDefault();
    if (phase === 'hidden') return;
    phase = 'hidden';
    // A window that fills the screen on macOS leaves a black one behind when it is hidden; it closes just as well.
    if (!window.isFullScreen()) window.hide();
    askToSave(close, LONGEST_SAVING_MILLISECONDS);
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, LONGEST_CLOSE_MILLISECONDS);
  });
}
