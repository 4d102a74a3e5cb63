import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKEN_FRAGMENT } from '../../shared/bridge/web-protocol';
import { PAGE_HEADERS } from '../io/page-headers';
import type { Log } from '../services/ports';
import type { Answer } from './page-connection';
import { acceptPages } from './page-sockets';
import type { Rate } from './rate-limit';
import { requestRefusal } from './request-guard';
import { findStaticFile } from './static-files';

export type WebHost = {
  /** To be opened in a browser; holds the token. */
  readonly address: string;
  readonly port: number;
  readonly announce: (name: string, payload: unknown) => void;
  /** How many pages are connected. */
  readonly pageCount: () => number;
  readonly dispose: () => Promise<void>;
};

export type WebHostResult =
  | { readonly ok: true; readonly value: WebHost }
  | { readonly ok: false; readonly problem: 'port-in-use' | 'port-refused'; readonly port: number };

export type WebHostSettings = {
  readonly pageFolder: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Not empty. */
  readonly token: string;
  readonly answer: Answer;
  readonly log: Log;
  readonly rate?: Rate;
  readonly heartbeatMilliseconds?: number;
};

const LOOPBACK = '127.0.0.1';

/** Serves the page and answers it, to this computer only and to who has the token. */
export async function startWebHost(settings: WebHostSettings): Promise<WebHostResult> {
  const token = settings.token.toWellFormed();
  if (token === '') throw new Error('The web host needs a token');
  const server = createServer({ headersTimeout: 60_000, requestTimeout: 60_000, requireHostHeader: false });
  server.maxConnections = 256;
  const problem = await listen(server, settings.port);
  if (problem !== null) return { ok: false, problem, port: settings.port };

  server.on('error', (error) => {
    settings.log.write('error', 'web', 'the server failed', error);
  });
  const { port } = server.address() as AddressInfo;
  const ownHost = `${LOOPBACK}:${String(port)}`;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void respond(request, response, { ownHost, pageFolder: settings.pageFolder });
  });
  const pages = acceptPages(server, { ...settings, token, ownHost });
  return {
    ok: true,
    value: {
      address: `http://${ownHost}/${TOKEN_FRAGMENT}${encodeURIComponent(token)}`,
      port,
      announce: pages.announce,
      pageCount: pages.count,
      dispose: async () => {
        const closed = close(server);
        await pages.dispose();
        server.closeAllConnections();
        await closed;
      },
    },
  };
}

/** Takes no further connection; resolves when the last one is gone, at once when it is closed already. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

function listen(server: Server, port: number): Promise<'port-in-use' | 'port-refused' | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('port-in-use');
      else if (error.code === 'EACCES') resolve('port-refused');
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => {
      resolve(null);
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { ownHost, pageFolder }: { readonly ownHost: string; readonly pageFolder: string },
): Promise<void> {
  const refuse = (status: number, headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...PAGE_HEADERS, ...headers, 'Content-Length': 0 }).end();
  };
  const refusal = requestRefusal(request, ownHost);
  if (refusal !== null) return refuse(refusal);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
  const found = await findStaticFile(pageFolder, request.url ?? '');
  if (found.status !== 200) return refuse(found.status);
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': found.type, 'Content-Length': found.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : found.bytes);
}
