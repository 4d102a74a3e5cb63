import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MAX_MESSAGE_BYTES, SOCKET_PROTOCOL } from '../../shared/bridge/web-protocol';
import { PAGE_HEADERS } from '../io/page-headers';
import type { Log } from '../services/ports';
import { createPageConnection, type Answer, type PageConnection } from './page-connection';
import { createRateLimit, type Rate } from './rate-limit';
import { upgradeRefusal } from './request-guard';

export type PageSockets = {
  readonly announce: (name: string, payload: unknown) => void;
  readonly count: () => number;
  readonly dispose: () => Promise<void>;
};

export type PageSocketSettings = {
  readonly ownHost: string;
  readonly token: string;
  readonly answer: Answer;
  readonly log: Log;
  readonly rate?: Rate;
  readonly heartbeatMilliseconds?: number;
};

const DEFAULT_RATE: Rate = { perSecond: 200, burst: 1_000 };
const DEFAULT_HEARTBEAT_MILLISECONDS = 30_000;
const CLOSE_TIMEOUT_MILLISECONDS = 1_000;
const GOING_AWAY = 1001;
const STATUS_LINES = { 403: '403 Forbidden', 421: '421 Misdirected Request' } as const;

const SERVER_OPTIONS = {
  noServer: true,
  maxPayload: MAX_MESSAGE_BYTES,
  perMessageDeflate: false,
  handleProtocols: () => SOCKET_PROTOCOL,
  // How long a page may take to agree that the connection is closed. The types do not know it yet.
  closeTimeout: CLOSE_TIMEOUT_MILLISECONDS,
};

/** Lets pages that may connect connect, and hands their requests to `answer`. */
export function acceptPages(server: Server, settings: PageSocketSettings): PageSockets {
  const { answer, log, rate = DEFAULT_RATE } = settings;
  const sockets = new WebSocketServer(SERVER_OPTIONS);
  const pages = new Map<WebSocket, PageConnection>();
  // A page of somebody else can knock as often as it likes, but not fill the log.
  const refusalLog = createRateLimit({ perSecond: 0.1, burst: 10 }, () => performance.now());

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = upgradeRefusal(request, settings);
    if (refusal !== null) {
      if (refusalLog.take()) log.write('warn', 'web', `refused a connection: ${String(refusal)}`);
      return refuseUpgrade(socket, refusal);
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      pages.set(page, createPageConnection(page, { answer, log, rate }));
      page.on('close', () => pages.delete(page));
    });
  });

  const heartbeat = setInterval(() => {
    for (const connection of pages.values()) connection.checkLife();
  }, settings.heartbeatMilliseconds ?? DEFAULT_HEARTBEAT_MILLISECONDS);
  heartbeat.unref();

  return {
    announce: (name, payload) => {
      const message = JSON.stringify({ event: name, payload });
      for (const connection of pages.values()) connection.announce(message);
    },
    count: () => pages.size,
    dispose: async () => {
      clearInterval(heartbeat);
      sockets.close();
      await Promise.all([...pages.keys()].map(closePage));
    },
  };
}

function closePage(page: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    page.once('close', () => {
      resolve();
    });
    page.close(GOING_AWAY);
  });
}

/** Says no and nothing else, and does not wait for the other side to hang up. */
function refuseUpgrade(socket: Duplex, status: 403 | 421): void {
  // Without a listener, a connection that breaks now would end the process.
  socket.on('error', () => undefined);
  socket.once('finish', () => socket.destroy());
  const headers = { ...PAGE_HEADERS, Connection: 'close', 'Content-Length': '0' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`${[`HTTP/1.1 ${STATUS_LINES[status]}`, ...lines].join('\r\n')}\r\n\r\n`);
}
