// @vitest-environment node
import net from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startWebHost, type WebHost, type WebHostSettings } from '../../electron/web/host';
import { pageFolder } from '../../electron/web/testing/test-host';
import { MAX_MESSAGE_BYTES } from '../../shared/bridge/web-protocol';
import type { ConnectionState } from './connection';
import { createWebSocketTransport, type WebSocketTransport } from './web-socket-transport';

const DISCONNECTED = { ok: false, failure: { code: 'disconnected' } };

async function startHost(changes: Partial<WebHostSettings> = {}): Promise<WebHost> {
  const started = await startWebHost({
    pageFolder: pageFolder(),
    port: 0,
    token: 'right',
    answer: (name, input) => Promise.resolve({ name, input }),
    log: { write: () => undefined },
    ...changes,
  });
  if (!started.ok) throw new Error(started.problem);
  onTestFinished(started.value.dispose);
  return started.value;
}

/** A page that was loaded from the host at `port`, with timers that the test lets run out. */
type TestPage = {
  readonly transport: WebSocketTransport;
  readonly states: readonly ConnectionState[];
  readonly pauses: readonly number[];
  readonly reaches: (state: ConnectionState) => Promise<void>;
  readonly runOut: () => void;
  readonly wake: (key?: string) => void;
};

function openPage(port: number, firstKey: string | null = 'right', isHostThere?: () => Promise<boolean>): TestPage {
  const own = `127.0.0.1:${String(port)}`;
  const timers = new Map<() => void, number>();
  const [states, pauses]: [ConnectionState[], number[]] = [[], []];
  const wakeListeners = new Set<() => void>();
  let key = firstKey;
  const transport = createWebSocketTransport({
    host: own,
    key: () => key,
    WebSocket: class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { origin: `http://${own}` });
      }
    },
    isHostThere:
      isHostThere ??
      (() =>
        fetch(`http://${own}/`).then(
          (response) => response.ok,
          () => false,
        )),
    after: (milliseconds, task) => {
      const run = (): void => {
        timers.delete(run);
        task();
      };
      timers.set(run, milliseconds);
      // The limit for opening is not a pause.
      if (milliseconds !== 10_000) pauses.push(milliseconds);
      return () => timers.delete(run);
    },
    onWake: (listener) => {
      wakeListeners.add(listener);
      return () => wakeListeners.delete(listener);
    },
  });
  onTestFinished(transport.dispose);
  transport.onConnection((state) => states.push(state));
  return {
    transport,
    states,
    pauses,
    reaches: (wanted) =>
      new Promise((resolve) => {
        transport.onConnection((state) => {
          if (state === wanted) resolve();
        });
      }),
    runOut: () => {
      for (const run of [...timers.keys()]) run();
    },
    wake: (newKey) => {
      key = newKey ?? key;
      for (const listener of [...wakeListeners]) listener();
    },
  };
}

describe('a page with the right key', () => {
  it('is connected and answered, also what it asks before it is connected', async () => {
    const { port } = await startHost();
    const { transport, states } = openPage(port);

    const answers = await Promise.all([
      transport.request('app/hello', {}),
      transport.request('ledger/read', { months: ['2026-11'] }),
    ]);

    expect(answers).toEqual([
      { name: 'app/hello', input: {} },
      { name: 'ledger/read', input: { months: ['2026-11'] } },
    ]);
    expect(states).toEqual(['connecting', 'connected']);
  });

  it.each(['x', 'ä ☕ "quoted" #?&=+%', 'a'.repeat(1_000)])('is let in whatever the key is: %s', async (token) => {
    const { port } = await startHost({ token });

    await openPage(port, token).reaches('connected');
  });

  it('hears events until it stops listening', async () => {
    const host = await startHost();
    const { transport, reaches } = openPage(host.port);
    const [heard, all]: [unknown[], unknown[]] = [[], []];
    const stop = transport.onEvent((name, payload) => heard.push([name, payload]));
    const second = new Promise<void>((resolve) => {
      transport.onEvent((name) => {
        all.push(name);
        stop();
        if (all.length === 2) resolve();
      });
    });
    await reaches('connected');

    host.announce('ledger/changed', { revision: 1 });
    host.announce('day/rolled-over', { today: '2026-11-24' });
    await second;

    expect(heard).toEqual([['ledger/changed', { revision: 1 }]]);
    expect(all).toEqual(['ledger/changed', 'day/rolled-over']);
  });

  it('is told when a request cannot be sent, and stays connected', async () => {
    const { port } = await startHost();
    const { transport, states } = openPage(port);
    const malformed = { ok: false, failure: { code: 'malformed-request', problem: 'app/hello' } };

    expect(await transport.request('app/hello', { size: 1n })).toEqual(malformed);
    expect(await transport.request('app/hello', 'ä'.repeat(MAX_MESSAGE_BYTES / 2))).toEqual(malformed);

    expect(await transport.request('app/hello', null)).toEqual({ name: 'app/hello', input: null });
    expect(states).toEqual(['connecting', 'connected']);
  });
});

