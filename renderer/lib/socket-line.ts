import type { ConnectionState } from './connection';
import { createObservable } from './observable';
import { createOutbox } from './outbox';
import { createRetryPauses } from './retry-pauses';
import { attemptSocket, type After, type PageSocket, type PageSocketClass } from './socket-attempt';

/** What a line needs of the page it is in. */
export type SocketWorld = {
  /** Name and port of where the page came from. */
  readonly host: string;
  /** Null when the address never held one. */
  readonly key: () => string | null;
  readonly WebSocket: PageSocketClass;
  /** Whether the host answers a plain request for the page. Never rejects. */
  readonly isHostThere: () => Promise<boolean>;
  readonly after: After;
  /** Calls when it is worth trying again at once: the page became visible, the network came, the address changed. */
  readonly onWake: (listener: () => void) => () => void;
};

/** One connection to the host, made again whenever it is lost. */
export type SocketLine = {
  /** Whether a message can be sent, or kept until the first attempt has ended. */
  readonly isUsable: () => boolean;
  readonly send: (message: string) => void;
  readonly onState: (listener: (state: ConnectionState) => void) => () => void;
  readonly dispose: () => void;
};

export type SocketLineHandlers = {
  readonly onMessage: (message: unknown) => void;
  /** What was sent and not answered will not be answered any more. */
  readonly onDown: () => void;
};

export function createSocketLine(world: SocketWorld, handlers: SocketLineHandlers): SocketLine {
  const state = createObservable<ConnectionState>('connecting');
  const pauses = createRetryPauses(world.after);
  const outbox = createOutbox();
  let socket: PageSocket | null = null;
  let isDisposed = false;

  function goDown(next: ConnectionState): void {
    socket = null;
    outbox.close();
    handlers.onDown();
    state.set(next);
    if (next === 'disconnected') pauses.start(attempt);
  }

  function attempt(isConfirmation = false): void {
    pauses.stop();
    const key = world.key();
    if (key === null) return goDown('refused');
    const current = attemptSocket(world, key, {
      onOpen: () => {
        pauses.reset();
        outbox.open(current);
        state.set('connected');
      },
      onMessage: handlers.onMessage,
      onClose: (wasOpen) => {
        if (isDisposed) return;
        if (wasOpen) goDown('disconnected');
        else void explain(key, isConfirmation);
      },
    });
    socket = current;
  }

  /**
   * A page is not told why it was not let in. When the host serves the page but not the socket, twice, it is the key;
   * twice, because the host may have come up between the one question and the other.
   */
  async function explain(key: string, isConfirmation: boolean): Promise<void> {
    const isThere = await world.isHostThere();
    if (isDisposed) return;
    const isSameKey = world.key() === key;
    if (!isThere) goDown('disconnected');
    else if (isSameKey && isConfirmation) goDown('refused');
    else attempt(isSameKey);
  }

  const stopWaking = world.onWake(() => {
    // Asking takes a new key out of the address bar, even when it is not needed.
    world.key();
    // Connected, or an attempt is under way.
    if (socket !== null) return;
    pauses.reset();
    attempt();
  });
  attempt();

  return {
    isUsable: () => state.get() === 'connecting' || state.get() === 'connected',
    send: outbox.send,
    onState: state.observe,
    dispose: () => {
      isDisposed = true;
      stopWaking();
      pauses.stop();
      socket?.close();
      handlers.onDown();
    },
  };
}
