import type { Transport } from '../../shared/bridge/channels';

/**
 * - `connecting`: the first attempt is under way; requests wait for how it ends.
 * - `disconnected`: the services are not there; it is being tried again.
 * - `refused`: they are there, but the page's address does not hold their key: only a new address helps.
 */
export type ConnectionState = 'connecting' | 'connected' | 'disconnected' | 'refused';

/** A transport that tells how it stands. What came before a `connected` may be out of date, and events were missed. */
export type ConnectedTransport = Transport & {
  /** Calls `listener` at once with the state that is, and with every later one. */
  readonly onConnection: (listener: (state: ConnectionState) => void) => () => void;
};
