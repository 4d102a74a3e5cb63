import { describe, expect, it } from 'vitest';
import { createConsoleLog, describeCause } from './console-log';

describe('createConsoleLog', () => {
  it('prints one line with the level, the area and the code of the cause', () => {
    const lines: string[] = [];
    const log = createConsoleLog((line) => lines.push(line));

    log.write('info', 'store', 'opened 14 documents');
    log.write(
      'error',
      'store',
      'save failed',
      Object.assign(new Error('ENOSPC: /home/someone/Rapport'), { code: 'ENOSPC' }),
    );
    log.write('warn', 'web', 'two\nlines\u001b[31m');

    expect(lines).toEqual([
      'info store: opened 14 documents',
      'error store: save failed (ENOSPC)',
      'warn web: two lines [31m',
    ]);
  });

  it('prints where a bug was thrown and nothing of its message', () => {
    const lines: string[] = [];

    createConsoleLog((line) => lines.push(line)).write('error', 'bridge', 'unexpected', parseError());

    expect(lines[0]).toMatch(/^error bridge: unexpected \(SyntaxError at /);
    expect(lines[0]).not.toContain('diary');
  });
});

describe('describeCause', () => {
  it.each([
    [Object.assign(new Error('diary'), { code: 'my diary' }), /^Error at console-log\.test\.ts:\d+:\d+$/],
    [new TypeError('diary\n    at diary.ts:1:1'), /^TypeError at console-log\.test\.ts:\d+:\d+$/],
    ['diary', /^string$/],
    [{ title: 'diary' }, /^object$/],
    [null, /^object$/],
  ])('tells nothing but the kind and the place of %o', (cause, expected) => {
    expect(describeCause(cause)).toMatch(expected);
  });
});

function parseError(): unknown {
  try {
    return JSON.parse('{"note": my diary}');
  } catch (error) {
    return error;
  }
}
