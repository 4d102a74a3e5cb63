import type { ConnectedTransport } from '../lib/connection';
import type { Stores } from '../stores/create-stores';

/** Learns everything anew whenever the connection is there, the first time and after it was lost. */
export function followConnection({ app, ledger }: Stores, transport: ConnectedTransport): () => void {
  return transport.onConnection((connection) => {
    app.setConnection(connection);
    if (connection !== 'connected') return;
    void app.greet();
    if (ledger.store.getState().isOpen) void ledger.reload('same-ledger');
  });
}
