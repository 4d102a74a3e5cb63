import type { InsightRow } from '../../../shared/insights/insight-row';
import { useFormat } from '../../stores/stores-context';
import { Fold } from '../../ui/fold';
import styles from './insights.module.css';
import { chipWords } from './insights-words';
import { SentenceWords } from './sentence-words';

/** What each activity still misses, where none can be compared yet. */
export function MissingFold({ rows }: { readonly rows: readonly InsightRow[] }) {
  const format = useFormat();
  return (
    <Fold title={<>What is missing, activity by activity ({format.number(rows.length)})</>}>
      <dl className={styles['missing']}>
        {rows.map((row) => (
          <div key={row.activityId}>
            <dt>
              <bdi>{row.title}</bdi> <span className={styles['chip']}>{chipWords(row)}</span>
            </dt>
            <dd>
              <SentenceWords of={row.sentence} />
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