describe('a page whose host goes away', () => {
  it('has every waiting request answered, and later ones at once', async () => {
    const host = await startHost({ answer: () => new Promise(() => undefined) });
    const { transport, reaches, states } = openPage(host.port);
    const waiting = [transport.request('app/hello', {}), transport.request('ledger/undo', {})];
    await reaches('connected');

    await host.dispose();

    expect(await Promise.all(waiting)).toEqual([DISCONNECTED, DISCONNECTED]);
    expect(await transport.request('app/hello', {})).toEqual(DISCONNECTED);
    expect(states).toEqual(['connecting', 'connected', 'disconnected']);
  });

  it('is connected again when the host is back', async () => {
    const host = await startHost();
    const page = openPage(host.port);
    await page.reaches('connected');
    await host.dispose();
    await page.reaches('disconnected');

    await startHost({ port: host.port });
    page.runOut();
    await page.reaches('connected');

    expect(await page.transport.request('app/hello', {})).toEqual({ name: 'app/hello', input: {} });
  });

  it('is connected again at once when the page wakes', async () => {
    const host = await startHost();
    const page = openPage(host.port);
    await page.reaches('connected');
    await host.dispose();
    await page.reaches('disconnected');

    await startHost({ port: host.port });
    page.wake();

    await page.reaches('connected');
  });

  it('tries less and less often, down to every five seconds, and begins anew after it was connected', async () => {
    const host = await startHost();
    const page = openPage(host.port);
    await page.reaches('connected');
    await host.dispose();
    await page.reaches('disconnected');

    for (const tries of [2, 3, 4, 5, 6]) {
      page.runOut();
      await untilPauses(page, tries);
    }
    expect(page.pauses).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);

    const again = await startHost({ port: host.port });
    page.runOut();
    await page.reaches('connected');
    await again.dispose();
    await untilPauses(page, 7);
    expect(page.pauses.at(-1)).toBe(500);
  });

  it('is refused when the host comes back with another key, and let in with the new address', async () => {
    const host = await startHost();
    const page = openPage(host.port);
    await page.reaches('connected');
    await host.dispose();
    await page.reaches('disconnected');

    await startHost({ port: host.port, token: 'new' });
    page.runOut();
    await page.reaches('refused');
    expect(await page.transport.request('app/hello', {})).toEqual(DISCONNECTED);

    page.wake('new');
    await page.reaches('connected');
    expect(page.states).toEqual(['connecting', 'connected', 'disconnected', 'refused', 'connected']);
  });
});

describe('a page that cannot connect', () => {
  it.each([
    ['another key', 'wrong'],
    ['no key', null],
  ])('is refused with %s', async (_, key) => {
    const { port } = await startHost();
    const page = openPage(port, key);
    const waiting = page.transport.request('app/hello', {});

    await page.reaches('refused');

    expect(await waiting).toEqual(DISCONNECTED);
    expect(page.pauses).toEqual([]);
  });

  it('is disconnected, not refused, when there is no host', async () => {
    const host = await startHost();
    await host.dispose();
    const page = openPage(host.port);
    const waiting = page.transport.request('app/hello', {});

    await page.reaches('disconnected');

    expect(await waiting).toEqual(DISCONNECTED);
    expect(page.states).toEqual(['connecting', 'disconnected']);
  });

  it('is not taken for refused when the host comes up between the one question and the other', async () => {
    const host = await startHost();
    await host.dispose();
    const page = openPage(host.port, 'right', async () => {
      await startHost({ port: host.port });
      return true;
    });

    await page.reaches('connected');

    expect(page.states).toEqual(['connecting', 'connected']);
  });

  it('gives up a host that takes the connection and says nothing', async () => {
    const silent = net.createServer();
    const connected = new Promise((resolve) => silent.once('connection', resolve));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const page = openPage((silent.address() as net.AddressInfo).port, 'right', () => Promise.resolve(false));
    await connected;
    expect(page.states).toEqual(['connecting']);

    page.runOut();

    await page.reaches('disconnected');
  });
});

/** Resolves when the page has asked for its `count`-th pause: a failed attempt has no other sign. */
async function untilPauses(page: TestPage, count: number): Promise<void> {
  while (page.pauses.length < count) await new Promise((resolve) => setImmediate(resolve));
}
