import { monthAfter, monthBefore, monthOf, type Day } from '../../shared/base/day';
import type { LedgerName } from '../../shared/bridge/contract';
import type { Place } from '../lib/place';
import type { Stores } from '../stores/create-stores';

/** Has the months around the day that is shown read, and the scores' last readings up to it. */
export function followDay(stores: Stores): () => void {
  let shown: { readonly day: Day; readonly ledger: LedgerName } | null = null;
  /** What was asked for may not have come, and may be out of date. */
  let wasCut = false;

  function follow(): void {
    const { hello, connection } = stores.app.store.getState();
    if (connection !== 'connected') {
      wasCut = true;
      return;
    }
    if (hello === null || hello.problem !== null) return;
    const day = dayOf(stores.place.store.getState()) ?? hello.today;
    if (!wasCut && shown?.day === day && shown.ledger === hello.ledger) return;
    const isOtherLedger = shown !== null && shown.ledger !== hello.ledger;
    wasCut = false;
    shown = { day, ledger: hello.ledger };
    void readAround(day, isOtherLedger);
    void stores.scoreHistory.read(day);
  }

  async function readAround(day: Day, isOtherLedger: boolean): Promise<void> {
    if (isOtherLedger) await stores.ledger.reload('another-ledger');
    const month = monthOf(day);
    await stores.ledger.need([monthBefore(month), month, monthAfter(month)]);
  }

  const stops = [stores.app.store.subscribe(follow), stores.place.store.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}

function dayOf(place: Place): Day | null {
  return place.page === 'today' ? place.day : null;
}
