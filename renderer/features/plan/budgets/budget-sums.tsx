import type { Weekday } from '../../../../shared/base/day';
import { useFormat } from '../../../stores/stores-context';
import styles from './budget-grid.module.css';
import type { BudgetView } from './budget-view';

type BudgetSumsProps = { readonly view: BudgetView; readonly weekdays: readonly Weekday[] };

/** What the platforms have together on each day, and by how much that is over what the day has. */
export function BudgetSums({ view, weekdays }: BudgetSumsProps) {
  const format = useFormat();
  return (
    <tr className={styles['sums']}>
      <th scope="row">Platforms together</th>
      <td role="gridcell" aria-readonly />
      {weekdays.map((weekday) => {
        const { minutes = 0, over = 0 } = view.sums[weekday - 1] ?? {};
        return (
          <td key={weekday} role="gridcell" aria-readonly data-over={over > 0}>
            {format.number(minutes)}
            <small>{over > 0 && ` ${format.number(over)} over`}</small>
          </td>
        );
      })}
      <td role="gridcell" aria-readonly className={styles['total']}>
        {format.number(view.weekSum)}
      </td>
    </tr>
  );
}
