import styles from './weekday-picker.module.css';
import { WEEKDAYS, type Weekday } from '../../shared/base/day';

type WeekdayPickerProps = {
  readonly label: string;
  readonly chosen: readonly Weekday[];
  readonly nameOf: (weekday: Weekday) => string;
  readonly onChange: (chosen: readonly Weekday[]) => void;
};

/** Any of the seven days of the week. */
export function WeekdayPicker({ label, chosen, nameOf, onChange }: WeekdayPickerProps) {
  return (
    <fieldset className={styles['weekdays']}>
      <legend>{label}</legend>
      <div>
        {WEEKDAYS.map((weekday) => (
          <label key={weekday}>
            <input
              type="checkbox"
              checked={chosen.includes(weekday)}
              onChange={(event) => {
                onChange(event.target.checked ? [...chosen, weekday] : chosen.filter((other) => other !== weekday));
              }}
            />
            {nameOf(weekday)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
