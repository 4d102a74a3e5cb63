import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../shared/bridge/content-security-policy';
import { createAccessToken } from './access-token';
import { startWebHost } from './host';
import { request, sendRaw } from './testing/raw-http';
import { closeCode, openPage, pageFolder, startTestHost, TOKEN } from './testing/test-host';

/** What every answer carries, whatever it says. */
const CLOSED = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

describe('what the web host serves', () => {
  it('gives the page at the root, with everything that keeps it closed', async () => {
    const { port } = await startTestHost();

    const response = await request(port, '/');

    expect(response.status).toBe(200);
    expect(response.body).toBe('<!doctype html><title>Rapport</title>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      ...CLOSED,
    });
  });

  it.each([
    ['js', 'text/javascript; charset=utf-8'],
    ['css', 'text/css; charset=utf-8'],
    ['woff2', 'font/woff2'],
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['json', 'application/json; charset=utf-8'],
    ['map', 'application/json; charset=utf-8'],
    ['ico', 'image/x-icon'],
    ['webp', 'image/webp'],
    ['txt', 'text/plain; charset=utf-8'],
  ])('names the type of a file that ends in %s', async (ending, type) => {
    const { port } = await startTestHost();

    const response = await request(port, `/assets/a%20b.${ending}?v=1`);

    expect([response.status, response.headers.get('content-type'), response.body]).toEqual([
      200,
      type,
      `the ${ending}`,
    ]);
  });

  it('answers HEAD like GET, without the body', async () => {
    const { port } = await startTestHost();

    const response = await request(port, '/', { method: 'HEAD' });

    expect([response.status, response.headers.get('content-length'), response.body]).toEqual([200, '37', '']);
  });

  it('follows a link that stays inside', async () => {
    const folder = pageFolder();
    fs.symlinkSync(path.join('assets', 'a b.txt'), path.join(folder, 'inside.txt'));
    const { port } = await startTestHost({ pageFolder: folder });

    expect((await request(port, '/inside.txt')).body).toBe('the txt');
  });
});

describe('the headers that keep a page closed', () => {
  const own = (port: number): readonly string[] => [`Host: 127.0.0.1:${String(port)}`];
  const UPGRADE = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: eA=='];

  it.each<[number, string, { method?: string; headers?: (port: number) => readonly string[] }]>([
    [200, '/', {}],
    [200, '/', { method: 'HEAD' }],
    [200, '/assets/a%20b.json', {}],
    [200, '/assets/a%20b.txt', {}],
    [400, '/%zz', {}],
    [403, '/../secret.txt', {}],
    [403, '/', { headers: (port) => [...own(port), 'Origin: http://evil.example'] }],
    [404, '/missing.txt', {}],
    [405, '/', { method: 'POST' }],
    [421, '/', { headers: () => ['Host: evil.example'] }],
    [403, '/bridge', { headers: (port) => [...own(port), ...UPGRADE] }],
    [421, '/bridge', { headers: () => ['Host: evil.example', ...UPGRADE] }],
  ])('are on an answer of %i to %s, given %o', async (status, target, { method, headers }) => {
    const { port } = await startTestHost();

    const response = await request(port, target, { method: method ?? 'GET', headers: (headers ?? own)(port) });

    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(CLOSED);
  });
});

