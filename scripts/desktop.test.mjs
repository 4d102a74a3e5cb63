import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runDesktop } from './desktop.mjs';
import { createSupervisor } from './supervisor.mjs';

/** Runs a script of Node in place of the desktop app. */
async function run(script, { earlyMs = 20_000, signals = new EventEmitter() } = {}) {
  const written = [];
  const stderr = { write: (text) => written.push(text) };
  const end = await runDesktop(process.execPath, ['-e', script], {
    supervisor: createSupervisor(signals),
    stderr,
    earlyMs,
  });
  return { ...end, stderr: written.join('') };
}

describe('runDesktop', () => {
  it('comes back with 0 after a peaceful end, however early', async () => {
    expect(await run('console.error("harmless")')).toEqual({ code: 0, stderr: 'harmless\n' });
  });

  it('gives the reason for an early failure, and shows nothing else of it', async () => {
    const script = 'console.error("one"); console.error("Missing X server or $DISPLAY"); process.exit(1)';

    expect(await run(script)).toEqual({ reason: 'Missing X server or $DISPLAY', stderr: '' });
  });

  it('gives the code or the signal when there are no words', async () => {
    expect(await run('process.exit(3)')).toMatchObject({ reason: 'it ended with code 3' });
    expect(await run('process.kill(process.pid, "SIGKILL")')).toMatchObject({ reason: 'it was ended by SIGKILL' });
  });

  it('gives the reason for a program that cannot be run at all', async () => {
    const settings = { supervisor: createSupervisor(new EventEmitter()), stderr: { write: () => {} } };

    expect(await runDesktop('/nonexistent/electron', [], settings)).toEqual({
      reason: 'the system refused to run it, ENOENT',
    });
  });

  it('passes a later end through, with all that was said', async () => {
    const script = 'console.error("first"); setTimeout(() => { console.error("last"); process.exit(7); }, 600)';

    expect(await run(script, { earlyMs: 200 })).toEqual({ code: 7, stderr: 'first\nlast\n' });
  });

  it('takes an early end for no failure when it was asked for', async () => {
    const signals = new EventEmitter();
    setTimeout(() => signals.emit('SIGTERM', 'SIGTERM'), 300);

    expect(await run('setInterval(() => {}, 1000)', { signals })).not.toHaveProperty('reason');
  });
});
