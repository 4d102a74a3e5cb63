import { FIRST_CHECKPOINT } from '../../../shared/statistics/checkpoint';
import { useFormat } from '../../stores/stores-context';
import { Meter } from '../../ui/meter';
import styles from './insights.module.css';
import { countWords } from './insights-words';

/** Too little to say anything is the usual beginning, not an error: how much there is, and what would help. */
export function NothingYet({ usable }: { readonly usable: number }) {
  const format = useFormat();
  const words = `${format.number(usable)} of ${countWords(FIRST_CHECKPOINT, 'change', format)}`;
  return (
    <div className={styles['card']}>
      <h2>Nothing to say yet</h2>
      <div className={styles['towards']}>
        <Meter label="Changes towards the first look" value={usable} most={FIRST_CHECKPOINT} valueText={words} />
        <span>{words}</span>
      </div>
      <p>
        A change is the way from one reading to the next. With fewer than {format.number(FIRST_CHECKPOINT)} of them,
        chance alone would make almost anything look like a link, so nothing is compared before. What would help:
      </p>
      <ul>
        <li>
          Read the score more often, every day if you can: each reading within two weeks of the last adds a change.
        </li>
        <li>Vary what you do: each activity on some days and not on others, and not always on the same weekdays.</li>
        <li>Mark events, such as an algorithm change or a holiday: what lies across one is not counted.</li>
      </ul>
    </div>
  );
}
