import { fail } from '../../shared/base/outcome';
import { MAX_MESSAGE_BYTES } from '../../shared/bridge/web-protocol';
import type { ConnectedTransport } from './connection';
import { createPendingRequests } from './pending-requests';
import { createSocketLine, type SocketWorld } from './socket-line';

export type WebSocketTransport = ConnectedTransport & { readonly dispose: () => void };

export function createWebSocketTransport(world: SocketWorld): WebSocketTransport {
  const pending = createPendingRequests();
  const eventListeners = new Set<(name: string, payload: unknown) => void>();
  const line = createSocketLine(world, {
    onDown: pending.disconnect,
    onMessage: (message) => {
      if (typeof message !== 'object' || message === null) return;
      if ('id' in message && 'answer' in message) return pending.answer(message.id, message.answer);
      if (!('event' in message) || typeof message.event !== 'string') return;
      const payload = 'payload' in message ? message.payload : undefined;
      for (const listener of [...eventListeners]) listener(message.event, payload);
    },
  });

  return {
    request: (name, input) => {
      if (!line.isUsable()) return Promise.resolve(fail({ code: 'disconnected' }));
      return pending.add((id) => {
        const message = encode({ id, name, input });
        if (message === null) pending.answer(id, fail({ code: 'malformed-request', problem: name }));
        else line.send(message);
      });
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => {
        eventListeners.delete(listener);
      };
    },
    onConnection: line.onState,
    dispose: line.dispose,
  };
}

/** Null for what cannot be sent: JSON cannot hold it, or it is so long that the host would hang up. */
function encode(message: object): string | null {
  try {
    const text = JSON.stringify(message);
    return new TextEncoder().encode(text).length > MAX_MESSAGE_BYTES ? null : text;
  } catch {
    return null;
  }
}
