export type PageRequest = { readonly id: number; readonly name: unknown; readonly input: unknown };
export type AnswerQueue = {
  readonly add: (request: PageRequest) => void;
  /** To be called whenever `canSend` may have become true. */
  readonly proceed: () => void;
  readonly waitingCount: () => number;
  readonly clear: () => void;
};

/** How many requests of one page are being answered at the same time. */
const MAX_RUNNING = 16;

/**
 * Answers requests in the order they came, a few at a time, and begins none while the page does not take what it was
 * sent: an answer can be a thousand times as large as its request.
 */
export function createAnswerQueue(page: {
  /** Gives the whole message to send; never rejects. */
  readonly answer: (request: PageRequest) => Promise<string>;
  readonly canSend: () => boolean;
  readonly send: (message: string) => void;
}): AnswerQueue {
  const waiting: PageRequest[] = [];
  let running = 0;

  const proceed = (): void => {
    while (running < MAX_RUNNING && page.canSend()) {
      const request = waiting.shift();
      if (request === undefined) return;
      running += 1;
      void run(request);
    }
  };

  const run = async (request: PageRequest): Promise<void> => {
    page.send(await page.answer(request));
    running -= 1;
    proceed();
  };

  return {
    add: (request) => {
      waiting.push(request);
      proceed();
    },
    proceed,
    waitingCount: () => waiting.length,
    clear: () => {
      waiting.length = 0;
    },
  };
}
