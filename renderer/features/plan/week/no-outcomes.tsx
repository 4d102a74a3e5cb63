import { useState } from 'react';
import { SCORES } from '../../../lib/place';
import type { ScoreEditor } from '../../../lib/score-editor';
import { useLedger, useStores } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import styles from './week-part.module.css';

/** What would stand here, and the step that fills it: the first score, or one of those there are marked as an outcome. */
export function NoOutcomes({ scoreEditor }: { readonly scoreEditor: ScoreEditor }) {
  const stores = useStores();
  const hasScores = useLedger((state) => state.documents.catalog.scores.length > 0);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <div className={styles['empty']}>
      {hasScores ? (
        <p>
          An outcome is a score that says what you are really after: clients, referrals, connections. None that is shown
          here is marked as one yet. In Settings → Scores, edit a score and tick “This is an outcome”; its readings then
          stand here, beside the minutes of the same days.
        </p>
      ) : (
        <p>
          Here stands what you are really after, day by day beside the minutes: clients, referrals, connections. There
          is no score yet. Add one and tick “This is an outcome”; what you log of it then stands here.
        </p>
      )}
      {hasScores ? (
        <Button onClick={() => stores.place.goTo(SCORES)}>Scores in Settings</Button>
      ) : (
        <Button changes look="primary" onClick={() => setIsAdding(true)}>
          Add a score
        </Button>
      )}
      {isAdding && scoreEditor({ scoreId: null, onClose: () => setIsAdding(false) })}
    </div>
  );
}
