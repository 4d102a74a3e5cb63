import { useShallow } from 'zustand/react/shallow';
import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { Documents } from '../../shared/ledger/documents';
import { liveRecordsIn, timerFaceIn } from '../../shared/ledger/live-time-in';
import { wholeMinutes } from '../../shared/time/spent';
import { liveStretches, type TimerFace } from '../../shared/time/timer-face';
import { useLedger, useTimer } from './stores-context';

/**
 * The whole minutes of each platform on `day` of a ledger, the running timer with them. Only a minute that changes draws
 * anything anew, not every second.
 */
export function useWholeMinutes(documents: Documents, day: Day): ReadonlyMap<Id, number> {
  return useTimer(
    useShallow(({ timer, now }) => wholeMinutes(liveStretches(liveRecordsIn(documents, day), timer, now), day)),
  );
}

/** What the timer shows; null without one. Drawn anew every second while it runs. */
export function useTimerFace(): TimerFace | null {
  const timer = useTimer((state) => state.timer);
  const now = useTimer((state) => state.now);
  const documents = useLedger((state) => (timer === null ? null : state.documents));
  return timer === null || documents === null ? null : timerFaceIn(documents, timer, now);
}
