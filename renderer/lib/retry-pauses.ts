import type { After } from './socket-attempt';

const FIRST_PAUSE_IN_MILLISECONDS = 500;
const LONGEST_PAUSE_IN_MILLISECONDS = 5_000;

/** Pauses between attempts, each twice as long as the one before, up to a limit. */
export type RetryPauses = {
  readonly start: (retry: () => void) => void;
  readonly stop: () => void;
  /** The next pause is the shortest again. */
  readonly reset: () => void;
};

export function createRetryPauses(after: After): RetryPauses {
  let next = FIRST_PAUSE_IN_MILLISECONDS;
  let stop: () => void = () => undefined;
  return {
    start: (retry) => {
      stop = after(next, retry);
      next = Math.min(next * 2, LONGEST_PAUSE_IN_MILLISECONDS);
    },
    stop: () => {
      stop();
    },
    reset: () => {
      next = FIRST_PAUSE_IN_MILLISECONDS;
    },
  };
}
