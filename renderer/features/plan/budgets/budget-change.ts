import type { Day, Weekday } from '../../../../shared/base/day';
import { isSameValue } from '../../../../shared/base/is-same-value';
import type { PageCommand, SimpleCommand } from '../../../../shared/ledger/command';
import { sameEveryDay, type WeekMinutes } from '../../../../shared/time/budget';
import { EVERY_DAY, type Cell } from './budget-moves';
import { everyDayMinutes, withMinutesOn, type BudgetRow } from './budget-view';

export type NewMinutes = { readonly cell: Cell; readonly minutes: number | null };
/** The rows that the cells stand for, and the weekdays in the order of the columns. */
export type GridShape = { readonly rows: readonly BudgetRow[]; readonly weekdays: readonly Weekday[] };

/** What stands in a cell; `varies` where the days of a week differ. */
export function minutesIn({ rows, weekdays }: GridShape, { row, column }: Cell): number | null | 'varies' {
  const week = rows[row]?.minutes ?? sameEveryDay(null);
  if (column === EVERY_DAY) return everyDayMinutes(week);
  const weekday = weekdays[column - 1];
  return weekday === undefined ? null : (week[weekday - 1] ?? null);
}

/** One command for each row that becomes another: they hold from `from` on. */
export function budgetCommands(shape: GridShape, changes: readonly NewMinutes[], from: Day): readonly SimpleCommand[] {
  return shape.rows.flatMap((row, index) => {
    const own = changes.filter(({ cell }) => cell.row === index);
    const minutes = own.reduce((week, change) => withChange(shape, week, change), row.minutes);
    if (isSameValue(minutes, row.minutes)) return [];
    return [{ type: 'budget.set', id: row.id, from, minutes: [...minutes] } as const];
  });
}

/** The commands as one step; null when there is nothing to do. */
export function asOneStep(commands: readonly SimpleCommand[], name: string | null): PageCommand | null {
  const [first] = commands;
  if (first === undefined) return null;
  return name === null && commands.length === 1
    ? first
    : { type: 'several', name: name ?? 'changed budgets', commands: [...commands] };
}

function withChange({ weekdays }: GridShape, week: WeekMinutes, { cell, minutes }: NewMinutes): WeekMinutes {
  if (cell.column === EVERY_DAY) return sameEveryDay(minutes);
  const weekday = weekdays[cell.column - 1];
  return weekday === undefined ? week : withMinutesOn(week, weekday, minutes);
}
