import type { ActivityHabit } from '../../../shared/checklist/habit';
import { isUncounted, strengthWords } from '../../lib/habit-words';
import { useApp, useFormat } from '../../stores/stores-context';
import { TrendBars } from '../../ui/trend-bars';
import styles from './item-habit.module.css';

const WEEKS_OF_TREND = 8;
/** Once is no row. */
const SHORTEST_STREAK = 2;

/** How strong a habit is; its sum is said to who asks or listens. */
export function ItemHabit({ habit }: { readonly habit: ActivityHabit }) {
  const format = useFormat();
  const hasStreaks = useApp(({ hello }) => hello?.settings.streaks ?? false);
  if (habit.strength === null || isUncounted(habit)) return null;
  const streak = hasStreaks && habit.streak >= SHORTEST_STREAK ? `${format.number(habit.streak)} in a row` : null;
  const words = [strengthWords(habit, format), streak].filter((word) => word !== null).join('; ');
  return (
    <span className={styles['habit']} title={words}>
      <span className="visually-hidden">{words}</span>
      <TrendBars shares={habit.trend} most={WEEKS_OF_TREND} />
      <span aria-hidden>{format.percent(habit.strength)}</span>
      {streak !== null && <small aria-hidden>{streak}</small>}
    </span>
  );
}
