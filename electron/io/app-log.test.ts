import path from 'node:path';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instantOfMilliseconds } from '../../shared/base/instant';
import { createAppLog } from './app-log';
import { createConsoleLog } from './console-log';
import { createLogFile, nodeLogFileOperations } from './log-file';
import { systemError } from './testing/failing-operations';
import { temporaryFolder } from './testing/temporary-folder';

const HOME = '/home/ann';

/** With what it prints at the console. */
function appLog(file = createLogFile('rapport-web')) {
  const printed: string[] = [];
  const console = createConsoleLog((line) => printed.push(line), HOME);
  const log = createAppLog('web', {
    file,
    console,
    home: HOME,
    now: () => instantOfMilliseconds(Date.UTC(2026, 10, 23, 12)),
  });
  return { log, printed };
}

describe('createAppLog', () => {
  it('writes every line into the file, with its moment, and only what is wrong at the console', () => {
    const folder = temporaryFolder();
    const { log, printed } = appLog();
    log.keepIn(folder);

    log.write('info', 'start', 'Rapport 1.2.3');
    log.write('warn', 'backups', 'not made: /home/ann/x', Object.assign(new Error('diary'), { code: 'EIO' }));

    expect(fs.readFileSync(path.join(folder, 'rapport-web.log'), 'utf8').split('\n')).toEqual([
      '2026-11-23T12:00:00.000Z info start: Rapport 1.2.3',
      '2026-11-23T12:00:00.000Z warn backups: not made: ~/x (EIO)',
      '',
    ]);
    expect(printed).toEqual(['warn backups: not made: ~/x (EIO)']);
    expect(log.lines(1)).toEqual(['2026-11-23T12:00:00.000Z warn backups: not made: ~/x (EIO)']);
  });

  it('goes on at the console when the file cannot be written, which it says once', () => {
    const append = () => {
      throw systemError('ENOSPC');
    };
    const { log, printed } = appLog(createLogFile('rapport-web', { ...nodeLogFileOperations, append }));
    log.keepIn(temporaryFolder());

    log.write('warn', 'web', 'one');
    log.write('info', 'web', 'two');
    log.write('error', 'web', 'three');

    expect(printed).toEqual(['warn web: one', 'warn log: the log file cannot be written', 'error web: three']);
  });

  it('has files of its own for each shell', () => {
    const folder = temporaryFolder();
    for (const shell of ['desktop', 'web'] as const) {
      const log = createAppLog(shell, { console: { write: () => undefined } });
      log.keepIn(folder);
      log.write('info', 'start', shell);
    }

    expect(fs.readdirSync(folder).sort()).toEqual(['rapport-desktop.log', 'rapport-web.log']);
  });
});
