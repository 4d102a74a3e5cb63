import type { Day, Month } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { daysIn, daysToDivideBy, isMonthOver } from '../../../shared/insights/share-amounts';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import type { FigureCell, FigureTable } from './figures/figure-table';
import type { ShareReply } from './insights-requests';
import type { ShareMonths } from './share-choices';

/** Of a month, in the measure in which both months are compared. */
export type ShareRow = {
  readonly month: Month;
  /** How many days of it have passed; null when it is over. */
  readonly soFar: number | null;
  /** Amount and total are those of a day, as one of the months is not over. */
  readonly isByDay: boolean;
  /** Null where nothing was entered. */
  readonly amount: number | null;
  /** Null where there is none, or it is less than the source alone. */
  readonly total: number | null;
  readonly readings: number;
};

export type ShareScope = { readonly score: Score; readonly months: ShareMonths; readonly today: Day };

export function shareRows(
  { before, after, totalBefore, totalAfter }: ShareReply,
  { score, months, today }: ShareScope,
): readonly ShareRow[] {
  const days = daysToDivideBy({ source: score, ...months }, today);
  const at = (month: Month, divisor: number | undefined) => ({
    month,
    soFar: isMonthOver(month, today) ? null : daysIn(month, today),
    isByDay: divisor !== undefined,
    divisor: divisor ?? 1,
  });
  return [
    rowOf(at(months.before, days?.before), before, totalBefore),
    rowOf(at(months.after, days?.after), after, totalAfter),
  ];
}

type RowAt = Pick<ShareRow, 'month' | 'soFar' | 'isByDay'> & { readonly divisor: number };

function rowOf({ divisor, ...at }: RowAt, own: ShareReply['before'], total: ShareReply['totalBefore']): ShareRow {
  const isWhole = own !== null && total !== null && total.amount >= own.amount;
  return {
    ...at,
    amount: own === null ? null : own.amount / divisor,
    total: isWhole ? total.amount / divisor : null,
    readings: own?.readings ?? 0,
  };
}

/**
 * What little the amounts rest on: of what is read for each day, months of which fewer than half of the days were read;
 * of what is read since the last time, months with one reading. Empty where there is enough.
 */
export function restsOnWords(rows: readonly ShareRow[], { score, today }: ShareScope, format: Format): string {
  const words = rows.flatMap(({ month, amount, readings }) => {
    if (amount === null) return [];
    const days = daysIn(month, today);
    if (score.measures === 'that-day' && readings * 2 < days)
      return [`${format.month(month)} on ${format.number(readings)} of ${format.number(days)} days read`];
    if (score.measures === 'since-last' && readings < 2) return [`${format.month(month)} on one reading`];
    return [];
  });
  return words.length === 0 ? '' : `This rests on little: ${words.join(', ')}.`;
}

/** From 0 to 1; null where it cannot be said. */
function shareOfRow({ amount, total }: ShareRow): number | null {
  return amount === null || total === null || total === 0 ? null : amount / total;
}

export function shareTable(name: string, rows: readonly ShareRow[], format: Format): FigureTable {
  const number = (value: number | null, write: (of: number) => string): FigureCell => ({
    shown: value === null ? '–' : write(value),
    value,
  });
  const each = rows.some(({ isByDay }) => isByDay) ? ' a day' : '';
  return {
    caption: `${isolated(name)}: amount and share`,
    columns: [
      { key: 'month', text: 'Month' },
      { key: 'amount', text: `Amount${each}`, isNumber: true },
      { key: 'total', text: `Total${each}`, isNumber: true },
      { key: 'share', text: 'Share', isNumber: true },
      { key: 'readings', text: 'Readings', isNumber: true },
    ],
    rows: rows.map((row, index) => ({
      key: `${String(index)} ${row.month}`,
      cells: [
        { shown: monthWords(row, format), value: row.month },
        number(row.amount, format.number),
        number(row.total, format.number),
        number(shareOfRow(row), (share) => percentWords(share, format)),
        number(row.readings, format.number),
      ],
    })),
  };
}

/** What the bars say in words. */
export function shareSummary(name: string, rows: readonly ShareRow[], format: Format): string {
  return `${isolated(name)}. ${rows.map((row) => `${monthWords(row, format)}: ${amountWords(row, format)}.`).join(' ')}`;
}

/** `November 2026, so far 23 days` */
export function monthWords({ month, soFar }: ShareRow, format: Format): string {
  if (soFar === null) return format.month(month);
  return `${format.month(month)}, so far ${format.number(soFar)} ${soFar === 1 ? 'day' : 'days'}`;
}

/** `561 of 1,041, 54 %`, `20.04 of 60.71 a day, 33 %` */
export function amountWords(row: ShareRow, format: Format): string {
  if (row.amount === null) return 'no reading';
  const share = shareOfRow(row);
  const each = row.isByDay ? ' a day' : '';
  if (row.total === null || share === null) return `${format.number(row.amount)}${each}`;
  return `${format.number(row.amount)} of ${format.number(row.total)}${each}, ${percentWords(share, format)}`;
}

/** Less than half a percent is not nothing. */
function percentWords(share: number, format: Format): string {
  return share > 0 && share < 0.005 ? `under ${format.percent(0.01)}` : format.percent(share);
}
