import type { Timers } from '../ports';

/** Timers that run when the test says so. */
export type ManualTimers = Timers & {
  /** Runs what is due in the next `milliseconds`, the earliest first. */
  readonly advance: (milliseconds: number) => void;
  /** How many have not been ended. */
  readonly count: () => number;
};

type Timer = { readonly pause: number; readonly task: () => void; due: number };

export function createManualTimers(): ManualTimers {
  const timers = new Set<Timer>();
  let now = 0;

  function nextUntil(end: number): Timer | null {
    const due = [...timers].filter((timer) => timer.due <= end).sort((one, other) => one.due - other.due);
    return due[0] ?? null;
  }

  return {
    every: (milliseconds, task) => {
      const timer: Timer = { pause: milliseconds, task, due: now + milliseconds };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      for (let timer = nextUntil(end); timer !== null; timer = nextUntil(end)) {
        now = timer.due;
        timer.due += timer.pause;
        timer.task();
      }
      now = end;
    },
    count: () => timers.size,
    breathe: () => Promise.resolve(),
  };
}
