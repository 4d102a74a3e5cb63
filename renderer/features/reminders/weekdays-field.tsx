import type { Weekday } from '../../../shared/base/day';
import { useFormat } from '../../stores/stores-context';
import { WeekdayPicker } from '../../ui/weekday-picker';
import styles from './reminders.module.css';

type WeekdaysFieldProps = {
  readonly chosen: readonly Weekday[];
  readonly problem: string | null;
  readonly onChange: (chosen: readonly Weekday[]) => void;
};

/** Days of the week, with room for what is wrong with the choice. */
export function WeekdaysField({ chosen, problem, onChange }: WeekdaysFieldProps) {
  const format = useFormat();
  return (
    <div>
      <WeekdayPicker label="Days of the week" chosen={chosen} nameOf={format.weekday} onChange={onChange} />
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
