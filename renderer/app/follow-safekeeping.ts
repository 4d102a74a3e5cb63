import type { Stores } from '../stores/create-stores';

/**
 * Has the backups read, or what is damaged, whenever a ledger is opened or the connection is back; backups not before
 * `drawn`.
 */
export function followSafekeeping({ app, safekeeping }: Stores, drawn: Promise<void>): () => void {
  let seen: string | null = null;
  return app.store.subscribe(({ hello, connection, openings }) => {
    if (connection !== 'connected') {
      seen = null;
      return;
    }
    if (hello === null) return;
    const now = `${String(openings)} ${String(hello.isRecovering)}`;
    if (now === seen) return;
    seen = now;
    if (hello.isRecovering) void safekeeping.readRecovery();
    else void drawn.then(() => safekeeping.readBackups());
  });
}
