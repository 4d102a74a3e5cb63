import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Power } from '../services/ports';

type World = {
  readonly power: Power;
  /** Somebody is there again, and time may have gone by. */
  readonly look: () => void;
  /** What is typed is saved, whatever may come next. */
  readonly saveNow: () => void;
};

/** The computer sleeps, wakes, and is switched off. To be called before there is a window. */
export function followSystem({ power, look, saveNow }: World): void {
  power.listen((event) => {
    if (event === 'resume' || event === 'unlock') look();
    else saveNow();
  });
  followEnd(saveNow);
}

/**
 * Before the computer is switched off, what is typed is saved. On macOS and Linux the app quits in its own way, for
 * which the system waits these two seconds at most. Windows asks its windows first, and to hold it up it would have to be
 * told no: so the page is asked at that question already. The end itself is an event of power.ts.
 */
function followEnd(saveNow: () => void): void {
  if (process.platform !== 'win32') {
    powerMonitor.on('shutdown', quitFirst);
    return;
  }
  app.on('browser-window-created', (_event, window: BrowserWindow) => {
    window.on('query-session-end', saveNow);
  });
}

/** Electron gives this listener an event, which its types leave out. */
function quitFirst(event?: { readonly preventDefault: () => void }): void {
  event?.preventDefault();
  app.quit();
}
