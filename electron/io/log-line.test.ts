import { describe, expect, it } from 'vitest';
import { describeCause, logLine } from './log-line';

const HOME = '/home/ann';

describe('logLine', () => {
  it('says the level, the area, the message and the code of the cause', () => {
    const cause = Object.assign(new Error('ENOSPC: /home/ann/Rapport'), { code: 'ENOSPC' });

    expect(logLine(['info', 'store', 'opened 14 documents'], HOME)).toBe('info store: opened 14 documents');
    expect(logLine(['error', 'store', 'save failed', cause], HOME)).toBe('error store: save failed (ENOSPC)');
  });

  it('says where a bug was thrown and nothing of its message', () => {
    const line = logLine(['error', 'bridge', 'unexpected', parseError()], HOME);

    expect(line).toMatch(/^error bridge: unexpected \(SyntaxError at /);
    expect(line).not.toContain('diary');
  });

  it('is one line, not longer than is needed, and does not name the person', () => {
    const line = logLine(['warn', 'web', `two\nlines\u001b[31m\u2028of /home/ann/x ${'long '.repeat(200)}`], HOME);

    expect(line).toMatch(/^warn web: two lines \[31m of ~\/x long /);
    expect(line).toHaveLength(300);
  });
});

describe('describeCause', () => {
  it.each([
    [Object.assign(new Error('diary'), { code: 'my diary' }), /^Error at log-line\.test\.ts:\d+:\d+$/],
    [new TypeError('diary\n    at diary.ts:1:1'), /^TypeError at log-line\.test\.ts:\d+:\d+$/],
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
