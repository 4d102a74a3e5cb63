import { app, dialog } from 'electron';
import type { Log } from '../services/ports';

const SAFE = 'Everything that was shown as saved is on disk. Please start Rapport again.';

/**
 * Bugs in this process: written to the log, told to the person, and never met by going on as if nothing had been. Gives
 * what happens on an error that nobody handled. A page that ends is looked after in watch-page.ts.
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
  // Chromium starts its own processes again: the one that draws, the one for the network. The page stays.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write('warn', 'crash', `a process of Chromium ended: ${type}, ${reason}, exit code ${String(exitCode)}`);
  });
  return end;
}
