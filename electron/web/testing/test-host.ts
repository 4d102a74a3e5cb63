import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { SOCKET_PATH, SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX } from '../../../shared/bridge/web-protocol';
import { startWebHost, type WebHost, type WebHostSettings } from '../host';

export const TOKEN = 'a token of this test';

/** A host on a free port, gone with the test, that answers every request with its own name and input. */
export async function startTestHost(
  changes: Partial<WebHostSettings> = {},
): Promise<WebHost & { readonly logged: readonly string[] }> {
  const logged: string[] = [];
  const result = await startWebHost({
    pageFolder: pageFolder(),
    port: 0,
    token: TOKEN,
    answer: (name, input) => Promise.resolve({ ok: true, value: { name, input } }),
    log: { write: (level, area, message) => logged.push(`${level} ${area}: ${message}`) },
    ...changes,
  });
  if (!result.ok) throw new Error(result.problem);
  onTestFinished(result.value.dispose);
  return { ...result.value, logged };
}

/** A page with one file of each kind. */
export function pageFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-web-'));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  fs.mkdirSync(path.join(folder, 'page', 'assets', '.hidden'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'page', 'index.html'), '<!doctype html><title>Rapport</title>');
  for (const ending of ['js', 'css', 'woff2', 'svg', 'png', 'json', 'map', 'ico', 'webp', 'txt']) {
    fs.writeFileSync(path.join(folder, 'page', 'assets', `a b.${ending}`), `the ${ending}`);
  }
  fs.writeFileSync(path.join(folder, 'page', 'assets', 'programme.exe'), 'secret');
  fs.writeFileSync(path.join(folder, 'page', '.env.txt'), 'secret');
  fs.writeFileSync(path.join(folder, 'page', 'assets', '.hidden', 'a.txt'), 'secret');
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  fs.mkdirSync(path.join(folder, 'page-of-others'));
  fs.writeFileSync(path.join(folder, 'page-of-others', 'a.txt'), 'secret');
  fs.symlinkSync(path.join('..', 'secret.txt'), path.join(folder, 'page', 'link.txt'));
  fs.symlinkSync(path.join('..', 'page-of-others'), path.join(folder, 'page', 'others'));
  return path.join(folder, 'page');
}

export type Knock = {
  readonly origin?: string | null;
  readonly host?: string;
  readonly protocols?: readonly string[];
  readonly path?: string;
};

export function protocolsFor(token: string): readonly string[] {
  return [SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX + Buffer.from(token).toString('base64url')];
}

/** A client as a page of ours would be one, with what `knock` changes. */
export function knock(
  port: number,
  { origin, host, protocols, path: target }: Knock = {},
  options: WebSocketOptions = {},
): WebSocket {
  const own = `127.0.0.1:${String(port)}`;
  return new WebSocket(`ws://${own}${target ?? SOCKET_PATH}`, [...(protocols ?? protocolsFor(TOKEN))], {
    ...(origin === null ? {} : { origin: origin ?? `http://${own}` }),
    ...(host === undefined ? {} : { headers: { host } }),
    ...options,
  });
}

type WebSocketOptions = { readonly autoPong?: boolean };

/** A client that is connected. */
export async function openPage(port: number, options: WebSocketOptions = {}): Promise<WebSocket> {
  const page = knock(port, {}, options);
  await new Promise((resolve, reject) => {
    page.once('open', resolve);
    page.once('error', reject);
  });
  onTestFinished(() => {
    page.terminate();
  });
  return page;
}

export function closeCode(page: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    page.once('close', resolve);
  });
}

/** The next `count` messages, parsed. */
export function messages(page: WebSocket, count: number): Promise<readonly unknown[]> {
  const received: unknown[] = [];
  return new Promise((resolve) => {
    page.on('message', function take(data: Buffer) {
      received.push(JSON.parse(data.toString('utf8')));
      if (received.length < count) return;
      page.off('message', take);
      resolve(received);
    });
  });
}
