import type { Day } from '../base/day';
import type { Week } from './week';

/** A day as it is measured: null minutes are a day without any record, a null budget one without a limit. */
export type MeasuredDay = { readonly day: Day; readonly minutes: number | null; readonly budget: number | null };

/** How a budget was kept, over the days that have both a record and a budget (analysis, section 10). */
export type BudgetKept = {
  readonly daysTracked: number;
  readonly daysWithin: number;
  readonly usedMinutes: number;
  readonly budgetMinutes: number;
  /** Of the days that were over; what was left on others does not make up for it. */
  readonly overrunMinutes: number;
  /** The earliest of those that were most over. */
  readonly worstDay: { readonly day: Day; readonly over: number } | null;
};

export function budgetKept(days: readonly MeasuredDay[]): BudgetKept {
  const tracked = days.flatMap(({ day, minutes, budget }) =>
    minutes === null || budget === null ? [] : [{ day, minutes, budget, over: Math.max(0, minutes - budget) }],
  );
  const sumOf = (key: 'minutes' | 'budget' | 'over') => tracked.reduce((sum, one) => sum + one[key], 0);
  const most = Math.max(0, ...tracked.map(({ over }) => over));
  const worst = tracked.find(({ over }) => over > 0 && over === most);
  return {
    daysTracked: tracked.length,
    daysWithin: tracked.filter(({ over }) => over === 0).length,
    usedMinutes: sumOf('minutes'),
    budgetMinutes: sumOf('budget'),
    overrunMinutes: sumOf('over'),
    worstDay: worst === undefined ? null : { day: worst.day, over: worst.over },
  };
}

/** The whole days of the week up to today. A day to come is no day that anything is known of. */
export function measuredDays({ days, whole }: Week): readonly MeasuredDay[] {
  return days.flatMap(({ day, when, isTracked }, index) => {
    const cell = whole.cells[index];
    if (cell === undefined || when === 'to-come') return [];
    return [{ day, minutes: isTracked ? cell.spent : null, budget: cell.budget }];
  });
}
