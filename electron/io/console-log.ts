import os from 'node:os';
import type { Log } from '../services/ports';
import { logLine } from './log-line';

/** What somebody at a terminal should know: what went well is for the log file. */
export function createConsoleLog(print: (line: string) => void = printError, home = os.homedir()): Log {
  return {
    write: (...entry) => {
      if (entry[0] !== 'info') print(logLine(entry, home));
    },
  };
}

function printError(line: string): void {
  console.error(line);
}
