import { inOrder } from '../../../shared/base/in-order';
import { useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './list.module.css';
import { Section } from './section';

/** The way back for activities that have left the plan; not there while none has. */
export function ArchivedSection() {
  const stores = useStores();
  const activities = inOrder(useLedger((state) => state.documents.catalog.activities));
  const archived = activities.filter(({ archivedOn }) => archivedOn !== null);
  if (archived.length === 0) return null;
  return (
    <Section title="Archived activities" about="They are no longer due. Their history stays, and they can come back.">
      <ul className={`${styles['list'] ?? ''} ${styles['plain'] ?? ''}`}>
        {archived.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
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
