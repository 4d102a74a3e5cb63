import type { Day } from '../../../../shared/base/day';
import type { LastReading, Reading } from '../../../../shared/scores/reading';
import type { BudgetKept, MeasuredDay } from '../../../../shared/statistics/budget-kept';
import type { Spent } from '../../../../shared/time/spent';
import { spentWords } from '../../../../shared/time/timer-face';
import type { WeekDay } from '../../../../shared/time/week';
import type { Format } from '../../../lib/format';
import { counted } from '../budgets/budget-words';
import { weekChange, type OutcomeRow } from './week-outcome-view';

/** When a number is of: a day, or the whole week. */
export type NumberWhen = WeekDay['when'] | 'whole-week';

/** By how much; null where nothing was set or nothing is over. */
export function minutesOver({ spent, budget }: Spent): number | null {
  return budget === null || spent <= budget ? null : spent - budget;
}

/** Whether there is only a plan yet. */
export function isOnlyPlanned({ spent }: Spent, when: NumberWhen): boolean {
  return when === 'to-come' && spent === 0;
}

/** `12 of 15 min`, `18 of 15 min, 3 over`, `15 min planned`, `nothing` */
export function cellWords(cell: Spent, when: NumberWhen, over = minutesOver(cell)): string {
  if (isOnlyPlanned(cell, when)) return cell.budget === null ? 'nothing planned' : `${String(cell.budget)} min planned`;
  const words = spentWords(cell);
  return over === null || over === 0 ? words : `${words}, ${String(over)} over`;
}

/** What the sums of a week are of: of one that has not begun there is only a plan, too. */
export function whenOfWeek(days: readonly WeekDay[]): NumberWhen {
  return days.every(({ when }) => when === 'to-come') ? 'to-come' : 'whole-week';
}

/** Where the week stands to today. */
export function weekMark(days: readonly WeekDay[]): string {
  if (days.some(({ when }) => when === 'today')) return 'This week';
  return days.every(({ when }) => when === 'past') ? 'A past week' : 'A week to come';
}

/** `3 of 4 tracked days within budget`; null as long as no day with a budget was tracked. */
export function keptWords({ daysTracked, daysWithin }: Pick<BudgetKept, 'daysTracked' | 'daysWithin'>): string | null {
  if (daysTracked === 0) return null;
  return `${String(daysWithin)} of ${counted(daysTracked, 'tracked day')} within budget`;
}

/** `2 days not tracked`: of those that are over, because today can still become one that is. */
export function untrackedWords(days: readonly MeasuredDay[], today: Day): string | null {
  const count = days.filter(({ day, minutes }) => minutes === null && day !== today).length;
  return count === 0 ? null : `${counted(count, 'day')} not tracked`;
}

/** How one day stands to its budget. */
export function measuredWords({ day, minutes, budget }: MeasuredDay, today: Day): string {
  if (minutes === null) return day === today ? 'nothing entered yet' : 'not tracked';
  if (budget === null) return 'no budget';
  const over = minutesOver({ spent: minutes, budget });
  return over === null ? 'within' : `${String(over)} over`;
}

type KeptSums = Pick<BudgetKept, 'usedMinutes' | 'budgetMinutes' | 'overrunMinutes' | 'worstDay'>;

/** `On the tracked days with a budget 64 of 75 min were used; single days were 7 min over, the most on 25 Nov: 5.` */
export function keptSumWords(kept: KeptSums, format: Pick<Format, 'shortDay' | 'number'>): string {
  const { usedMinutes, budgetMinutes, overrunMinutes, worstDay } = kept;
  const used = `On the tracked days with a budget ${format.number(usedMinutes)} of ${format.number(budgetMinutes)} min were used`;
  if (worstDay === null) return `${used}; none of them was over.`;
  const most = `the most on ${format.shortDay(worstDay.day)}: ${format.number(worstDay.over)}`;
  return `${used}; single days were ${format.number(overrunMinutes)} min over, ${most}.`;
}

/** `42`, `about 20` */
export function valueWords(reading: Pick<Reading, 'value' | 'isApproximate'>, format: Pick<Format, 'number'>): string {
  return `${reading.isApproximate ? 'about ' : ''}${format.number(reading.value)}`;
}

/** `+3`, `about −2`, `no change` */
export function byWords(change: NonNullable<LastReading['change']>, format: Pick<Format, 'signed'>): string {
  if (change.by === 0) return 'no change';
  return `${change.isApproximate ? 'about ' : ''}${format.signed(change.by)}`;
}

/** What an outcome did in the week, in two short lines. */
export type ChangeLines = { readonly main: string; readonly below: string };

export function changeLines(row: OutcomeRow, format: Format): ChangeLines {
  const { before, within } = row;
  const found = weekChange(row);
  if (found !== null) {
    const { from, to, change } = found;
    const main = `${valueWords(from, format)} → ${valueWords(to, format)}`;
    return {
      main,
      below: change.by === 0 ? 'no change' : `${byWords(change, format)} since ${format.shortDay(change.since)}`,
    };
  }
  const last = within.at(-1);
  if (last !== undefined) {
    const isOnly = within.length === 1 && before === null;
    return { main: valueWords(last, format), below: isOnly ? 'the only reading' : 'a break lies between' };
  }
  if (before === null) return { main: 'no reading', below: '' };
  return { main: 'no reading', below: `${valueWords(before, format)} on ${format.shortDay(before.day)}` };
}

/** 124 is `12.4`, 150 is `15.0` as the language writes it. */
export function tenthsWords(tenths: number, format: Pick<Format, 'tenths'>): string {
  return format.tenths(tenths / 10);
}
