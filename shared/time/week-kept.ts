import type { MeasuredDay } from '../statistics/budget-kept';
import type { Week } from './week';

/** The whole days of the week up to today. A day to come is no day that anything is known of. */
export function measuredDays({ days, whole }: Week): readonly MeasuredDay[] {
  return days.flatMap(({ day, when, isTracked }, index) => {
    const cell = whole.cells[index];
    if (cell === undefined || when === 'to-come') return [];
    return [{ day, minutes: isTracked ? cell.spent : null, budget: cell.budget }];
  });
}
