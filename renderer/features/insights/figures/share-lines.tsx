import { useCallback, useRef } from 'react';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { FigureFrame, type SaveBlob } from './figure-frame';
import { textCell, type FigureMeta, type FigureTable } from './figure-table';
import { asPicture, loadPlot, type Plot } from './plot';
import { PlotView } from './plot-view';
import {
  areByMonth,
  drawShareLines,
  isShared,
  SHARE_LINES_HEIGHT,
  whenWords,
  type ShareLine,
} from './share-lines-drawing';
import { useWidth } from './use-width';

type ShareLinesProps = {
  readonly title: string;
  readonly subtitle: string;
  /** The same value until it changes. */
  readonly lines: readonly ShareLine[];
  readonly meta: FigureMeta;
  readonly format: Format;
  /** Without its ending. */
  readonly fileName: string;
  readonly save?: SaveBlob;
};

const SAVED_WIDTH = 920;

/** Shares over time: adherence by month, the strength of activities. */
export function ShareLines({ title, subtitle, lines, meta, format, fileName, save }: ShareLinesProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const draw = useCallback(
    (plot: Plot, at: number) => drawShareLines(plot, lines, { width: at, format }),
    [lines, format],
  );
  const summary = summaryOf(title, lines, format);
  return (
    <FigureFrame
      title={title}
      subtitle={subtitle}
      meta={meta}
      table={tableOf(title, lines, format)}
      fileName={fileName}
      number={format.number}
      renderImage={async () => ({
        drawing: asPicture(drawShareLines(await loadPlot(), lines, { width: SAVED_WIDTH, format }), summary),
        summary,
      })}
      {...(save === undefined ? {} : { save })}
    >
      <div ref={place}>
        {lines.some(({ points }) => points.some(isShared)) ? (
          <PlotView draw={draw} summary={summary} width={width} height={SHARE_LINES_HEIGHT} />
        ) : (
          <p>There is nothing to draw yet.</p>
        )}
      </div>
    </FigureFrame>
  );
}

function summaryOf(title: string, lines: readonly ShareLine[], format: Format): string {
  const words = lines.flatMap(({ name, points }) => {
    const shared = points.filter(isShared);
    const [first, last] = [shared[0], shared.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [`${isolated(name)} from ${format.percent(first.share)} to ${format.percent(last.share)}, ${last.words}`];
  });
  return `${title}. ${words.length === 0 ? 'Nothing to draw yet' : words.join('; ')}.`;
}

function tableOf(caption: string, lines: readonly ShareLine[], format: Format): FigureTable {
  return {
    caption,
    columns: [
      areByMonth(lines) ? { key: 'month', text: 'Month' } : { key: 'when', text: 'When' },
      { key: 'name', text: 'Of' },
      { key: 'share', text: 'Share', isNumber: true },
      { key: 'words', text: 'In words' },
    ],
    rows: lines.flatMap(({ id, name, points }) =>
      points.map((point) => ({
        key: `${id} ${point.day}`,
        cells: [
          { shown: whenWords(point, format), value: point.month ?? point.day },
          textCell(name),
          { shown: point.share === null ? '' : format.percent(point.share), value: point.share },
          textCell(point.words),
        ],
      })),
    ),
  };
}
