import { inOrder } from '../../../shared/base/in-order';
import type { Score } from '../../../shared/scores/score';
import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import styles from './list.module.css';
import { ListRow } from './list-row';
import { ScoreEditor } from './score-editor';
import { scoreWords } from './score-words';
import { Section } from '../../ui/section';

export function ScoresSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const scores = useLedger((state) => state.documents.catalog.scores);
  return (
    <Section
      title="Scores"
      about="Outcomes are what you are really after; they come first. A retired score is no longer asked for, and its history stays."
    >
      {scores.length === 0 && <p className={styles['empty']}>There are none yet. Add one on the page Today.</p>}
      {scores.length > 0 && (
        <ul className={styles['list']}>
          {presentFirst(scores).map((score) => (
            <ListRow
              key={score.id}
              name={score.name}
              words={scoreWords(score, format, today)}
              isGone={score.retired !== null}
              onBringBack={() => void stores.carryOut({ type: 'score.bring-back', id: score.id })}
              {...(score.isOutcome ? { chip: 'outcome' } : {})}
            >
              <ScoreEditor
                score={score}
                onRename={(name) => void stores.carryOut({ type: 'score.edit', id: score.id, name })}
                onOutcome={(isOutcome) => void stores.carryOut({ type: 'score.edit', id: score.id, isOutcome })}
                onRetire={(reason) => void stores.carryOut({ type: 'score.retire', id: score.id, on: today, reason })}
              />
            </ListRow>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Outcomes, then the others, then those that are no longer read. */
function presentFirst(scores: readonly Score[]): readonly Score[] {
  const rank = ({ retired, isOutcome }: Score) => (retired !== null ? 2 : isOutcome ? 0 : 1);
  return inOrder(scores).toSorted((one, other) => rank(one) - rank(other));
}
