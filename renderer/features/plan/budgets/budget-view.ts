import { WEEKDAYS, type Day, type Weekday } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import { inOrder } from '../../../../shared/base/in-order';
import { versionOn } from '../../../../shared/base/versions';
import type { Catalog } from '../../../../shared/ledger/documents';
import { CAP, sameEveryDay, type WeekMinutes } from '../../../../shared/time/budget';

/** The minutes of one platform, or of the whole day, for each weekday. */
export type BudgetRow = { readonly id: Id | typeof CAP; readonly name: string; readonly minutes: WeekMinutes };

/** What the platforms have together on a weekday, and how much of it is more than the day's cap. */
type BudgetSum = { readonly minutes: number; readonly over: number };

export type BudgetView = {
  readonly rows: readonly BudgetRow[];
  readonly cap: BudgetRow;
  /** Monday first, like the minutes. */
  readonly sums: readonly BudgetSum[];
  /** What the platforms have together in a week. */
  readonly weekSum: number;
};

/** The budgets in force on `today`; archived platforms have no part in them. */
export function budgetView({ platforms, budgets }: Catalog, today: Day): BudgetView {
  const minutesOf = (id: Id | typeof CAP): WeekMinutes => {
    const versions = budgets.find((budget) => budget.id === id)?.versions ?? [];
    return versionOn(versions, today)?.minutes ?? sameEveryDay(null);
  };
  const present = inOrder(platforms).filter(({ archivedOn }) => archivedOn === null || today < archivedOn);
  const rows = present.map(({ id, name }) => ({ id, name, minutes: minutesOf(id) }));
  const cap: BudgetRow = { id: CAP, name: 'The whole day', minutes: minutesOf(CAP) };
  const sums = WEEKDAYS.map((weekday) => sumOn(weekday, rows, cap));
  return { rows, cap, sums, weekSum: sums.reduce((total, { minutes: one }) => total + one, 0) };
}

/** The same minutes on all seven days, or `varies`. */
export function everyDayMinutes(week: WeekMinutes): number | null | 'varies' {
  const first = week[0] ?? null;
  return week.every((minutes) => minutes === first) ? first : 'varies';
}

/** The minutes of a week, of the days that have a budget; null where none has. */
export function weekTotal(week: WeekMinutes): number | null {
  const set = week.filter((minutes) => minutes !== null);
  return set.length === 0 ? null : set.reduce((total, minutes) => total + minutes, 0);
}

/** The weekdays on which the platforms have more than the cap. */
export function daysOver({ sums }: BudgetView): readonly Weekday[] {
  return WEEKDAYS.filter((weekday) => (sums[weekday - 1]?.over ?? 0) > 0);
}

export function withMinutesOn(week: WeekMinutes, weekday: Weekday, minutes: number | null): WeekMinutes {
  return week.with(weekday - 1, minutes);
}

function sumOn(weekday: Weekday, rows: readonly BudgetRow[], cap: BudgetRow): BudgetSum {
  const minutes = rows.reduce((sum, row) => sum + (row.minutes[weekday - 1] ?? 0), 0);
  const most = cap.minutes[weekday - 1] ?? null;
  return { minutes, over: most === null ? 0 : Math.max(0, minutes - most) };
}
