import net from 'node:net';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { MAX_MESSAGE_BYTES, SOCKET_PROTOCOL } from '../../shared/bridge/web-protocol';
import { request } from './testing/raw-http';
import {
  closeCode,
  knock,
  messages,
  openPage,
  protocolsFor,
  startTestHost,
  TOKEN,
  type Knock,
} from './testing/test-host';

type Refusal = { readonly status: number; readonly body: string };

function refusalOf(port: number, how: Knock): Promise<Refusal> {
  return new Promise((resolve, reject) => {
    const page = knock(port, how);
    page.on('open', () => {
      reject(new Error('was let in'));
    });
    page.on('error', () => undefined);
    page.on('unexpected-response', (_, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
  });
}

/** Gives the host time to do what it would do: as long as it takes to answer `page` so often. */
async function roundTrips(page: WebSocket, count: number): Promise<void> {
  for (let id = 1; id <= count; id += 1) {
    const reply = messages(page, 1);
    page.send(JSON.stringify({ id, name: 'small' }));
    await reply;
  }
}

describe('a page that wants to connect', () => {
  it('is let in with the right token, and hears the protocol confirmed', async () => {
    const { port } = await startTestHost();

    const page = await openPage(port);

    expect(page.protocol).toBe(SOCKET_PROTOCOL);
  });

  it.each(['x', 'ä ☕ "quoted", with; all/kinds=of+signs', 'a'.repeat(2_000)])(
    'is let in with any token that was chosen: %s',
    async (token) => {
      const { port } = await startTestHost({ token });

      const page = knock(port, { protocols: protocolsFor(token) });
      await new Promise((resolve) => page.once('open', resolve));

      page.terminate();
    },
  );

  const refused: readonly (readonly [string, Knock])[] = [
    ['another token', { protocols: protocolsFor('another') }],
    ['the beginning of the token', { protocols: protocolsFor(TOKEN.slice(0, -1)) }],
    ['more than the token', { protocols: protocolsFor(`${TOKEN} `) }],
    ['an empty token', { protocols: protocolsFor('') }],
    ['no token', { protocols: [SOCKET_PROTOCOL] }],
    ['two tokens', { protocols: [...protocolsFor(TOKEN), ...protocolsFor('another').slice(1)] }],
    ['no protocol of ours', { protocols: protocolsFor(TOKEN).slice(1) }],
    ['a newer protocol', { protocols: ['rapport.v2', ...protocolsFor(TOKEN).slice(1)] }],
    ['no protocol at all', { protocols: [] }],
    ['no origin', { origin: null }],
    ['another origin', { origin: 'http://evil.example' }],
    ['the origin of a file', { origin: 'null' }],
    ['the origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['another path', { path: '/' }],
    ['a path with more in it', { path: '/bridge?x' }],
  ];
  it.each(refused)('is refused with %s by 403 and nothing else', async (_, how) => {
    const { port, logged } = await startTestHost();

    expect(await refusalOf(port, how)).toEqual({ status: 403, body: '' });

    expect(logged).toEqual(['warn web: refused a connection: 403']);
  });

  it.each(['evil.example', 'localhost'])('is refused by 421 when it calls the host %s', async (host) => {
    const { port } = await startTestHost();

    expect(await refusalOf(port, { host: `${host}:${String(port)}` })).toEqual({ status: 421, body: '' });
  });

  it('cannot fill the log by knocking', async () => {
    const { port, logged } = await startTestHost();

    for (let time = 0; time < 30; time += 1) await refusalOf(port, { origin: null });

    expect(logged).toHaveLength(10);
  });

  it('may break off while it is refused', async () => {
    const { port } = await startTestHost();
    const lines = [
      'GET /bridge HTTP/1.1',
      `Host: 127.0.0.1:${String(port)}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
    ];

    for (let time = 0; time < 20; time += 1) {
      await new Promise<void>((resolve) => {
        const socket = net.connect(port, '127.0.0.1', () => {
          socket.write(`${lines.join('\r\n')}\r\n\r\n`, () => {
            socket.resetAndDestroy();
          });
        });
        socket.once('close', () => {
          resolve();
        });
      });
    }

    // An error that nobody hears would end the process, and this test with it.
    expect((await request(port, '/')).status).toBe(200);
  });

  it('gets no data with a plain request for the socket', async () => {
    const { port } = await startTestHost();

    expect((await request(port, '/bridge')).status).toBe(404);
  });
});

describe('a connected page', () => {
  it('is answered under the number of its request', async () => {
    const { port } = await startTestHost();
    const page = await openPage(port);
    const received = messages(page, 2);

    page.send(JSON.stringify({ id: 7, name: 'app/hello' }));
    page.send(JSON.stringify({ id: 8, name: 'ledger/read', input: { month: '2026-11' } }));

    expect(await received).toEqual([
      { id: 7, answer: { ok: true, value: { name: 'app/hello' } } },
      { id: 8, answer: { ok: true, value: { name: 'ledger/read', input: { month: '2026-11' } } } },
    ]);
  });

  it('hears what is announced, as every other page does', async () => {
    const { port, announce } = await startTestHost();
    const pages = [await openPage(port), await openPage(port)];
    const received = Promise.all(pages.map((page) => messages(page, 1)));

    announce('ledger/changed', { revision: 3 });

    const message = { event: 'ledger/changed', payload: { revision: 3 } };
    expect(await received).toEqual([[message], [message]]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('a note'))],
    ['gives what JSON cannot hold', () => Promise.resolve({ value: 1n })],
  ])('is answered even when the answer %s', async (_, answer) => {
    const { port, logged } = await startTestHost({ answer });
    const page = await openPage(port);
    const received = messages(page, 1);

    page.send(JSON.stringify({ id: 1, name: 'app/hello' }));

    expect(await received).toEqual([{ id: 1, answer: { ok: false, failure: { code: 'unexpected' } } }]);
    expect(logged).toEqual(['error web: a request could not be answered']);
  });

  it.each([
    ['text that is not JSON', 'hello', 1007],
    ['nothing', '', 1007],
    ['a number', '1', 1007],
    ['null', 'null', 1007],
    ['a list', '[1,"app/hello"]', 1007],
    ['no id', '{"name":"app/hello"}', 1007],
    ['an id that is text', '{"id":"1","name":"app/hello"}', 1007],
    ['an id that is no whole number', '{"id":1e999,"name":"app/hello"}', 1007],
    ['no name', '{"id":1}', 1007],
    ['a name that is no text', '{"id":1,"name":["app/hello"]}', 1007],
    ['a name only by inheritance', '{"id":1,"__proto__":{"name":"app/hello"}}', 1007],
    ['brackets without end', '['.repeat(MAX_MESSAGE_BYTES), 1007],
    ['more than a message may hold', ' '.repeat(MAX_MESSAGE_BYTES + 1), 1009],
    ['bytes', Buffer.from('{"id":1,"name":"app/hello"}'), 1003],
  ])('is disconnected when it sends %s', async (_, data, code) => {
    let asked = 0;
    const { port } = await startTestHost({ answer: () => Promise.resolve((asked += 1)) });
    const page = await openPage(port);
    const closed = closeCode(page);

    page.send(data);

    expect(await closed).toBe(code);
    expect(asked).toBe(0);
  });

  it('may send as much in one message as the limit says', async () => {
    const { port } = await startTestHost({ answer: () => Promise.resolve({ ok: true, value: null }) });
    const page = await openPage(port);
    const received = messages(page, 1);
    const around = JSON.stringify({ id: 1, name: 'app/hello', input: '' }).length;

    page.send(JSON.stringify({ id: 1, name: 'app/hello', input: 'x'.repeat(MAX_MESSAGE_BYTES - around) }));

    expect(await received).toEqual([{ id: 1, answer: { ok: true, value: null } }]);
  });

  it('is disconnected when it floods, and nothing further of it is answered', async () => {
    const asked: unknown[] = [];
    const { port, logged } = await startTestHost({
      rate: { perSecond: 0.001, burst: 20 },
      answer: (_, input) => {
        asked.push(input);
        return Promise.resolve({ ok: true, value: null });
      },
    });
    const page = await openPage(port);
    const closed = closeCode(page);

    for (let id = 1; id <= 5_000; id += 1) page.send(JSON.stringify({ id, name: 'app/hello', input: id }));

    expect(await closed).toBe(1008);
    expect(asked.length).toBeLessThanOrEqual(20);
    expect(asked).toEqual(asked.map((_, at) => at + 1));
    expect(logged).toEqual(['warn web: disconnected a page: too many requests']);
    expect((await request(port, '/')).status).toBe(200);
  });

  it('may ask a thousand times at once', async () => {
    const { port } = await startTestHost();
    const page = await openPage(port);
    const received = messages(page, 1_000);

    for (let id = 1; id <= 1_000; id += 1) page.send(JSON.stringify({ id, name: 'app/hello' }));

    expect((await received).map((message) => (message as { id: number }).id)).toEqual(
      Array.from({ length: 1_000 }, (_, at) => at + 1),
    );
  });

  it('does not make the host pile up answers that it does not take', async () => {
    const large = 'x'.repeat(MAX_MESSAGE_BYTES / 2);
    let asked = 0;
    const { port } = await startTestHost({
      answer: (name) => {
        if (name === 'small') return Promise.resolve(null);
        asked += 1;
        return Promise.resolve(large);
      },
    });
    const [slow, other] = [await openPage(port), await openPage(port)];
    const received = messages(slow, 100);
    slow.pause();

    for (let id = 1; id <= 100; id += 1) slow.send(JSON.stringify({ id, name: 'large' }));
    await roundTrips(other, 100);

    // A few megabytes lie in the system's own buffers.
    expect(asked).toBeLessThan(60);
    slow.resume();
    expect((await received).length).toBe(100);
  });

  it('is not listened to while more of its requests wait than can be answered', async () => {
    const { port } = await startTestHost({
      answer: (name) => (name === 'small' ? Promise.resolve(null) : new Promise(() => undefined)),
    });
    const [busy, other] = [await openPage(port), await openPage(port)];
    const large = 'x'.repeat(MAX_MESSAGE_BYTES / 2);

    for (let id = 1; id <= 200; id += 1) busy.send(JSON.stringify({ id, name: 'large', input: large }));
    await roundTrips(other, 100);

    // A third of it is with the host or on the way at most; the rest has not left the page.
    expect(busy.bufferedAmount).toBeGreaterThan(100 * large.length);
  });

  it('is dropped when it leaves everything lying that is announced', async () => {
    const { port, announce } = await startTestHost();
    const page = await openPage(port);
    const closed = closeCode(page);
    page.pause();

    for (let time = 0; time < 60; time += 1) announce('ledger/changed', 'x'.repeat(MAX_MESSAGE_BYTES));
    page.resume();

    expect(await closed).toBe(1006);
  });

  it('is dropped when it gives no sign of life, while one that does stays', async () => {
    const { port } = await startTestHost({ heartbeatMilliseconds: 250 });
    const [dead, live] = [await openPage(port, { autoPong: false }), await openPage(port)];

    expect(await closeCode(dead)).toBe(1006);
    for (let time = 0; time < 5; time += 1) await new Promise((resolve) => live.once('ping', resolve));

    expect(live.readyState).toBe(live.OPEN);
  });

  it('is not dropped while the host is still at work on its requests', async () => {
    let release: () => void = () => undefined;
    const working = new Promise<null>(
      (resolve) =>
        (release = () => {
          resolve(null);
        }),
    );
    const { port } = await startTestHost({ heartbeatMilliseconds: 20, answer: () => working });
    const [page, other] = [await openPage(port), await openPage(port)];
    const received = messages(page, 100);
    for (let id = 1; id <= 100; id += 1) page.send(JSON.stringify({ id, name: 'app/hello' }));

    for (let time = 0; time < 6; time += 1) await new Promise((resolve) => other.once('ping', resolve));
    release();

    expect((await received).length).toBe(100);
  });

  it('does not keep the host from being disposed when it does not answer the goodbye', async () => {
    const host = await startTestHost();
    const page = await openPage(host.port);
    page.pause();

    await host.dispose();

    page.resume();
  });
});
