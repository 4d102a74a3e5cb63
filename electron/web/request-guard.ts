import type { IncomingMessage } from 'node:http';
import { SOCKET_PATH, SOCKET_PROTOCOL } from '../../shared/bridge/web-protocol';
import { findToken, isSameToken } from './access-token';

/** The address that the host itself has: `127.0.0.1:4177`. */
export type OwnHost = string;

/** 421 for a name that is not ours, as after a rebinding of DNS; 403 for a page of another origin; null when welcome. */
export function requestRefusal(request: IncomingMessage, ownHost: OwnHost): 421 | 403 | null {
  if (!isOwnHost(request, ownHost)) return 421;
  const { origin } = request.headers;
  return origin === undefined || origin === ownOrigin(ownHost) ? null : 403;
}

/** As above for a WebSocket, which needs our own origin, our protocol and the token besides. */
export function upgradeRefusal(
  request: IncomingMessage,
  { ownHost, token }: { readonly ownHost: OwnHost; readonly token: string },
): 421 | 403 | null {
  if (!isOwnHost(request, ownHost)) return 421;
  // Every browser sends the origin here; what does not is not a page of ours.
  if (request.headers.origin !== ownOrigin(ownHost) || request.url !== SOCKET_PATH) return 403;
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const given = findToken(protocols);
  return given !== null && isSameToken(given, token) && protocols.includes(SOCKET_PROTOCOL) ? null : 403;
}

/** Exactly one Host header, exactly ours: Node keeps only the first of several. */
function isOwnHost(request: IncomingMessage, ownHost: OwnHost): boolean {
  const count = request.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length;
  return count === 1 && request.headers.host === ownHost;
}

function ownOrigin(ownHost: OwnHost): string {
  return `http://${ownHost}`;
}
