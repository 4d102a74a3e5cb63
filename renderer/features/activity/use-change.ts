import { useRef, useState } from 'react';
import type { PlanEffect } from '../../../shared/checklist/plan-effect';
import type { PageCommand } from '../../../shared/ledger/command';
import { failureText } from '../../lib/failure-text';
import { useStores, useToday } from '../../stores/stores-context';
import { changesThePast } from './past-change';

/** Something to be done that may change days that are over. */
export type Change = {
  readonly command: PageCommand;
  /** The same without touching those days; null when that cannot be said. */
  readonly instead: PageCommand | null;
  readonly onDone: () => void;
};

export type PastQuestion = Change & { readonly effect: PlanEffect };

/** Carries changes out, after a question where they would change days that are over. */
export function useChange() {
  const stores = useStores();
  const today = useToday();
  const isBusy = useRef(false);
  const [question, setQuestion] = useState<PastQuestion | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** One at a time: Enter pressed twice is one step, not two. */
  async function alone(work: () => Promise<string | null>): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setRefusal(null);
    const refused = await work();
    isBusy.current = false;
    setRefusal(refused);
  }

  async function send(command: PageCommand, onDone: () => void): Promise<string | null> {
    const refused = await stores.attempt(command);
    if (refused === null) onDone();
    return refused;
  }

  async function pastEffect(command: PageCommand): Promise<PlanEffect | string | null> {
    const looked = await stores.previewChange(command);
    if (!looked.ok) return failureText(looked.failure);
    return looked.value.effects.find((effect) => changesThePast(effect, today)) ?? null;
  }

  async function propose({ command, instead, onDone }: Change): Promise<string | null> {
    const effect = await pastEffect(command);
    if (typeof effect === 'string') return effect;
    if (effect === null) return send(command, onDone);
    // Offered only if it keeps its promise.
    const isHarmless = instead !== null && (await pastEffect(instead)) === null;
    setQuestion({ command, instead: isHarmless ? instead : null, onDone, effect });
    return null;
  }

  return {
    question,
    refusal,
    /** Without a question: for what has no days yet. */
    carryOut: (command: PageCommand, onDone: () => void) => alone(() => send(command, onDone)),
    propose: (change: Change) => alone(() => propose(change)),
    answer: async (command: PageCommand, onDone: () => void) => {
      await alone(() => send(command, onDone));
      setQuestion(null);
    },
    cancel: () => {
      setQuestion(null);
    },
  };
}
