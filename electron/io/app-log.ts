import os from 'node:os';
import { instantOfMilliseconds, type Instant } from '../../shared/base/instant';
import type { Log } from '../services/ports';
import { createConsoleLog } from './console-log';
import { createLogFile, type LogFile } from './log-file';
import { logLine } from './log-line';

/** At the console and in a file, line by line; nothing that goes wrong with either reaches who writes. */
export type AppLog = Log & Pick<LogFile, 'keepIn' | 'lines'>;

type Given = {
  readonly file: LogFile;
  readonly console: Log;
  readonly home: string;
  readonly now: () => Instant;
};

/** Each shell has files of its own, so that two do not put each other's away. */
export function createAppLog(shell: 'desktop' | 'web', given: Partial<Given> = {}): AppLog {
  const home = given.home ?? os.homedir();
  const now = given.now ?? (() => instantOfMilliseconds(Date.now()));
  const { file = createLogFile(`rapport-${shell}`), console = createConsoleLog(undefined, home) } = given;
  let isWritten = true;
  return {
    write: (...entry) => {
      console.write(...entry);
      const wasWritten = isWritten;
      isWritten = file.append(`${now()} ${logLine(entry, home)}`);
      if (wasWritten && !isWritten) console.write('warn', 'log', 'the log file cannot be written');
    },
    keepIn: file.keepIn,
    lines: file.lines,
  };
}
