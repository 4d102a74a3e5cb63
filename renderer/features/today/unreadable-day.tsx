import type { Day } from '../../../shared/base/day';
import type { Failure } from '../../../shared/base/failure';
import { failureText } from '../../lib/failure-text';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './empty-day.module.css';

type UnreadableDayProps = {
  readonly day: Day;
  readonly today: Day;
  readonly failure: Failure;
  readonly onToday: () => void;
};

/** Instead of a day whose months could not be read: why, and the way back to where one was. */
export function UnreadableDay({ day, today, failure, onToday }: UnreadableDayProps) {
  const format = useFormat();
  const isDown = failure.code === 'disconnected';
  return (
    <div className={styles['empty']}>
      <h1>{format.longDay(day, today)}</h1>
      <p role="alert">{isDown ? 'This day is shown as soon as the connection is back.' : failureText(failure)}</p>
      {day !== today && <Button onClick={onToday}>Today</Button>}
    </div>
  );
}
