import type { Month } from '../../../shared/base/day';
import type { Format } from '../../lib/format';
import type { FigureCell, FigureTable } from './figures/figure-table';
import type { ShareReply } from './insights-requests';
import type { ShareMonths } from './share-choices';

export type ShareRow = {
  readonly month: Month;
  /** Null where nothing was entered. */
  readonly amount: number | null;
  /** Null where there is none, or it is less than the source alone. */
  readonly total: number | null;
  readonly readings: number;
};

export function shareRows(
  { before, after, totalBefore, totalAfter }: ShareReply,
  months: ShareMonths,
): readonly ShareRow[] {
  return [rowOf(months.before, before, totalBefore), rowOf(months.after, after, totalAfter)];
}

function rowOf(month: Month, own: ShareReply['before'], total: ShareReply['totalBefore']): ShareRow {
  const isWhole = own !== null && total !== null && total.amount >= own.amount;
  return { month, amount: own?.amount ?? null, total: isWhole ? total.amount : null, readings: own?.readings ?? 0 };
}

/** From 0 to 1; null where it cannot be said. */
export function shareOfRow({ amount, total }: ShareRow): number | null {
  return amount === null || total === null || total === 0 ? null : amount / total;
}

export function shareTable(name: string, rows: readonly ShareRow[], format: Format): FigureTable {
  const number = (value: number | null, write: (of: number) => string): FigureCell => ({
    shown: value === null ? '–' : write(value),
    value,
  });
  return {
    caption: `${name}: amount and share`,
    columns: [
      { key: 'month', text: 'Month' },
      { key: 'amount', text: 'Amount', isNumber: true },
      { key: 'total', text: 'Total', isNumber: true },
      { key: 'share', text: 'Share', isNumber: true },
      { key: 'readings', text: 'Readings', isNumber: true },
    ],
    rows: rows.map((row, index) => ({
      key: `${String(index)} ${row.month}`,
      cells: [
        { shown: format.month(row.month), value: row.month },
        number(row.amount, format.number),
        number(row.total, format.number),
        number(shareOfRow(row), format.percent),
        number(row.readings, format.number),
      ],
    })),
  };
}

/** What the bars say in words. */
export function shareSummary(name: string, rows: readonly ShareRow[], format: Format): string {
  return `${name}. ${rows.map((row) => `${format.month(row.month)}: ${amountWords(row, format)}.`).join(' ')}`;
}

/** `561 of 1,041, 54 %` */
export function amountWords(row: ShareRow, format: Format): string {
  if (row.amount === null) return 'no reading';
  const share = shareOfRow(row);
  if (row.total === null || share === null) return format.number(row.amount);
  return `${format.number(row.amount)} of ${format.number(row.total)}, ${format.percent(share)}`;
}
