import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { TOKEN_PROTOCOL_PREFIX } from '../../shared/bridge/web-protocol';

const TOKEN_BYTES = 32;

export function createAccessToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** The token in a `Sec-WebSocket-Protocol` header; null unless there is exactly one. */
export function findToken(protocols: readonly string[]): string | null {
  const [found, ...more] = protocols.filter((protocol) => protocol.startsWith(TOKEN_PROTOCOL_PREFIX));
  if (found === undefined || more.length > 0) return null;
  return Buffer.from(found.slice(TOKEN_PROTOCOL_PREFIX.length), 'base64url').toString('utf8');
}

/** Takes the same time however much of the token is right, and however long it is. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
