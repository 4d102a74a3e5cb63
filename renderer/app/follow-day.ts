import { monthAfter, monthBefore, monthOf, type Day } from '../../shared/base/day';
import type { LedgerName } from '../../shared/bridge/contract';
import type { Stores } from '../stores/create-stores';

/** Has the months around the day that is shown read, and the scores' last readings up to it. */
export function followDay(stores: Stores): () => void {
  let shown: { readonly day: Day; readonly ledger: LedgerName } | null = null;

  function follow(): void {
    const { hello } = stores.app.store.getState();
    if (hello === null || hello.problem !== null) return;
    const place = stores.place.store.getState();
    const day = (place.page === 'today' ? place.day : null) ?? hello.today;
    if (shown?.day === day && shown.ledger === hello.ledger) return;
    const isOtherLedger = shown !== null && shown.ledger !== hello.ledger;
    shown = { day, ledger: hello.ledger };
    const month = monthOf(day);
    const needed = [monthBefore(month), month, monthAfter(month)];
    void (isOtherLedger ? stores.ledger.reload('another-ledger') : stores.ledger.need(needed)).then(() =>
      stores.ledger.need(needed),
    );
    void stores.scoreHistory.read(day);
  }

  const stops = [stores.app.store.subscribe(follow), stores.place.store.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}
