import { inOrder } from '../../../shared/base/in-order';
import { isolated } from '../../../shared/base/isolated';
import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { ListRow } from '../../ui/list-row';
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
      <ul>
        {archived.map(({ id, title, archivedOn }) => (
          <ListRow
            key={id}
            isGone
            name={title}
            words={`archived since ${format.longDay(archivedOn, today)}`}
            actions={
              <Button
                changes
                aria-label={`Bring back ${isolated(title)}`}
                onClick={() => void stores.carryOut({ type: 'activity.bring-back', id })}
              >
                Bring back
              </Button>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
