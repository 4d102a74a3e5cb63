import type { Day } from '../../../../shared/base/day';
import { placeHash } from '../../../lib/place';
import { useStores, useToday } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import { DialogButtons } from '../../../ui/dialog';
import styles from './week-dialog.module.css';

type WeekDialogFootProps = {
  /** Null where the sum is of several days. */
  readonly day: Day | null;
  readonly onClose: () => void;
};

/** The way to the page of the day, where what is summed up here can be edited, and the way back. */
export function WeekDialogFoot({ day, onClose }: WeekDialogFootProps) {
  const stores = useStores();
  const today = useToday();
  return (
    <DialogButtons>
      {day !== null && (
        <a
          className={styles['link']}
          href={placeHash({ page: 'today', day })}
          onClick={(event) => {
            event.preventDefault();
            stores.place.goTo({ page: 'today', day });
          }}
        >
          {day > today ? 'See that day' : 'Edit on that day'}
        </a>
      )}
      <Button onClick={onClose}>Close</Button>
    </DialogButtons>
  );
}
