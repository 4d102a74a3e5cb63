import type { Stores } from '../stores/create-stores';

/**
 * Has the timer, the reminders and what the system can do read whenever a ledger is opened or the connection is back; not
 * before `drawn`, since the day is waited for most.
 */
export function followTime({ app, timer, reminders, system }: Stores, drawn: Promise<void>): () => void {
  let seen: number | null = null;
  return app.store.subscribe(({ hello, connection, openings }) => {
    if (connection !== 'connected') seen = null;
    else if (hello !== null && openings !== seen) {
      seen = openings;
      void drawn.then(() => {
        void timer.read();
        void reminders.read();
        void system.read();
      });
    }
  });
}
