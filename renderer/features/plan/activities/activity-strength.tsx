import type { ActivityHabit } from '../../../../shared/checklist/habit';
import { useFormat } from '../../../stores/stores-context';
import { TrendBars } from '../../../ui/trend-bars';
import { isUncounted, strengthWords } from '../../../lib/habit-words';
import { sumShortWords } from './activities-words';
import styles from './activity-strength.module.css';

const WEEKS_OF_TREND = 8;

/** How strong a habit is, with its last weeks and the sum that it is kept up by. */
export function ActivityStrength({ habit }: { readonly habit: ActivityHabit }) {
  const format = useFormat();
  const words = strengthWords(habit, format);
  const isCounted = habit.strength !== null && !isUncounted(habit);
  return (
    <span className={styles['strength']} title={words}>
      <span className="visually-hidden">{words}</span>
      {isCounted && <TrendBars shares={habit.trend} most={WEEKS_OF_TREND} />}
      {isCounted && <span aria-hidden>{format.percent(habit.strength)}</span>}
      <small aria-hidden>{format.words(sumShortWords(habit.adherence))}</small>
    </span>
  );
}
