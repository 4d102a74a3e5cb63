import { useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { isolated } from '../../../../shared/base/isolated';
import type { Activity } from '../../../../shared/checklist/activity';
import { useFormat } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import styles from './activities-archived.module.css';

type ActivitiesArchivedProps = {
  readonly activities: readonly Activity[];
  readonly onBringBack: (activity: Activity) => void;
  readonly onRemove: (activity: Activity) => void;
};

/** What has left the plan, in a fold that stays as the person left it. */
export function ActivitiesArchived({ activities, onBringBack, onRemove }: ActivitiesArchivedProps) {
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  if (activities.length === 0) return null;
  return (
    <section className={styles['fold']} aria-label="Archived">
      <button
        type="button"
        aria-expanded={isOpen}
        data-archived-fold
        className={styles['toggle']}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        Archived ({format.number(activities.length)})
      </button>
      {isOpen && (
        <>
          <p>They are no longer due. What was entered for them is kept, and they can come back.</p>
          <ul>
            {activities.map((activity) => (
              <li key={activity.id}>
                <span className={styles['title']}>
                  <bdi>{activity.title}</bdi>
                  {activity.archivedOn !== null && <small>archived since {format.day(activity.archivedOn)}</small>}
                </span>
                <Button
                  changes
                  aria-label={`Bring back ${isolated(activity.title)}`}
                  onClick={() => {
                    onBringBack(activity);
                  }}
                >
                  Bring back
                </Button>
                <Button
                  changes
                  look="quiet"
                  aria-label={`Delete for good … ${isolated(activity.title)}`}
                  onClick={() => {
                    onRemove(activity);
                  }}
                >
                  Delete for good …
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
