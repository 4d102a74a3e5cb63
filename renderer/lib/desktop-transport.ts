import { fail } from '../../shared/base/outcome';
import type { Transport } from '../../shared/bridge/channels';
import type { ConnectedTransport } from './connection';

/** `exposed` is what the preload puts on the window: in the desktop app the services are always there. */
export function createDesktopTransport(exposed: Transport): ConnectedTransport {
  return {
    request: async (name, input) => {
      try {
        return await exposed.request(name, input);
      } catch {
        // Only when the main process has no ear for requests, because it is coming up or going down.
        return fail({ code: 'disconnected' });
      }
    },
    onEvent: (listener) => exposed.onEvent(listener),
    onConnection: (listener) => {
      listener('connected');
      return () => undefined;
    },
  };
}
