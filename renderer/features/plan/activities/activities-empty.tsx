import { Button } from '../../../ui/button';
import styles from './activities-empty.module.css';

type ActivitiesEmptyProps = { readonly hasArchived: boolean; readonly onAdd: () => void };

/** What the plan is for, while there is nothing in it. */
export function ActivitiesEmpty({ hasArchived, onAdd }: ActivitiesEmptyProps) {
  return (
    <div className={styles['empty']}>
      <p>
        {hasArchived
          ? 'Everything that was in the plan is archived. Bring something back below, or add something new.'
          : 'Here stands what you want to do again and again, and on which days. Nothing is in it yet. What you add stands on Today whenever it is due.'}
      </p>
      <Button changes look="primary" onClick={onAdd}>
        {hasArchived ? 'Add an activity' : 'Add the first activity'}
      </Button>
    </div>
  );
}
