import type { ConnectionState } from './connection';
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

const FIRST_PAUSE_IN_MILLISECONDS = 500;
const LONGEST_PAUSE_IN_MILLISECONDS = 5_000;

export function createSocketLine(
  world: SocketWorld,
  handlers: { readonly onMessage: (message: unknown) => void; readonly onDown: () => void },
): SocketLine {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'connecting';
  let socket: PageSocket | null = null;
  let held: string[] = [];
  let failures = 0;
  let isTrying = false;
  let isDisposed = false;
  let stopRetry: () => void = () => undefined;

  function become(next: ConnectionState): void {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  function goDown(next: ConnectionState): void {
    isTrying = false;
    held = [];
    handlers.onDown();
    become(next);
    if (next !== 'disconnected') return;
    stopRetry = world.after(Math.min(FIRST_PAUSE_IN_MILLISECONDS * 2 ** failures, LONGEST_PAUSE_IN_MILLISECONDS), attempt);
    failures += 1;
  }

  function attempt(isConfirmation = false): void {
    stopRetry();
    const key = world.key();
    if (key === null) return goDown('refused');
    isTrying = true;
    const current = attemptSocket(world, key, {
      onOpen: () => {
        isTrying = false;
        failures = 0;
        for (const message of held) current.send(message);
        held = [];
        become('connected');
      },
      onMessage: handlers.onMessage,
      onClose: (wasOpen) => {
        socket = null;
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
    if (!isThere) return goDown('disconnected');
    const hasNewKey = world.key() !== key;
    if (hasNewKey || !isConfirmation) return attempt(!hasNewKey);
    goDown('refused');
  }

  const stopWaking = world.onWake(() => {
    // Asking takes a new key out of the address bar, even when it is not needed.
    world.key();
    if (state === 'connected' || isTrying) return;
    failures = 0;
    attempt();
  });
  attempt();

  return {
    isUsable: () => state === 'connecting' || state === 'connected',
    send: (message) => {
      if (state === 'connected') socket?.send(message);
      else held.push(message);
    },
    onState: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => {
        listeners.delete(listener);
      };
    },
    dispose: () => {
      isDisposed = true;
      stopWaking();
      stopRetry();
      socket?.close();
      handlers.onDown();
      held = [];
    },
  };
}
