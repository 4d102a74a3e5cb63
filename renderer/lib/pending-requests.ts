import { fail } from '../../shared/base/outcome';

/** Requests that wait for their answers, by number. */
export type PendingRequests = {
  /** `send` gets the number to send the request under. */
  readonly add: (send: (id: number) => void) => Promise<unknown>;
  readonly answer: (id: unknown, answer: unknown) => void;
  /** Answers all that wait with the failure `disconnected`: whether they were carried out is not known. */
  readonly disconnect: () => void;
};

export function createPendingRequests(): PendingRequests {
  const waiting = new Map<unknown, (answer: unknown) => void>();
  let lastId = 0;
  return {
    add: (send) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        send(lastId);
      }),
    answer: (id, answer) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
    disconnect: () => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const resolve of all) resolve(fail({ code: 'disconnected' }));
    },
  };
}
