import { weekdayOf, type Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { levelOf, type YearCell } from '../../../ui/year-cells';
import type { YearWords } from '../../../ui/year-grid';
import type { FigureTable } from './figure-table';

/** What a day had to be done, and what of it was; null where nobody has entered anything. */
export type YearDay = {
  readonly day: Day;
  readonly counts: { readonly done: number; readonly due: number } | null;
  /** The titles of events on it. */
  readonly events: readonly string[];
};

export function yearCell(of: YearDay, format: Format): YearCell {
  const { counts, events } = of;
  const level = counts === null ? 'unknown' : counts.due === 0 ? 'none' : levelOf(counts.done / counts.due);
  return { level, isMarked: events.length > 0, label: dayLabel(of, format) };
}

/** `Mon 12 Mar: 5 of 8 done, Conference` */
function dayLabel({ day, counts, events }: YearDay, format: Format): string {
  return `${shortDayWords(day, format)}: ${[countWords(counts, format), ...events.map(isolated)].join(', ')}`;
}

function countWords(counts: YearDay['counts'], format: Format): string {
  if (counts === null) return 'not entered';
  if (counts.due === 0) return 'nothing due';
  return `${format.number(counts.done)} of ${format.number(counts.due)} done`;
}

function shortDayWords(day: Day, format: Format): string {
  return `${format.weekday(weekdayOf(day))} ${format.shortDay(day)}`;
}

export function yearWords(format: Format): YearWords {
  return {
    month: format.shortMonth,
    weekday: (day) => format.weekday(weekdayOf(day)),
    unknown: (day) => `${shortDayWords(day, format)}: not entered`,
  };
}

export function yearSummary(title: string, days: readonly YearDay[], format: Format): string {
  const due = days.flatMap(({ counts }) => (counts === null || counts.due === 0 ? [] : [counts]));
  const whole = due.filter(({ done, due: of }) => done >= of).length;
  const sum = due.reduce((all, counts) => ({ done: all.done + counts.done, due: all.due + counts.due }), {
    done: 0,
    due: 0,
  });
  const [done, all] = [format.number(sum.done), format.number(sum.due)];
  return `${title}: ${done} of ${all} due, everything on ${format.number(whole)} of ${format.number(due.length)} days.`;
}

export function yearTable(caption: string, days: readonly YearDay[], format: Format): FigureTable {
  return {
    caption,
    columns: [
      { key: 'day', text: 'Day' },
      { key: 'done', text: 'Done', isNumber: true },
      { key: 'due', text: 'Due', isNumber: true },
      { key: 'events', text: 'Events' },
    ],
    rows: days.map(({ day, counts, events }) => ({
      key: day,
      cells: [
        { shown: `${format.weekday(weekdayOf(day))} ${format.day(day)}`, value: day },
        { shown: counts === null ? 'not entered' : format.number(counts.done), value: counts?.done ?? null },
        { shown: counts === null ? '' : format.number(counts.due), value: counts?.due ?? null },
        { shown: events.join('; '), value: events.join('; ') },
      ],
    })),
  };
}
