import { comparedWord } from '../../../shared/insights/measure-words';
import type { Score } from '../../../shared/scores/score';
import { FIRST_CHECKPOINT } from '../../../shared/statistics/checkpoint';
import { useFormat } from '../../stores/stores-context';
import { Meter } from '../../ui/meter';
import styles from './insights.module.css';
import { countWords } from './insights-words';

type NothingYetProps = { readonly score: Pick<Score, 'measures'>; readonly usable: number };

/** Too little to say anything is the usual beginning, not an error: how much there is, and what would help. */
export function NothingYet({ score, usable }: NothingYetProps) {
  const format = useFormat();
  const what = comparedWord(score);
  const words = `${format.number(usable)} of ${countWords(FIRST_CHECKPOINT, what, format)}`;
  const { meaning, often } = WORDS[score.measures];
  return (
    <div className={styles['card']}>
      <h2>Nothing to say yet</h2>
      <div className={styles['towards']}>
        <Meter
          label={what === 'change' ? 'Changes towards the first look' : 'Values towards the first look'}
          value={usable}
          most={FIRST_CHECKPOINT}
          valueText={words}
        />
        <span>{words}</span>
      </div>
      <p>
        {meaning} With fewer than {format.number(FIRST_CHECKPOINT)} of them, chance alone would make almost anything
        look like a link, so nothing is compared before. What would help:
      </p>
      <ul>
        <li>{often}</li>
        <li>Vary what you do: each activity on some days and not on others, and not always on the same weekdays.</li>
        <li>Mark events, such as an algorithm change or a holiday: what lies across one is not counted.</li>
      </ul>
    </div>
  );
}

const WORDS: Readonly<Record<Score['measures'], { readonly meaning: string; readonly often: string }>> = {
  level: {
    meaning: 'A change is the way from one reading to the next.',
    often: 'Read the score more often, every day if you can: each reading within two weeks of the last adds a change.',
  },
  'that-day': {
    meaning: 'A value is what a reading says of its day.',
    often: 'Read the score more often, every day if you can: each day that is read adds a value.',
  },
  'since-last': {
    meaning: 'A value is what has come in since the reading before.',
    often: 'Read the score more often, every day if you can: each reading within two weeks of the last adds a value.',
  },
};
