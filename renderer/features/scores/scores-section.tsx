import { useState } from 'react';
import { Plus } from 'lucide-react';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import type { Score } from '../../../shared/scores/score';
import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { RetireDialog, type Retirement } from './retire-dialog';
import { ScoreDialog } from './score-dialog';
import { ScoreRow } from './score-row';
import { scoreWords } from './score-words';
import styles from './scores.module.css';

type OpenDialog =
  { readonly kind: 'edit'; readonly scoreId: Id | null } | { readonly kind: 'retire'; readonly score: Score };

/** What is measured, and how. */
export function ScoresSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const scores = useLedger((state) => state.documents.catalog.scores);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);

  async function retire({ id }: Score, retirement: Retirement): Promise<string | null> {
    const refusal = await stores.attempt({ type: 'score.retire', id, ...retirement });
    if (refusal === null) close();
    return refusal;
  }

  return (
    <Section
      title="Scores"
      about="Outcomes are what you are really after; they come first. A retired score is no longer asked for, and its history stays."
    >
      {scores.length === 0 && (
        <p className={styles['empty']}>
          There are none yet. A score is a number that somebody reports about you, or what you are really after: new
          clients, visits.
        </p>
      )}
      {scores.length > 0 && (
        <ul aria-label="Scores, outcomes first">
          {presentFirst(scores).map((score) => (
            <ScoreRow
              key={score.id}
              score={score}
              words={scoreWords(score, format, today)}
              onEdit={() => setDialog({ kind: 'edit', scoreId: score.id })}
              onRetire={() => setDialog({ kind: 'retire', score })}
              onBringBack={() => void stores.carryOut({ type: 'score.bring-back', id: score.id })}
            />
          ))}
        </ul>
      )}
      <div>
        <Button changes onClick={() => setDialog({ kind: 'edit', scoreId: null })}>
          <Plus aria-hidden /> Add a score
        </Button>
      </div>
      {dialog?.kind === 'edit' && <ScoreDialog scoreId={dialog.scoreId} onClose={close} />}
      {dialog?.kind === 'retire' && (
        <RetireDialog
          score={dialog.score}
          today={today}
          onRetire={(retirement) => retire(dialog.score, retirement)}
          onClose={close}
        />
      )}
    </Section>
  );
}

/** Outcomes, then the others, then those that are only observed, then those that are no longer read. */
function presentFirst(scores: readonly Score[]): readonly Score[] {
  return inOrder(scores).toSorted((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ retired, isOutcome, isObservedOnly }: Score): number {
  if (retired !== null) return 3;
  if (isObservedOnly) return 2;
  return isOutcome ? 0 : 1;
}
