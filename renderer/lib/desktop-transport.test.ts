import { describe, expect, it } from 'vitest';
import type { Transport } from '../../shared/bridge/channels';
import { createDesktopTransport } from './desktop-transport';

describe('createDesktopTransport', () => {
  it('passes requests and events on, and is always connected', async () => {
    const listeners = new Set<(name: string, payload: unknown) => void>();
    const exposed: Transport = {
      request: (name, input) => Promise.resolve({ name, input }),
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const transport = createDesktopTransport(exposed);
    const [states, events]: [string[], unknown[]] = [[], []];

    transport.onConnection((state) => states.push(state));
    const stop = transport.onEvent((name, payload) => events.push([name, payload]));
    for (const listener of listeners) listener('ledger/changed', 1);
    stop();

    expect(await transport.request('app/hello', {})).toEqual({ name: 'app/hello', input: {} });
    expect([states, events, listeners.size]).toEqual([['connected'], [['ledger/changed', 1]], 0]);
  });

  it('answers when the main process does not', async () => {
    const exposed: Transport = {
      request: () => Promise.reject(new Error("Error invoking remote method 'rapport/request'")),
      onEvent: () => () => undefined,
    };

    expect(await createDesktopTransport(exposed).request('app/hello', {})).toEqual({
      ok: false,
      failure: { code: 'disconnected' },
    });
  });
});
