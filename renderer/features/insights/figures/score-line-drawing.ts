import type { Markish } from '@observablehq/plot';
import { rulerDate, type Day } from '../../../../shared/base/day';
import type { Format } from '../../../lib/format';
import type { Plot } from './plot';
import { BASE_STYLE, timeLabel } from './plot-style';
import type { PlacedPoint } from './score-line-data';
import { LEFT, xOfDay, yOfLabel, yOfValue, type PlacedEvent, type ScoreScene } from './score-line-scene';
import { xOf } from './time-axis';

/** Keeps the rules of others from going through the words. */
const HALO = { stroke: 'var(--paper)', strokeWidth: 5 };

/** The picture of a score. Everything has its place already; Plot draws it. */
export function drawScore(plot: Plot, scene: ScoreScene, format: Format): Element {
  const { width, height, time, values, unit } = scene;
  const low = yOfValue(scene, values.low);
  return plot.plot({
    width,
    height,
    marginLeft: LEFT,
    marginRight: width - time.right,
    marginTop: scene.top,
    marginBottom: height - low,
    style: BASE_STYLE,
    x: { type: 'utc', domain: [rulerDate(time.from), rulerDate(time.to)], axis: null },
    y: { domain: [values.low, values.high], axis: null },
    marks: [
      // Behind the lines of the grid.
      ...scene.events.flatMap((event) => bandMarks(plot, scene, event)),
      plot.gridY(values.ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.axisY(values.ticks, {
        tickSize: 0,
        tickPadding: 9,
        label: null,
        tickFormat: format.number,
        fill: 'var(--ink-soft)',
      }),
      plot.axisX(scene.ticks.days.map(rulerDate), {
        tickSize: 0,
        tickPadding: 8 + scene.bottom - low,
        label: null,
        tickFormat: timeLabel(scene.ticks, format),
        fill: 'var(--ink-soft)',
      }),
      plot.text([unit], {
        frameAnchor: 'top-left',
        dx: -LEFT,
        dy: 10 - scene.top,
        textAnchor: 'start',
        lineAnchor: 'middle',
        fill: 'var(--ink-soft)',
      }),
      ...scene.events.map((event) => ruleMark(plot, scene, event)),
      ...scene.events.flatMap((event) => wordMarks(plot, scene, event)),
      ...numberMarks(plot, scene),
      ...seriesMarks(plot, scene),
      ...overlayMarks(plot, scene),
    ],
  });
}

function bandMarks(plot: Plot, scene: ScoreScene, { from, to, breaks, place }: PlacedEvent): readonly Markish[] {
  if (to <= from) return [];
  return [
    plot.rect([null], {
      x1: () => rulerDate(clamped(scene, from)),
      x2: () => rulerDate(clamped(scene, to)),
      y1: () => scene.values.low,
      y2: () => scene.values.high,
      insetTop: yOfLabel(place, scene) + 8 - scene.top,
      fill: breaks ? 'var(--over-soft)' : 'var(--sunken)',
    }),
  ];
}

function ruleMark(plot: Plot, scene: ScoreScene, { from, breaks, place }: PlacedEvent): Markish {
  // A number stands over its rule, words beside it.
  const start = place.kind === 'number' ? 8 : -7;
  return plot.ruleX([rulerDate(clamped(scene, from))], {
    stroke: breaks ? 'var(--over)' : 'var(--edge)',
    strokeDasharray: breaks ? '4 3' : '2 3',
    insetTop: yOfLabel(place, scene) + start - scene.top,
  });
}

function wordMarks(plot: Plot, scene: ScoreScene, event: PlacedEvent): readonly Markish[] {
  const { from, breaks, place, label } = event;
  if (place.kind === 'number') return [];
  const side = place.side === 'right' ? 1 : -1;
  return [
    plot.text([label], {
      x: () => rulerDate(clamped(scene, from)),
      frameAnchor: 'top',
      dx: 7 * side,
      dy: yOfLabel(place, scene) - scene.top,
      textAnchor: side === 1 ? 'start' : 'end',
      lineAnchor: 'middle',
      fontSize: 11.5,
      fill: breaks ? 'var(--over)' : 'var(--ink-soft)',
      ...HALO,
    }),
  ];
}

function numberMarks(plot: Plot, scene: ScoreScene): readonly Markish[] {
  const y = yOfLabel({ kind: 'number', number: 0 }, scene);
  return scene.numbers.map(({ x, text }) =>
    plot.text([text], {
      frameAnchor: 'top-left',
      dx: x - LEFT,
      dy: y - scene.top,
      lineAnchor: 'middle',
      fill: 'var(--ink-soft)',
      ...HALO,
    }),
  );
}

function seriesMarks(plot: Plot, scene: ScoreScene): readonly Markish[] {
  const [x, y] = [({ day }: PlacedPoint) => rulerDate(day), 'value'];
  const lines = scene.lines
    .filter((line) => line.length > 1)
    .map((line) => plot.lineY(line, { x, y, stroke: 'var(--ink)', strokeWidth: 1.75, strokeLinejoin: 'round' }));
  const onBreak = scene.points.filter(({ era }) => era === null);
  const alone = scene.lines.filter((line) => line.length === 1 && line[0]?.era !== null).flat();
  const drawn = scene.lines.flat();
  return [
    ...lines,
    plot.dot(onBreak, { x, y, r: 3.5, symbol: 'times', stroke: 'var(--over)', strokeWidth: 1.75 }),
    plot.dot(
      alone.filter(({ isApproximate }) => !isApproximate),
      { x, y, r: 2, fill: 'var(--ink)' },
    ),
    plot.dot(
      drawn.filter(({ isApproximate }) => isApproximate),
      {
        x,
        y,
        r: drawn.length > scene.width / 2 ? 2 : 2.75,
        fill: 'var(--paper)',
        stroke: 'var(--ink)',
        strokeWidth: 1.25,
      },
    ),
  ];
}

function overlayMarks(plot: Plot, { overlay, bottom, top, values, ...rest }: ScoreScene): readonly Markish[] {
  if (overlay === null) return [];
  const low = yOfValue({ overlay, bottom, top, values, ...rest }, values.low);
  return [
    plot.tickX(overlay.days, {
      x: (day: Day) => rulerDate(day),
      stroke: 'var(--accent)',
      strokeWidth: tickWidth(overlay.days.length, rest),
      insetTop: low - top + 5,
      insetBottom: low - bottom,
    }),
  ];
}

/** Days that are narrower than a line would make one block of it. */
function tickWidth(count: number, { time }: Pick<ScoreScene, 'time'>): number {
  const room = (xOf(time, time.to) - time.left) / Math.max(1, count);
  return Math.min(2, Math.max(0.75, room / 3));
}

function clamped(scene: ScoreScene, day: Day): Day {
  const { from, to } = scene.time;
  return day < from ? from : day > to ? to : day;
}

/** The rings at the days of which one can ask; on the page, buttons stand in their places. */
export function jumpPlaces(scene: ScoreScene, jumps: readonly Day[]) {
  return jumps.flatMap((day) => {
    const point = scene.points.find((other) => other.day === day);
    return point === undefined ? [] : [{ day, x: xOfDay(scene, day), y: yOfValue(scene, point.value) }];
  });
}
