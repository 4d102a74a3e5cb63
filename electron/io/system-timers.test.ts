import { describe, expect, it } from 'vitest';
import { createSystemTimers } from './system-timers';

describe('createSystemTimers', () => {
  it('calls the task again and again until it is stopped', async () => {
    let calls = 0;
    await new Promise<void>((resolve) => {
      const stop = createSystemTimers().every(1, () => {
        calls += 1;
        if (calls < 3) return;
        stop();
        resolve();
      });
      // The timer does not keep the process; the test has to, meanwhile.
    });

    await new Promise<void>((resolve) => {
      const stop = createSystemTimers().every(5, () => {
        stop();
        resolve();
      });
    });
    expect(calls).toBe(3);
  });

  it('does not fire at once when the pause is longer than a timer can be', async () => {
    let calls = 0;
    const stop = createSystemTimers().every(30 * 24 * 3_600_000, () => {
      calls += 1;
    });

    await new Promise<void>((resolve) => {
      const stopOther = createSystemTimers().every(5, () => {
        stopOther();
        resolve();
      });
    });

    stop();
    expect(calls).toBe(0);
  });
});
