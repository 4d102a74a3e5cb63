import { useCallback, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { Segmented } from '../../../ui/segmented';
import { FigureFrame, type SaveBlob } from './figure-frame';
import { asPicture, loadPlot, type Plot } from './plot';
import { PlotView } from './plot-view';
import type { ScoreLineData, ScoreOverlay } from './score-line-data';
import { drawScore, jumpPlaces } from './score-line-drawing';
import { scoreScene, type ScoreScene } from './score-line-scene';
import { scoreMeta, scoreSummary, scoreTable } from './score-line-words';
import styles from './score-line.module.css';
import { ScoreReader } from './score-reader';
import { svgElement } from './svg-element';
import { useWidth } from './use-width';

type ScoreLineProps = {
  readonly data: ScoreLineData;
  readonly overlay?: ScoreOverlay | null;
  readonly format: Format;
  /** Without its ending. */
  readonly fileName: string;
  /** Asks what was different before this day. */
  readonly onJump: (day: Day) => void;
  readonly save?: SaveBlob;
};

type Series = 'seen' | 'restated';

const SAVED_WIDTH = 920;
const SERIES = [
  { value: 'seen', text: 'As seen' },
  { value: 'restated', text: 'As restated' },
] as const;

/** A score over time: a line for each era, events as rules, and a reading under the pointer or the arrow keys. */
export function ScoreLine({ data, overlay = null, format, fileName, onJump, save }: ScoreLineProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [series, setSeries] = useState<Series>('seen');
  const shown = useMemo(
    () => (series === 'restated' && data.restated !== undefined ? { ...data, eras: data.restated } : data),
    [data, series],
  );
  const scene = useMemo(() => sceneOf(shown, overlay, width), [shown, overlay, width]);
  const draw = useCallback(
    (plot: Plot) => (scene === null ? document.createElement('svg') : drawScore(plot, scene, format)),
    [scene, format],
  );
  const summary = useMemo(() => scoreSummary(shown, format), [shown, format]);
  const table = useMemo(() => scoreTable(shown, format), [shown, format]);

  return (
    <FigureFrame
      title={`${isolated(shown.name)} over time`}
      subtitle={subtitleOf(shown, format)}
      meta={scoreMeta(shown.eras, format)}
      table={table}
      fileName={fileName}
      number={format.number}
      renderImage={() => imageOf(shown, overlay, format)}
      {...(save === undefined ? {} : { save })}
    >
      <div ref={place} className={styles['place']}>
        {scene === null ? (
          <p className={styles['nothing']}>
            There is no reading of <bdi>{shown.name}</bdi> yet.
          </p>
        ) : (
          <ScoreReader
            scene={scene}
            name={shown.name}
            jumps={data.jumps}
            format={format}
            onJump={onJump}
            aside={
              data.restated !== undefined && (
                <Segmented label="Which past" value={series} options={SERIES} onChange={setSeries} />
              )
            }
          >
            <PlotView draw={draw} summary={summary} width={width} height={scene.height} />
          </ScoreReader>
        )}
      </div>
      {scene !== null && <ScoreLegend scene={scene} format={format} />}
    </FigureFrame>
  );
}

function ScoreLegend({ scene, format }: { readonly scene: ScoreScene; readonly format: Format }) {
  const hasApproximate = scene.points.some(({ isApproximate }) => isApproximate);
  const hasOnBreak = scene.points.some(({ era }) => era === null);
  const { overlay, numbered } = scene;
  if (!hasApproximate && !hasOnBreak && overlay === null && numbered.length === 0) return null;
  return (
    <div className={styles['legend']}>
      {overlay !== null && (
        <p>
          <i data-sign="tick" />
          <span>
            <bdi>{overlay.title}</bdi>, done on {dayCount(overlay.days.length, format)}
          </span>
        </p>
      )}
      {hasApproximate && (
        <p>
          <i data-sign="hollow" />
          approximate
        </p>
      )}
      {hasOnBreak && (
        <p>
          <i data-sign="cross">×</i>
          on a day of a break
        </p>
      )}
      {numbered.length > 0 && (
        <ol>
          {numbered.map(({ from, label }) => (
            <li key={`${from} ${label}`}>
              <bdi>{label}</bdi>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function sceneOf({ eras, events, unit, step = 0 }: ScoreLineData, overlay: ScoreOverlay | null, width: number) {
  return scoreScene({ width, unit, eras, events, overlay, step });
}

function subtitleOf({ eras, unit }: ScoreLineData, format: Format): string {
  const points = eras.flatMap((era) => era.points);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return unit;
  const count = `${format.number(points.length)} ${points.length === 1 ? 'reading' : 'readings'}`;
  return `${unit}, ${format.day(first.day)} to ${format.day(last.day)}, ${count}`;
}

async function imageOf(data: ScoreLineData, overlay: ScoreOverlay | null, format: Format) {
  const plot = await loadPlot();
  const scene = sceneOf(data, overlay, SAVED_WIDTH);
  if (scene === null) throw new Error('There is nothing to draw.');
  const summary = scoreSummary(data, format);
  const drawing = asPicture(drawScore(plot, scene, format), summary);
  for (const { x, y } of jumpPlaces(scene, data.jumps))
    drawing.append(
      svgElement('circle', { cx: x, cy: y, r: 4.5, fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 2 }),
    );
  return { drawing, summary, notes: savedNotes(scene, format) };
}

/** What stands below the picture on the page, as lines. */
function savedNotes(scene: ScoreScene, format: Format): readonly string[] {
  const { overlay, numbered, points } = scene;
  return [
    ...numbered.map(({ label }, index) => `${format.number(index + 1)}: ${isolated(label)}`),
    ...(overlay === null
      ? []
      : [`Ticks: ${isolated(overlay.title)}, done on ${dayCount(overlay.days.length, format)}`]),
    ...(points.some(({ isApproximate }) => isApproximate) ? ['Hollow: approximate'] : []),
    ...(points.some(({ era }) => era === null) ? ['Cross: on a day of a break'] : []),
  ];
}

function dayCount(count: number, format: Format): string {
  return `${format.number(count)} ${count === 1 ? 'day' : 'days'}`;
}
