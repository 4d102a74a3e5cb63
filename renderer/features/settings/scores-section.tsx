import { inOrder } from '../../../shared/base/in-order';
import { tidyLine } from '../../../shared/base/text';
import { useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/field';
import { DraftField } from './draft-field';
import styles from './list.module.css';
import { Section } from './section';

const LONGEST_NAME = 60;

export function ScoresSection() {
  const stores = useStores();
  const today = useToday();
  const scores = inOrder(useLedger((state) => state.documents.catalog.scores));
  return (
    <Section
      title="Scores"
      about="Outcomes are what you are really after; they come first. A retired score is no longer asked for, and its history stays."
    >
      {scores.length === 0 && <p>There are none yet. Add one on the page Today.</p>}
      <ul className={`${styles['list'] ?? ''} ${styles['scores'] ?? ''}`}>
        {scores.map((score) => (
          <li key={score.id}>
            <DraftField
              label={`Name of ${score.name}`}
              value={score.name}
              parse={(typed) => (tidyLine(typed) === '' || typed.length > LONGEST_NAME ? null : tidyLine(typed))}
              problem="Give it a name of at most 60 characters."
              onSave={(name) => void stores.carryOut({ type: 'score.edit', id: score.id, name })}
            />
            <CheckField
              label={`${score.name} is an outcome`}
              isChecked={score.isOutcome}
              onChange={(isOutcome) => void stores.carryOut({ type: 'score.edit', id: score.id, isOutcome })}
            />
            <Button
              aria-label={`${score.retired === null ? 'Retire' : 'Bring back'} ${score.name}`}
              onClick={() =>
                void stores.carryOut(
                  score.retired === null
                    ? { type: 'score.retire', id: score.id, on: today, reason: null }
                    : { type: 'score.bring-back', id: score.id },
                )
              }
            >
              {score.retired === null ? 'Retire' : 'Bring back'}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
