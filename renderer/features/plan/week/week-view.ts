import { addDays, monthBefore, monthOf, type Day, type Month } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import type { Instant } from '../../../../shared/base/instant';
import { monthIn, type Documents } from '../../../../shared/ledger/documents';
import type { Budget } from '../../../../shared/time/budget';
import type { Timer } from '../../../../shared/time/timer';
import { weekOf, type Week } from '../../../../shared/time/week';
import { outcomeRows, type OutcomeRow } from './week-outcome-view';

/** What the page of a week is drawn from. */
export type WeekView = {
  readonly today: Day;
  readonly week: Week;
  readonly budgets: readonly Budget[];
  readonly outcomes: readonly OutcomeRow[];
};

/** A number that was opened, into the sum that it is. */
export type Opened =
  | { readonly kind: 'cell'; readonly platformId: Id; readonly day: Day }
  | { readonly kind: 'platform'; readonly platformId: Id }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'week' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'readings'; readonly scoreId: Id; readonly day: Day }
  | { readonly kind: 'change'; readonly scoreId: Id };

/** What a week rests on: its own months, those of the days beside it, and two before for what the outcomes were. */
export function monthsOfWeek(first: Day): readonly Month[] {
  const before = monthBefore(monthOf(first));
  const around = [addDays(first, -1), first, addDays(first, 7)].map(monthOf);
  return [...new Set([monthBefore(before), before, ...around])];
}

type Shown = { readonly first: Day; readonly today: Day };
type Running = { readonly timer: Timer | null; readonly now: Instant };

export function weekView(documents: Documents, { first, today }: Shown, running: Running): WeekView {
  const { platforms, budgets, settings } = documents.catalog;
  const months = monthsOfWeek(first).map((month) => monthIn(documents, month));
  const sessions = months.flatMap((month) => month.sessions);
  const week = weekOf({ platforms, budgets, sessions, dayStart: settings.dayStart }, { first, today }, running);
  const readings = months.flatMap((month) => month.readings);
  return { today, week, budgets, outcomes: outcomeRows(documents.catalog, readings, week.days) };
}
