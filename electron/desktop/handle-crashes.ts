import { app, dialog } from 'electron';
import type { Log } from '../services/ports';

/** A page that ends again so soon would end for ever. */
const SOON_MILLISECONDS = 60_000;
const SAFE = 'Everything that was shown as saved is on disk. Please start Rapport again.';

/**
 * Bugs and broken pages: written to the log, told to the person, and never met by going on as if nothing had been.
 * Gives what happens on an error that nobody handled.
 */
export function handleCrashes(log: Log): (error: unknown) => void {
  const end = (error: unknown): void => {
    log.write('error', 'crash', 'an error was not handled', error);
    dialog.showErrorBox('Rapport has to close', `Rapport met an error in itself. ${SAFE}`);
    app.exit(1);
  };
  process.on('uncaughtException', end);
  // The services answer in one go and promise nothing: it is the shell that has failed at something, and the ledger that
  // is open is whole. So this is not the end.
  let isTold = false;
  process.on('unhandledRejection', (error) => {
    log.write('error', 'crash', 'a promise was not handled', error);
    if (isTold) return;
    isTold = true;
    dialog.showErrorBox('Rapport met an error in itself', `Something may not work as it should. ${SAFE}`);
  });

  let lastGoneAt = -Infinity;
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    log.write('error', 'crash', `the page ended: ${reason}`);
    const isSecond = performance.now() - lastGoneAt < SOON_MILLISECONDS;
    lastGoneAt = performance.now();
    if (!isSecond) return contents.reload();
    dialog.showErrorBox('Rapport has to close', `The window of Rapport stopped twice within a minute. ${SAFE}`);
    app.exit(1);
  });
  return end;
}
