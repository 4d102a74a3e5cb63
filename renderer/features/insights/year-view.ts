import { day, daysFrom, type Day } from '../../../shared/base/day';
import { titlesByDay, type Event } from '../../../shared/scores/event';
import type { YearDay } from './figures/year-words';
import type { YearReply } from './insights-requests';

/** The days of a year up to today, with what of the checklist was done on each and the events on it. */
export function yearDaysOf(
  { days }: YearReply,
  { year, events, today }: { readonly year: number; readonly events: readonly Event[]; readonly today: Day },
): readonly YearDay[] {
  const text = String(year).padStart(4, '0');
  const [first, end] = [day(`${text}-01-01`), day(`${text}-12-31`)];
  const last = end < today ? end : today;
  const counts = new Map(days.map((one) => [one.day, one.counts]));
  const titles = titlesByDay(events, { from: first, to: last });
  return daysFrom(first, last).map((of) => ({ day: of, counts: counts.get(of) ?? null, events: titles.get(of) ?? [] }));
}
