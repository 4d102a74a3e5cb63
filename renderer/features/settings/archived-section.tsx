import { inOrder } from '../../../shared/base/in-order';
import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './list.module.css';
import { Section } from '../../ui/section';

/** The way back for activities that have left the plan; not there while none has. */
export function ArchivedSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const activities = inOrder(useLedger((state) => state.documents.catalog.activities));
  const archived = activities.flatMap(({ id, title, archivedOn }) =>
    archivedOn === null ? [] : [{ id, title, archivedOn }],
  );
  if (archived.length === 0) return null;
  return (
    <Section title="Archived activities" about="They are no longer due. Their history stays, and they can come back.">
      <ul className={styles['list']}>
        {archived.map(({ id, title, archivedOn }) => (
          <li key={id} className={styles['row']} data-gone>
            <span className={styles['title']}>
              <span className={styles['name']}>{title}</span>
              <span className={styles['words']}>archived since {format.longDay(archivedOn, today)}</span>
            </span>
            <Button
              aria-label={`Bring back ${title}`}
              onClick={() => void stores.carryOut({ type: 'activity.bring-back', id })}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
