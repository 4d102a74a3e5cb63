import { SCORES, START } from '../../lib/place';
import { useFormat, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './insights.module.css';
import { countWords } from './insights-words';

/** What would stand here, and the first step towards it. */
export function NoScores({ hidden }: { readonly hidden: number }) {
  const { place } = useStores();
  const format = useFormat();
  if (hidden > 0) {
    return (
      <div className={styles['card']}>
        <h2>Nothing is shown here, as you wished</h2>
        <p>
          You keep {countWords(hidden, 'score', format)} out of sight, except where readings are entered. To look all
          the same, list {hidden === 1 ? 'it' : 'them'} above. In the settings you can change that.
        </p>
        <Button onClick={() => place.goTo(SCORES)}>Scores in Settings</Button>
      </div>
    );
  }
  return (
    <div className={styles['card']}>
      <h2>No score yet</h2>
      <p>
        Here stands how a score went, with its events and gaps, and beside each thing you do what can be said of it and
        the score. A score is a number that somebody reports: an index, followers, visits, new clients. Add one, then
        write its readings down as you see them.
      </p>
      <div className={styles['actions']}>
        <Button look="primary" onClick={() => place.goTo(START)}>
          Add a score on Today
        </Button>
        <Button onClick={() => place.goTo(SCORES)}>Scores in Settings</Button>
      </div>
    </div>
  );
}
