import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '../../../shared/base/failure';
import { fail, type Outcome } from '../../../shared/base/outcome';
import { useApp } from '../../stores/stores-context';
import { useRecordRounds } from './use-record-rounds';

/** What came of a question; null while the first answer is on its way. */
export type Asked<T> = {
  readonly value: T | null;
  /** Why there is no answer. What was answered before stays in `value`. */
  readonly failure: Failure | null;
  /** Whether the answer shown is of an earlier state of the ledger, and a new one is on its way. */
  readonly isAsking: boolean;
  readonly again: () => void;
};

type Held<T> = {
  readonly about: string;
  readonly round: string;
  readonly value: T | null;
  readonly failure: Failure | null;
};

const LOST: Failure = { code: 'disconnected' };

/**
 * Asks, and asks again when the ledger has changed; what was answered stays until the next answer. `about` names the
 * question: of another one nothing is shown.
 */
export function useAnswer<T>(about: string, ask: () => Promise<Outcome<T>>): Asked<T> {
  const rounds = useRecordRounds();
  const [tries, setTries] = useState(0);
  const [held, setHeld] = useState<Held<T> | null>(null);
  const isConnected = useApp((state) => state.connection === 'connected');
  const question = useEffectEvent(ask);
  const round = `${rounds} ${String(tries)}`;

  useEffect(() => {
    if (!isConnected) return undefined;
    let isWanted = true;
    const take = (outcome: Outcome<T>) => {
      if (!isWanted) return;
      setHeld((before) =>
        outcome.ok
          ? { about, round, value: outcome.value, failure: null }
          : { about, round, value: before?.about === about ? before.value : null, failure: outcome.failure },
      );
    };
    question().then(take, () => {
      take(fail({ code: 'unexpected' }));
    });
    return () => {
      isWanted = false;
    };
  }, [about, round, isConnected]);

  const own = held?.about === about ? held : null;
  const isCurrent = own?.round === round;
  const failure = isCurrent ? own.failure : isConnected || own !== null ? null : LOST;
  return {
    value: own?.value ?? null,
    failure,
    isAsking: isConnected && !isCurrent,
    again: () => {
      setTries((count) => count + 1);
    },
  };
}
