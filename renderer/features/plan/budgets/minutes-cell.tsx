import type { ReactNode } from 'react';
import { useFormat } from '../../../stores/stores-context';
import styles from './budget-grid.module.css';
import type { Cell } from './budget-moves';

type MinutesCellProps = {
  readonly cell: Cell;
  readonly minutes: number | null | 'varies';
  /** Whether Tab comes to this cell when it comes to the grid: not while a field is there to come to. */
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** The field in which it is edited, while it is. */
  readonly editor: ReactNode;
};

/** One cell of the grid. The field lies over it, so that nothing moves while it is edited. */
export function MinutesCell({ cell, minutes, isTabStop, isSelected, editor }: MinutesCellProps) {
  const format = useFormat();
  return (
    <td
      role="gridcell"
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected}
      data-row={cell.row}
      data-column={cell.column}
      className={styles['cell']}
    >
      {minutes === 'varies' ? (
        <span className={styles['varies']}>varies</span>
      ) : (
        minutes !== null && format.typed(minutes)
      )}
      {editor}
    </td>
  );
}
