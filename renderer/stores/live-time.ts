import { useShallow } from 'zustand/react/shallow';
import type { Day } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Id } from '../../shared/base/id';
import type { Instant } from '../../shared/base/instant';
import { sessionsNear } from '../../shared/ledger/sessions-near';
import type { Documents } from '../../shared/ledger/documents';
import { wholeMinutes } from '../../shared/time/spent';
import { countedUntil, type Timer } from '../../shared/time/timer';
import { liveStretches, timerFace, type LiveRecords, type TimerFace } from '../../shared/time/timer-face';
import { useLedger, useTimer } from './stores-context';

/**
 * The whole minutes of each platform on `day`, the running timer with them. Only a minute that changes draws anything
 * anew, not every second.
 */
export function useWholeMinutes(day: Day): ReadonlyMap<Id, number> {
  const documents = useLedger((state) => state.documents);
  return useTimer(
    useShallow(({ timer, now }) => wholeMinutes(liveStretches(recordsOf(documents, day), timer, now), day)),
  );
}

/** What the timer shows; null without one. Drawn anew every second while it runs. */
export function useTimerFace(): TimerFace | null {
  const documents = useLedger((state) => state.documents);
  const timer = useTimer((state) => state.timer);
  const now = useTimer((state) => state.now);
  return timer === null ? null : faceIn(documents, timer, now);
}

export function faceIn(documents: Documents, timer: Timer, now: Instant): TimerFace {
  const { dayStart } = documents.catalog.settings;
  const day = dayOf(countedUntil(timer, now), timer.zone, dayStart);
  return timerFace(recordsOf(documents, day), timer, now);
}

export function recordsOf(documents: Documents, day: Day): LiveRecords {
  const { platforms, budgets, settings } = documents.catalog;
  return { platforms, budgets, sessions: sessionsNear(documents, day), dayStart: settings.dayStart };
}
