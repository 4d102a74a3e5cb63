import { daysFrom, weekdayOf, type Day } from '../../../shared/base/day';
import type { Event } from '../../../shared/scores/event';
import type { Format } from '../../lib/format';
import { levelOf, type YearCell } from '../../ui/year-cells';
import type { YearWords } from '../../ui/year-grid';
import { textCell, type FigureTable } from './figures/figure-table';
import type { YearReply } from './insights-requests';

/** What a day of the year has to say. */
export type YearDayFacts = {
  readonly day: Day;
  /** How much of the checklist was done; null where nothing was due, or nothing was entered. */
  readonly share: number | null;
  readonly hasNote: boolean;
  /** The titles of the events on it. */
  readonly events: readonly string[];
};

export type YearFacts = { readonly first: Day; readonly last: Day; readonly days: readonly YearDayFacts[] };

type YearParts = { readonly year: number; readonly events: readonly Event[] };

/** Every day of the year. */
export function yearFacts({ days }: YearReply, { year, events }: YearParts): YearFacts {
  const text = String(year).padStart(4, '0');
  const [first, last] = [`${text}-01-01` as Day, `${text}-12-31` as Day];
  const known = new Map(days.map((one) => [one.day, one]));
  const titles = titlesByDay(events, { first, last });
  const facts = daysFrom(first, last).map((day) => ({
    day,
    share: known.get(day)?.share ?? null,
    hasNote: known.get(day)?.hasNote ?? false,
    events: titles.get(day) ?? [],
  }));
  return { first, last, days: facts };
}

function titlesByDay(
  events: readonly Event[],
  { first, last }: { readonly first: Day; readonly last: Day },
): ReadonlyMap<Day, readonly string[]> {
  const titles = new Map<Day, readonly string[]>();
  for (const { from, to, title } of events) {
    if (to < first || from > last) continue;
    for (const day of daysFrom(from < first ? first : from, to > last ? last : to))
      titles.set(day, [...(titles.get(day) ?? []), title]);
  }
  return titles;
}

export function yearCell(of: YearDayFacts, format: Format): YearCell {
  const { day, share, events } = of;
  return {
    level: share === null ? 'unknown' : levelOf(share),
    isMarked: events.length > 0,
    label: `${dayWords(day, format)}: ${saidOf(of, format).join(', ')}`,
  };
}

/** `Mon 12 Mar: 63 % done, a note, Conference` */
function saidOf({ share, hasNote, events }: YearDayFacts, format: Format): readonly string[] {
  const done = share === null ? NOTHING_COUNTED : `${format.percent(share)} done`;
  return [done, ...(hasNote ? ['a note'] : []), ...events];
}

const NOTHING_COUNTED = 'nothing due, or nothing entered';

function dayWords(day: Day, format: Format): string {
  return `${format.weekday(weekdayOf(day))} ${format.shortDay(day)}`;
}

export function yearWords(format: Format): YearWords {
  return {
    month: format.shortMonth,
    weekday: (day) => format.weekday(weekdayOf(day)),
    unknown: (day) => `${dayWords(day, format)}: ${NOTHING_COUNTED}`,
  };
}

export function yearSummary(title: string, days: readonly YearDayFacts[], format: Format): string {
  const shares = days.flatMap(({ share }) => (share === null ? [] : [share]));
  const [whole, half] = [shares.filter((share) => share >= 1), shares.filter((share) => share >= 0.5)];
  const [all, most] = [whole.length, half.length].map(format.number);
  return `${title}: of ${format.number(shares.length)} days with something due, all was done on ${all ?? ''} and at least half on ${most ?? ''}.`;
}

export function yearTable(caption: string, days: readonly YearDayFacts[], format: Format): FigureTable {
  return {
    caption,
    columns: [
      { key: 'day', text: 'Day' },
      { key: 'share', text: 'Done of what was due', isNumber: true },
      { key: 'note', text: 'Note' },
      { key: 'events', text: 'Events' },
    ],
    rows: days
      .filter(({ share, hasNote, events }) => share !== null || hasNote || events.length > 0)
      .map(({ day, share, hasNote, events }) => ({
        key: day,
        cells: [
          { shown: `${format.weekday(weekdayOf(day))} ${format.day(day)}`, value: day },
          { shown: share === null ? '' : format.percent(share), value: share },
          { shown: hasNote ? 'yes' : '', value: hasNote ? 'yes' : 'no' },
          textCell(events.join('; ')),
        ],
      })),
  };
}
