import { expect, it } from 'vitest';
import { createConsoleLog } from './console-log';

it('createConsoleLog prints one line for each warning and error, and leaves out what went well', () => {
  const lines: string[] = [];
  const log = createConsoleLog((line) => lines.push(line), '/home/ann');

  log.write('info', 'ledger', 'opened 14 months');
  log.write('error', 'store', 'save failed', Object.assign(new Error('/home/ann/x'), { code: 'ENOSPC' }));
  log.write('warn', 'web', 'two\nlines\u001b[31m in /home/ann/x');

  expect(lines).toEqual(['error store: save failed (ENOSPC)', 'warn web: two lines [31m in ~/x']);
});
