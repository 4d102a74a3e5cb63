import { fail, type Outcome } from '../../shared/base/outcome';
import type { Progress } from '../../shared/bridge/safekeeping-contract';
import type { Timers } from './ports';

/** A long piece of work as it sees itself. */
export type Task = {
  /** Tells how far it is, lets others have their turn, and says whether it is to go on. */
  readonly goOn: (share: number) => Promise<boolean>;
  /** From here on it is carried out whole, so that cancelling comes too late. */
  readonly commit: () => void;
};

/** Long pieces of work, one after the other, so that no two of them read and write the same ledger at once. */
export type Jobs = {
  readonly run: <T>(job: string | null, work: (task: Task) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  readonly cancel: (job: string) => void;
};

export const CANCELLED: Outcome<never> = fail({ code: 'cancelled' });

export function createJobs(timers: Pick<Timers, 'breathe'>, announce: (progress: Progress) => void): Jobs {
  const known = new Set<string>();
  const cancelled = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  function taskOf(job: string | null): Task {
    let canCancel = true;
    let told = -1;
    return {
      goOn: async (share) => {
        const percent = Math.floor(share * 100);
        if (job !== null && percent > told) announce({ job, share: Math.min(share, 1), canCancel });
        told = Math.max(told, percent);
        await timers.breathe();
        return !canCancel || job === null || !cancelled.has(job);
      },
      commit: () => {
        canCancel = false;
        told = -1;
      },
    };
  }

  return {
    run: async (job, work) => {
      const before = last;
      if (job !== null) known.add(job);
      const result = (async () => {
        await before;
        return work(taskOf(job));
      })();
      // A bug in one must not keep the next from running; it reaches whoever asked for the first.
      last = result.catch(() => undefined);
      try {
        return await result;
      } finally {
        for (const jobs of [known, cancelled]) jobs.delete(job ?? '');
      }
    },
    cancel: (job) => {
      if (known.has(job)) cancelled.add(job);
    },
  };
}

/** A part of a task: its progress runs from `from` to `to` of the whole. */
export function partOf(task: Task, from: number, to: number): Task {
  return { ...task, goOn: (share) => task.goOn(from + share * (to - from)) };
}
