import type { Transport } from '../../shared/bridge/channels';
import { createBrowserWorld } from './browser-world';
import type { ConnectedTransport } from './connection';
import { createDesktopTransport } from './desktop-transport';
import { createWebSocketTransport } from './web-socket-transport';

/** The way to the services: what the preload exposed in the desktop app, a WebSocket to the page's own host elsewhere. */
export function connect(page: Window & typeof globalThis & { readonly rapport?: Transport }): ConnectedTransport {
  return page.rapport === undefined
    ? createWebSocketTransport(createBrowserWorld(page))
    : createDesktopTransport(page.rapport);
}
