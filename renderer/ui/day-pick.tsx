import { parseDay, type Day } from '../../shared/base/day';
import styles from './day-pick.module.css';

type DayPickProps = { readonly label: string; readonly value: Day; readonly onPick: (day: Day) => void };

/** A year that is being typed passes through the first century. */
const EARLIEST_TYPED = '1900-01-01';

/** Where a day is typed or chosen to go to it. */
export function DayPick({ label, value, onPick }: DayPickProps) {
  return (
    <input
      type="date"
      aria-label={label}
      className={styles['pick']}
      value={value}
      onChange={(event) => {
        const chosen = parseDay(event.target.value);
        if (chosen !== null && chosen >= EARLIEST_TYPED) onPick(chosen);
      }}
    />
  );
}
