import { describe, expect, it } from 'vitest';
import { createBridge } from './bridge';

type Listener = (name: string, payload: unknown) => void;

/** A transport that answers everything with `answer`. */
function transportWith(answer: unknown) {
  const listeners = new Set<Listener>();
  const asked: { readonly name: string; readonly input: unknown }[] = [];
  return {
    asked,
    listeners,
    request: (name: string, input: unknown) => {
      asked.push({ name, input });
      return Promise.resolve(answer);
    },
    onEvent: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce: (name: string, payload: unknown) => {
      for (const listener of listeners) listener(name, payload);
    },
  };
}

describe('request', () => {
  it('carries the name and the input over, and the value back', async () => {
    const transport = transportWith({ ok: true, value: { revision: 7, name: 'ticked' } });
    const bridge = createBridge(transport);

    const done = await bridge.request('ledger/undo', {});

    expect(transport.asked).toEqual([{ name: 'ledger/undo', input: {} }]);
    expect(done).toEqual({ ok: true, value: { revision: 7, name: 'ticked' } });
  });

  it('carries a failure back as a value', async () => {
    const bridge = createBridge(transportWith({ ok: false, failure: { code: 'write-failed', cause: 'EROFS' } }));

    const done = await bridge.request('ledger/undo', {});

    expect(done).toEqual({ ok: false, failure: { code: 'write-failed', cause: 'EROFS' } });
  });

  it.each([undefined, null, 'ok', 7, {}, { ok: 'yes' }, { ok: false }, { ok: false, failure: { code: 'unheard-of' } }])(
    'takes the answer %j for a fault, not for a value',
    async (answer) => {
      const bridge = createBridge(transportWith(answer));

      const done = await bridge.request('app/hello', {});

      expect(done).toEqual({ ok: false, failure: { code: 'unexpected' } });
    },
  );
});

describe('on', () => {
  it('hears the events of one name, until it is stopped', () => {
    const transport = transportWith(null);
    const heard: unknown[] = [];
    const stop = createBridge(transport).on('ledger/opened', (payload) => heard.push(payload));

    transport.announce('ledger/opened', { ledger: 'sample' });
    transport.announce('day/rolled-over', { today: '2026-11-24', zone: 'UTC' });
    stop();
    transport.announce('ledger/opened', { ledger: 'own' });

    expect(heard).toEqual([{ ledger: 'sample' }]);
    expect(transport.listeners.size).toBe(0);
  });
});
