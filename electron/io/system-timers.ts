import type { Timers } from '../services/ports';

/** The longest pause a timer can have: one more millisecond and it would fire at once, and again and again. */
const LONGEST_IN_MILLISECONDS = 2_147_483_647;

export function createSystemTimers(): Timers {
  return {
    every: (milliseconds, task) => {
      const timer = setInterval(task, Math.min(milliseconds, LONGEST_IN_MILLISECONDS));
      // A timer is never the reason for the process to stay.
      timer.unref();
      return () => {
        clearInterval(timer);
      };
    },
    breathe: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
  };
}
