import { Worker } from 'node:worker_threads';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { AnalysisAnswer, AnalysisTask } from '../../shared/insights/analyse-score';
import type { AnalysisRunner, Log } from '../services/ports';
import type { ThreadMessage } from './thread-message';

type Options = {
  /** The bundle of analysis-thread.ts, absolute. */
  readonly file: string;
  readonly log: Log;
  /** A thread that had nothing to do for so long is ended. */
  readonly idleMilliseconds?: number;
  readonly mostMegabytes?: number;
};

/** Who compares one score after the other has the thread kept; more than a hundred megabytes are not kept for later. */
const FIVE_SECONDS = 5_000;
/** Far more than ten years of forty activities take; a thread that needs more is ended before the computer suffers. */
const MOST_MEGABYTES = 1_024;

/**
 * One thread that is kept while it is used. Whatever becomes of it, the process goes on: an analysis that ended early is
 * a failure, and the next one begins with a new thread.
 */
export function createAnalysisRunner(options: Options): AnalysisRunner {
  const { log } = options;
  const thread = createKeptThread(options);
  let last: Promise<unknown> = Promise.resolve();
  let isDisposed = false;

  async function ask(asked: Omit<Asked, 'thread'>): Promise<Ending> {
    try {
      return await answerOf({ thread: thread.use(), ...asked });
    } catch (cause) {
      // No thread could be had, or the task cannot be handed over.
      return { kind: 'ended', cause };
    }
  }

  async function run(asked: Omit<Asked, 'thread'>): Promise<Outcome<AnalysisAnswer>> {
    if (asked.signal.aborted) return fail({ code: 'cancelled' });
    if (isDisposed) return fail({ code: 'analysis-failed' });
    const answer = await ask(asked);
    if (answer.kind === 'answered') {
      thread.rest();
      return succeed(answer.value);
    }
    thread.end();
    if (answer.kind === 'cancelled') return fail({ code: 'cancelled' });
    log.write('error', 'analysis', 'the thread ended before it was done', answer.cause);
    return fail({ code: 'analysis-failed' });
  }

  return {
    run: (task, onProgress, signal) => {
      const result = last.then(() => run({ task, onProgress, signal }));
      last = result.catch(() => undefined);
      return result;
    },
    dispose: () => {
      isDisposed = true;
      thread.end();
    },
  };
}

/** Started when it is used, and ended when it was not for a while. */
function createKeptThread({ file, idleMilliseconds = FIVE_SECONDS, mostMegabytes = MOST_MEGABYTES }: Options) {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  function end(): void {
    clearTimeout(idle);
    void thread?.terminate();
    thread = null;
  }

  return {
    end,
    use: (): Worker => {
      clearTimeout(idle);
      if (thread !== null) return thread;
      const started = startThread(file, mostMegabytes);
      started.on('exit', () => {
        if (thread === started) thread = null;
      });
      thread = started;
      return started;
    },
    rest: (): void => {
      idle = setTimeout(end, idleMilliseconds).unref();
    },
  };
}

function startThread(file: string, mostMegabytes: number): Worker {
  const thread = new Worker(file, {
    name: 'analysis',
    // Nothing of what the process was started with is for the thread.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  // A thread is never the reason for the process to stay, and an error of one that nobody listens to would end it.
  thread.unref();
  thread.on('error', () => undefined);
  return thread;
}

type Asked = {
  readonly thread: Worker;
  readonly task: AnalysisTask;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};
type Ending =
  | { readonly kind: 'answered'; readonly value: AnalysisAnswer }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'ended'; readonly cause: unknown };

function answerOf({ thread, task, onProgress, signal }: Asked): Promise<Ending> {
  return new Promise((resolve) => {
    const finish = (ending: Ending): void => {
      thread.off('message', onMessage).off('error', onError).off('messageerror', onError).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      resolve(ending);
    };
    const onMessage = (message: ThreadMessage): void => {
      if (message.kind === 'progress') onProgress(message.share);
      else finish({ kind: 'answered', value: message.answer });
    };
    const onError = (cause: unknown): void => {
      finish({ kind: 'ended', cause });
    };
    const onExit = (code: number): void => {
      finish({ kind: 'ended', cause: `exit ${String(code)}` });
    };
    const onAbort = (): void => {
      finish({ kind: 'cancelled' });
    };
    thread.on('message', onMessage).on('error', onError).on('messageerror', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort);
    thread.postMessage(task);
  });
}
