import { rulerDate, type Day, type Month } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Hue } from '../../../../shared/time/platform';
import type { Format } from '../../../lib/format';
import type { Plot } from './plot';
import { BASE_STYLE, timeLabel } from './plot-style';
import { spreadApart } from './spread-apart';
import { shortened, textWidth } from './text-width';
import { monthTicksAt, timeTicks } from './time-axis';

export type SharePoint = {
  /** Where it stands. */
  readonly day: Day;
  /** What it is of, where that is a whole month and not the day. */
  readonly month?: Month;
  /** From 0 to 1, or null where there was nothing to share. */
  readonly share: number | null;
  /** In full: `17 of 22 due days`. */
  readonly words: string;
};

export type ShareLine = {
  readonly id: string;
  readonly name: string;
  /** Null for a line in ink. */
  readonly hue: Hue | null;
  /** In the order of their days. */
  readonly points: readonly SharePoint[];
};

export const SHARE_LINES_HEIGHT = 204;
const TOP = 10;
const BOTTOM = 26;
const LEFT = 44;
const LABEL_HEIGHT = 15;
const WIDEST_LABEL = 190;
const TICK_WIDTH = 78;
const SHARES = [0, 0.5, 1];
/** For lines of one hue. */
const DASHES = ['none', '6 3', '2 3', '8 3 2 3'];

type DrawOptions = { readonly width: number; readonly format: Format };

/** Shares over time from 0 to 100 %, each line with its name at its end. */
export function drawShareLines(plot: Plot, lines: readonly ShareLine[], { width, format }: DrawOptions): Element {
  const days = lines.flatMap(({ points }) => points.map(({ day }) => day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error('There is nothing to draw.');
  const widest = Math.min(WIDEST_LABEL, width * 0.3);
  const right = Math.min(widest, Math.max(...lines.map(({ name }) => textWidth(name)))) + 18;
  const most = Math.max(2, Math.floor((width - LEFT - right) / TICK_WIDTH));
  const isByMonth = areByMonth(lines);
  const ticks = isByMonth ? monthTicksAt([...new Set(days)], most) : timeTicks(first, last, most);
  return plot.plot({
    width,
    height: SHARE_LINES_HEIGHT,
    marginLeft: LEFT,
    marginRight: right,
    marginTop: TOP,
    marginBottom: BOTTOM,
    style: BASE_STYLE,
    x: { type: 'utc', domain: [rulerDate(first), rulerDate(last)], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      plot.gridY(SHARES, { stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.axisY(SHARES, {
        tickSize: 0,
        tickPadding: 9,
        label: null,
        tickFormat: format.percent,
        fill: 'var(--ink-soft)',
      }),
      plot.axisX(ticks.days.map(rulerDate), {
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: timeLabel(ticks, format, isByMonth ? 'always' : 'where-several'),
        fill: 'var(--ink-soft)',
      }),
      ...lines.map((line, index) =>
        plot.lineY(line.points, {
          x: ({ day }: SharePoint) => rulerDate(day),
          // Not a number is a gap.
          y: ({ share }: SharePoint) => share ?? NaN,
          stroke: colourOf(line),
          strokeWidth: 1.75,
          strokeLinejoin: 'round',
          strokeDasharray: dashOf(lines, index),
        }),
      ),
      ...lines.map((line) =>
        plot.dot(line.points.filter(isShared), {
          x: ({ day }: SharePoint) => rulerDate(day),
          y: 'share',
          r: 2,
          fill: colourOf(line),
          title: (point: SharePoint) => `${isolated(line.name)}, ${whenWords(point, format)}: ${point.words}`,
        }),
      ),
      ...nameMarks(plot, lines, { width, right, widest }),
    ],
  });
}

/** Whether every point is of a whole month, and so is named by it. */
export function areByMonth(lines: readonly ShareLine[]): boolean {
  return lines.every(({ points }) => points.every(({ month }) => month !== undefined));
}

type NameRoom = { readonly width: number; readonly right: number; readonly widest: number };

function nameMarks(plot: Plot, lines: readonly ShareLine[], { width, right, widest }: NameRoom) {
  const ends = lines.map((line) => line.points.filter(isShared).at(-1)?.share ?? 0);
  const wanted = ends.map((share) => TOP + (SHARE_LINES_HEIGHT - TOP - BOTTOM) * (1 - share));
  const places = spreadApart(wanted, LABEL_HEIGHT, { from: TOP, to: SHARE_LINES_HEIGHT - BOTTOM });
  return lines.map((line, index) =>
    plot.text([shortened(line.name, widest)], {
      frameAnchor: 'top-left',
      dx: width - right - LEFT + 10,
      dy: (places[index] ?? TOP) - TOP,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fontSize: 11.5,
      fill: colourOf(line),
    }),
  );
}

/** `May 2026`, or `31 May 2026` */
export function whenWords({ day, month }: SharePoint, format: Format): string {
  return month === undefined ? format.day(day) : format.month(month);
}

export function isShared(point: SharePoint): point is SharePoint & { readonly share: number } {
  return point.share !== null;
}

function colourOf({ hue }: ShareLine): string {
  return hue === null ? 'var(--ink)' : `var(--hue-${hue})`;
}

function dashOf(lines: readonly ShareLine[], index: number): string {
  const before = lines.slice(0, index).filter(({ hue }) => hue === lines[index]?.hue).length;
  return DASHES[before % DASHES.length] ?? 'none';
}
