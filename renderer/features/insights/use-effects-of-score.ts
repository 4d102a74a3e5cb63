import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/base/failure';
import type { Id } from '../../../shared/base/id';
import { fail, type Outcome } from '../../../shared/base/outcome';
import { useApp, useStores } from '../../stores/stores-context';
import type { EffectsInWork, EffectsProgress } from '../../stores/insights-requests';
import type { ReadEffects } from './insights-requests';
import type { Asked } from './use-answer';
import { useRecordRounds } from './use-record-rounds';

export type AskedEffects = Asked<ReadEffects> & {
  /** How far the comparison is; null while there is none. */
  readonly progress: EffectsProgress | null;
  readonly cancel: () => void;
};

type Held = { readonly round: string; readonly outcome: Outcome<ReadEffects> };

const BEGUN: EffectsProgress = { share: 0, canCancel: true };

/** What can be said of a score and each activity. One that nobody waits for any more is stopped. */
export function useEffectsOfScore(scoreId: Id): AskedEffects {
  const requests = useStores().insights;
  const rounds = useRecordRounds();
  const [tries, setTries] = useState(0);
  const [value, setValue] = useState<ReadEffects | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [progress, setProgress] = useState<EffectsProgress>(BEGUN);
  const work = useRef<EffectsInWork | null>(null);
  const isConnected = useApp((state) => state.connection === 'connected');
  const round = `${scoreId} ${rounds} ${String(tries)}`;

  useEffect(() => {
    if (!isConnected) return undefined;
    let isWanted = true;
    const begun = requests.readEffects(scoreId, (reached) => {
      if (isWanted) setProgress(reached);
    });
    const take = (outcome: Outcome<ReadEffects>) => {
      if (!isWanted) return;
      work.current = null;
      setHeld({ round, outcome });
      setProgress(BEGUN);
      if (outcome.ok) setValue(outcome.value);
    };
    work.current = begun;
    begun.answer.then(take, () => {
      take(fail({ code: 'unexpected' }));
    });
    return () => {
      isWanted = false;
      if (work.current === begun) begun.cancel();
    };
  }, [requests, scoreId, round, isConnected]);

  const isCurrent = held?.round === round;
  return {
    value,
    failure: isCurrent ? failureOf(held.outcome) : null,
    isAsking: isConnected && !isCurrent,
    progress: isConnected && !isCurrent ? progress : null,
    again: () => {
      setTries((count) => count + 1);
    },
    cancel: () => work.current?.cancel(),
  };
}

function failureOf(outcome: Outcome<ReadEffects>): Failure | null {
  return outcome.ok ? null : outcome.failure;
}
