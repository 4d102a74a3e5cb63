import { monthOf, type Day, type Month } from '../../shared/base/day';
import type { LedgerName } from '../../shared/bridge/contract';
import type { Place } from '../lib/place';
import type { Stores } from '../stores/create-stores';
import { monthsAround } from './likely-months';

type Shown = { readonly day: Day; readonly ledger: LedgerName; readonly openings: number };
/** Why everything is read again; null when it need not be. */
type Anew = 'another-ledger' | 'same-ledger' | null;

/**
 * Has the months around the day that is shown read, and the scores' last readings up to it. The first time they are asked
 * for together with what today is, which is mostly in the month that it seems to be, `likely`.
 */
export function followDay(stores: Stores, likely: Month): () => void {
  let shown: Shown | null = null;
  /** What was asked for may not have come, and may be out of date. */
  let wasCut = false;

  const first = readMonths(likelyMonth());

  function follow(): void {
    const { hello, connection, openings } = stores.app.store.getState();
    const asked = dayOf(stores.place.store.getState());
    if (connection !== 'connected') wasCut = true;
    else if (hello !== null && hello.problem === null)
      show({ day: asked ?? hello.today, ledger: hello.ledger, openings }, hello.today);
  }

  function show(next: Shown, today: Day): void {
    const anew = shown === null ? null : changeOf(shown, next);
    if (!wasCut && anew === null && shown?.day === next.day) return;
    wasCut = false;
    shown = next;
    void readFor(next, { anew, today });
  }

  /** The habits look back over years: the services are not kept busy with them while the day itself is waited for. */
  async function readFor(next: Shown, { anew, today }: { readonly anew: Anew; readonly today: Day }): Promise<void> {
    await readAround(next.day, anew);
    if (shown !== next) return;
    void stores.scoreHistory.read(next.day);
    void stores.habits.read(earlier(next.day, today));
  }

  async function readAround(day: Day, anew: Anew): Promise<void> {
    await first;
    if (anew !== null) await stores.ledger.reload(anew);
    await readMonths(monthOf(day));
  }

  function likelyMonth(): Month {
    const asked = dayOf(stores.place.store.getState());
    return asked === null ? likely : monthOf(asked);
  }

  function readMonths(month: Month): Promise<void> {
    return stores.ledger.need(monthsAround(month));
  }

  const stops = [stores.app.store.subscribe(follow), stores.place.store.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What was done of a day to come is not known. */
function earlier(day: Day, today: Day): Day {
  return day < today ? day : today;
}

function dayOf(place: Place): Day | null {
  return place.page === 'today' ? place.day : null;
}

function changeOf(before: Shown, now: Shown): Anew {
  if (before.ledger !== now.ledger) return 'another-ledger';
  return before.openings === now.openings ? null : 'same-ledger';
}
