import { useCallback, useRef } from 'react';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { FigureFrame, type SaveBlob } from './figure-frame';
import { textCell, type FigureMeta, type FigureTable } from './figure-table';
import { drawMonthBars, monthBarsHeight, sumOf, type MonthBarsData } from './month-bars-drawing';
import { asPicture, loadPlot, type Plot } from './plot';
import { PlotView } from './plot-view';
import { useWidth } from './use-width';

type MonthBarsProps = {
  /** The same value until it changes. */
  readonly data: MonthBarsData;
  readonly meta: FigureMeta;
  readonly format: Format;
  /** Without its ending. */
  readonly fileName: string;
  readonly save?: SaveBlob;
};

const TITLE = 'Minutes a month by platform';
const SAVED_WIDTH = 920;

/** Where the time went: bars for each platform, all on one scale. */
export function MonthBars({ data, meta, format, fileName, save }: MonthBarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const draw = useCallback(
    (plot: Plot, at: number) => drawMonthBars(plot, data, { width: at, format }),
    [data, format],
  );
  const isEmpty = data.months.length === 0 || data.platforms.length === 0;
  const summary = summaryOf(data, format);
  return (
    <FigureFrame
      title={TITLE}
      subtitle="minutes, all on one scale"
      meta={meta}
      table={tableOf(data, format)}
      fileName={fileName}
      number={format.number}
      renderImage={async () => ({
        drawing: asPicture(drawMonthBars(await loadPlot(), data, { width: SAVED_WIDTH, format }), summary),
        summary,
      })}
      {...(save === undefined ? {} : { save })}
    >
      <div ref={place}>
        {isEmpty ? (
          <p>No time has been entered yet.</p>
        ) : (
          <PlotView draw={draw} summary={summary} width={width} height={monthBarsHeight(data)} />
        )}
      </div>
    </FigureFrame>
  );
}

function summaryOf({ months, platforms }: MonthBarsData, format: Format): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return `${TITLE}: nothing yet.`;
  const sums = platforms.map(({ name, minutes }) => `${isolated(name)} ${format.number(sumOf(minutes))} min`);
  return `${TITLE}, ${format.month(first)} to ${format.month(last)}: ${sums.join(', ')}.`;
}

function tableOf({ months, platforms }: MonthBarsData, format: Format): FigureTable {
  return {
    caption: TITLE,
    columns: [
      { key: 'month', text: 'Month' },
      { key: 'platform', text: 'Platform' },
      { key: 'minutes', text: 'Minutes', isNumber: true },
    ],
    rows: months.flatMap((month, index) =>
      platforms.map(({ id, name, minutes }) => {
        const value = minutes[index] ?? null;
        return {
          key: `${month} ${id}`,
          cells: [
            { shown: format.month(month), value: month },
            textCell(name),
            { shown: value === null ? 'not entered' : format.number(value), value },
          ],
        };
      }),
    ),
  };
}
