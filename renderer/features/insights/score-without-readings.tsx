import type { Score } from '../../../shared/scores/score';
import { START } from '../../lib/place';
import { useFormat, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './insights.module.css';

export function ScoreWithoutReadings({ score }: { readonly score: Score }) {
  const { place } = useStores();
  const { number } = useFormat();
  return (
    <div className={styles['card']}>
      <h2>
        No reading of <bdi>{score.name}</bdi> yet
      </h2>
      <p>
        A reading is what the score says on a day. With two of them there is a first change; {number(28)} changes are
        needed before anything is compared. Readings from a spreadsheet can be imported in the settings.
      </p>
      {score.retired === null && (
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => place.goTo(START)}>
            Log a reading on Today
          </Button>
          <Button onClick={() => place.goTo({ page: 'settings', part: 'exchange' })}>Import readings</Button>
        </div>
      )}
    </div>
  );
}