describe('what the web host refuses', () => {
  const TARGETS: readonly (readonly [string, number])[] = [
    ['/../secret.txt', 403],
    ['/assets/../../secret.txt', 403],
    ['/%2e%2e/secret.txt', 403],
    ['/%2e%2e%2fsecret.txt', 403],
    ['/..%2fsecret.txt', 403],
    ['/%252e%252e%252fsecret.txt', 404],
    ['/%25252e%25252e/secret.txt', 404],
    ['/..%5csecret.txt', 400],
    ['/..\\secret.txt', 400],
    ['/assets%5c..%5c..%5csecret.txt', 400],
    ['/index.html%00.txt', 400],
    ['/%00', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/%c0%ae%c0%ae/secret.txt', 400],
    ['/%ff.txt', 400],
    ['//secret.txt', 400],
    ['//127.0.0.1/index.html', 400],
    ['/assets/', 400],
    ['/C:/secret.txt', 400],
    ['/index.html::$DATA', 400],
    ['/.env.txt', 403],
    ['/%2eenv.txt', 403],
    ['/assets/.hidden/a.txt', 403],
    ['/link.txt', 403],
    ['/others/a.txt', 403],
    ['/../page-of-others/a.txt', 403],
    ['/assets/programme.exe', 404],
    ['/assets', 404],
    ['/missing.txt', 404],
    ['/index.html.', 404],
    ['http://elsewhere/index.html', 400],
    ['*', 400],
    ['/index.html#top', 400],
  ];

  it.each(TARGETS)('refuses %s with %i, and says nothing more', async (target, status) => {
    const { port } = await startTestHost();

    const response = await request(port, target);

    expect([response.status, response.body]).toEqual([status, '']);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect((await request(port, '/')).status).toBe(200);
  });

  it.each([
    ['another name', () => ['Host: evil.example']],
    ['localhost', (port: number) => [`Host: localhost:${String(port)}`]],
    ['LOCALHOST', (port: number) => [`Host: LOCALHOST:${String(port)}`]],
    ['a name that resolves to this computer', (port: number) => [`Host: rapport.localhost:${String(port)}`]],
    ['the loopback address of IPv6', (port: number) => [`Host: [::1]:${String(port)}`]],
    ['our address written for IPv6', (port: number) => [`Host: [::ffff:127.0.0.1]:${String(port)}`]],
    ['our address written short', (port: number) => [`Host: 127.1:${String(port)}`]],
    ['our address as one number', (port: number) => [`Host: 2130706433:${String(port)}`]],
    ['every address', (port: number) => [`Host: 0.0.0.0:${String(port)}`]],
    ['our address and more', (port: number) => [`Host: 127.0.0.1:${String(port)}.evil.example`]],
    ['our port and a zero before it', (port: number) => [`Host: 127.0.0.1:0${String(port)}`]],
    ['another port', () => ['Host: 127.0.0.1:1']],
    ['no port', () => ['Host: 127.0.0.1']],
    ['a dot at the end', (port: number) => [`Host: 127.0.0.1.:${String(port)}`]],
    ['a user before it', (port: number) => [`Host: evil@127.0.0.1:${String(port)}`]],
    ['none', () => []],
    ['two', (port: number) => [`Host: 127.0.0.1:${String(port)}`, 'Host: evil.example']],
  ])('answers a Host header with %s by 421 without a body', async (_, headers) => {
    const { port } = await startTestHost();

    const response = await request(port, '/', { headers: headers(port) });

    expect([response.status, response.body]).toEqual([421, '']);
  });

  it.each([
    ...['http://evil.example', 'null', '', 'https://127.0.0.1', 'http://127.0.0.1', 'http://localhost'],
    ...['https://127.0.0.1:PORT', 'http://localhost:PORT', 'http://[::1]:PORT', 'http://127.0.0.1:PORT.evil.example'],
    ...[
      'http://127.0.0.1:PORT/',
      'HTTP://127.0.0.1:PORT',
      'app://rapport',
      'http://127.0.0.1:PORT, http://evil.example',
    ],
  ])('answers a page of %s by 403', async (template) => {
    const { port } = await startTestHost();
    const origin = template.replace('PORT', String(port));

    const response = await request(port, '/', { headers: [`Host: 127.0.0.1:${String(port)}`, `Origin: ${origin}`] });

    expect([response.status, response.body]).toEqual([403, '']);
  });

  it('answers its own page', async () => {
    const { port } = await startTestHost();
    const own = `127.0.0.1:${String(port)}`;

    expect((await request(port, '/', { headers: [`Host: ${own}`, `Origin: http://${own}`] })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('answers %s by 405', async (method) => {
    const { port } = await startTestHost();

    const response = await request(port, '/', { method });

    expect([response.status, response.headers.get('allow'), response.body]).toEqual([405, 'GET, HEAD', '']);
  });

  it.each([
    'nonsense\r\n\r\n',
    'GET\r\n\r\n',
    'CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
  ])('survives bytes that are no request: %#', async (bytes) => {
    const { port } = await startTestHost();

    const response = await sendRaw(port, bytes).catch(() => null);

    expect(response?.body ?? '').not.toContain('Rapport');
    expect((await request(port, '/')).status).toBe(200);
  });

  it('has no page when its folder is missing', async () => {
    const { port } = await startTestHost({ pageFolder: '/nowhere/at/all' });

    expect((await request(port, '/')).status).toBe(404);
  });
});

describe('startWebHost', () => {
  it('gives an address with the token in the fragment, percent-encoded', async () => {
    const { address, port } = await startTestHost({ token: 'ä/#?&=+ "x"' });

    expect(address).toBe(`http://127.0.0.1:${String(port)}/#token=%C3%A4%2F%23%3F%26%3D%2B%20%22x%22`);
  });

  it('listens on the loopback address only', async () => {
    const { port } = await startTestHost();

    await expect(connects('127.0.0.1', port)).resolves.toBe(true);
    for (const other of ['127.0.0.2', '::1']) await expect(connects(other, port)).resolves.toBe(false);
  });

  it('says that the port is in use', async () => {
    const { port } = await startTestHost();

    const second = await startWebHost({
      pageFolder: pageFolder(),
      port,
      token: TOKEN,
      answer: () => Promise.resolve(null),
      log: { write: () => undefined },
    });

    expect(second).toEqual({ ok: false, problem: 'port-in-use', port });
  });

  it('does not start without a token', async () => {
    await expect(startTestHost({ token: '' })).rejects.toThrow('token');
  });

  it('closes everything when it is disposed, also twice', async () => {
    const host = await startTestHost();
    const page = await openPage(host.port);
    const idle = net.connect(host.port, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const [code, idleClosed] = [closeCode(page), new Promise((resolve) => idle.once('close', resolve))];

    await host.dispose();
    await host.dispose();

    expect(await code).toBe(1001);
    await idleClosed;
    await expect(connects('127.0.0.1', host.port)).resolves.toBe(false);
  });
});

describe('createAccessToken', () => {
  it('makes 32 random bytes, new each time', () => {
    const [one, other] = [createAccessToken(), createAccessToken()];

    expect(one).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(one).not.toBe(other);
  });
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}
