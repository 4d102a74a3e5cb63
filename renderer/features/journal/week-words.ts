import { addDays, type Day } from '../../../shared/base/day';
import type { WeekScore } from '../../../shared/ledger/week-review-in';
import type { WeekLine } from '../../../shared/time/week';
import type { Format } from '../../lib/format';
import { valueWords } from './day-words';

/** `16 to 22 Nov 2026`, `28 Dec 2026 to 3 Jan 2027` */
export function weekDaysWords(first: Day, format: Format): string {
  const last = addDays(first, 6);
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${isSameYear ? format.shortDay(first) : format.day(first)} to ${format.day(last)}`;
}

export function whenWords(first: Day, today: Day): string {
  if (addDays(first, 6) < today) return 'A past week';
  return first <= today ? 'This week' : 'A week to come';
}

/** `5 min over`, `12 min left`, `4 min left, 12 on days without a plan`: those are neither. */
export function balanceWords({ cells, total: { spent, budget, over } }: WeekLine): string {
  if (budget === null) return 'no plan';
  const unplanned = cells.reduce((sum, cell) => sum + (cell.budget === null ? cell.spent : 0), 0);
  const words = againstPlan(budget - (spent - unplanned), over);
  return unplanned === 0 ? words : `${words}, ${String(unplanned)} on days without a plan`;
}

function againstPlan(left: number, over: number): string {
  if (over > 0) return `${String(over)} min over`;
  return left === 0 ? 'as planned' : `${String(left)} min left`;
}

export type ScoreWords = { readonly start: string; readonly end: string; readonly change: string };

/** What a score was when the week began and when it ended. Over a break nothing is said of a change. */
export function scoreWords({ before, within, change, isBroken, sum }: WeekScore, format: Format): ScoreWords {
  const [first, last] = [before ?? within[0], within.at(-1)];
  return {
    start: first === undefined ? '–' : `${valueWords(first, format)} on ${format.shortDay(first.day)}`,
    end: last === undefined ? 'no reading' : `${valueWords(last, format)} on ${format.shortDay(last.day)}`,
    change: sum === null ? changeWords(change, isBroken, format) : `${format.number(sum)} in the week`,
  };
}

function changeWords(change: WeekScore['change'], isBroken: boolean, format: Format): string {
  if (isBroken) return 'a break lies between';
  if (change === null) return '–';
  if (change.by === 0) return 'no change';
  return `${change.isApproximate ? 'about ' : ''}${format.signed(change.by)}`;
}

/** `Tue 17, Sat 21 Nov: nothing was entered` */
export function unknownWords(days: readonly Day[], format: Format): string | null {
  if (days.length === 0) return null;
  const names = days.map((day) => format.shortDay(day)).join(', ');
  return `Of ${days.length === 1 ? 'one day' : `${format.number(days.length)} days`} nothing is known: ${names}.`;
}
