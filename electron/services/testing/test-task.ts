import type { Task } from '../jobs';

/** A long piece of work that a test watches, and can cancel. */
export type TestTask = Task & {
  /** How often it has asked whether it is to go on. */
  readonly count: () => number;
  readonly shares: readonly number[];
  readonly isCommitted: () => boolean;
};

type Given = {
  /** Cancelled when it asks for the so manieth time, counted from 1. */
  readonly cancelAt?: number;
  /** Called each time, as somebody else who has a turn. */
  readonly meanwhile?: (count: number) => void;
};

export function createTestTask({ cancelAt = Infinity, meanwhile = () => undefined }: Given = {}): TestTask {
  const shares: number[] = [];
  let isCommitted = false;
  return {
    goOn: (share) => {
      shares.push(share);
      meanwhile(shares.length);
      return Promise.resolve(isCommitted || shares.length < cancelAt);
    },
    commit: () => {
      isCommitted = true;
    },
    count: () => shares.length,
    shares,
    isCommitted: () => isCommitted,
  };
}
