import type { PageSocket } from './socket-attempt';

/** Messages on their way to a socket, kept in order until there is one. */
export type Outbox = {
  readonly send: (message: string) => void;
  readonly open: (socket: PageSocket) => void;
  /** Forgets what is kept. */
  readonly close: () => void;
};

export function createOutbox(): Outbox {
  let target: PageSocket | null = null;
  let kept: string[] = [];
  return {
    send: (message) => {
      if (target === null) kept.push(message);
      else target.send(message);
    },
    open: (socket) => {
      target = socket;
      for (const message of kept) socket.send(message);
      kept = [];
    },
    close: () => {
      target = null;
      kept = [];
    },
  };
}
