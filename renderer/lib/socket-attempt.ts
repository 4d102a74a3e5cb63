import { SOCKET_PATH, SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX } from '../../shared/bridge/web-protocol';

/** The part of a browser's WebSocket that is needed. */
export type PageSocket = {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
};

export type PageSocketClass = new (address: string, protocols: string[]) => PageSocket;

export type After = (milliseconds: number, task: () => void) => () => void;

/** A host that takes the connection and says nothing, as a stopped process does, is given up after this. */
const OPENING_LIMIT_IN_MILLISECONDS = 10_000;

/** Tries once to connect. `onClose` comes exactly once, and says whether the socket had been open. */
export function attemptSocket(
  world: { readonly host: string; readonly WebSocket: PageSocketClass; readonly after: After },
  token: string,
  listeners: {
    readonly onOpen: () => void;
    readonly onMessage: (message: unknown) => void;
    readonly onClose: (wasOpen: boolean) => void;
  },
): PageSocket {
  const socket = new world.WebSocket(`ws://${world.host}${SOCKET_PATH}`, [
    SOCKET_PROTOCOL,
    TOKEN_PROTOCOL_PREFIX + base64Url(token),
  ]);
  let wasOpen = false;
  const stopWaiting = world.after(OPENING_LIMIT_IN_MILLISECONDS, () => {
    socket.close();
  });
  socket.addEventListener('open', () => {
    wasOpen = true;
    stopWaiting();
    listeners.onOpen();
  });
  socket.addEventListener('message', ({ data }) => {
    listeners.onMessage(parse(data));
  });
  // Every error is followed by a close, which says the same.
  socket.addEventListener('error', () => undefined);
  socket.addEventListener('close', () => {
    stopWaiting();
    listeners.onClose(wasOpen);
  });
  return socket;
}

function base64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null for what is not JSON. */
function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
