import { app, type BrowserWindow } from 'electron';

/** A hidden page sends what is not saved yet at once, and answering one request takes milliseconds. */
const LAST_WORDS_MILLISECONDS = 250;
/** A page that hangs does not keep the window. */
const LONGEST_CLOSE_MILLISECONDS = 2_000;

/**
 * A window that closes is hidden first and closed a moment later. The page saves a half-typed note when it is hidden,
 * and then once more on `pagehide`; but whether a request from `pagehide` still arrives while its frame goes away is
 * documented nowhere and was not always so (electron/electron#4366). A request from a page that is only hidden does.
 */
export function giveLastWords(window: BrowserWindow): void {
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
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, LONGEST_CLOSE_MILLISECONDS);
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
    setTimeout(close, LAST_WORDS_MILLISECONDS);
  });
}
