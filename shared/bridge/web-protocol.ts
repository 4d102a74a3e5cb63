/** What the web shell's page and host agree on beyond the names of channels.ts. */
export const SOCKET_PATH = '/bridge';
export const SOCKET_PROTOCOL = 'rapport.v1';
/**
 * A browser cannot send a header of its own with a WebSocket, but it can offer protocols: the second one is this and
 * the token as base64url of its UTF-8 bytes, because a protocol's name may hold few other characters.
 */
export const TOKEN_PROTOCOL_PREFIX = 'token.';
/** The token is in the address's fragment, percent-encoded: browsers never send that part, so no log can hold it. */
export const TOKEN_FRAGMENT = '#token=';
/** A longer message from the page closes the connection. */
export const MAX_MESSAGE_BYTES = 1_048_576;
