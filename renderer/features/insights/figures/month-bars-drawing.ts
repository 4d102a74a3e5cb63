import {
  firstDayOfMonth,
  monthAfter,
  monthBefore,
  monthOf,
  rulerDate,
  type Day,
  type Month,
} from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Hue } from '../../../../shared/time/platform';
import type { Format } from '../../../lib/format';
import type { Plot } from './plot';
import { BASE_STYLE, timeLabel } from './plot-style';
import { shortened } from './text-width';
import { monthTicks } from './time-axis';
import { withTicks } from './value-axis';

/** The minutes of one platform, one number for each month; null where nobody has entered anything. */
type PlatformMinutes = {
  readonly id: string;
  readonly name: string;
  readonly hue: Hue;
  readonly minutes: readonly (number | null)[];
};

export type MonthBarsData = { readonly months: readonly Month[]; readonly platforms: readonly PlatformMinutes[] };

const ROW_HEIGHT = 52;
const BELOW = 24;
const RIGHT = 64;
const TICK_WIDTH = 78;

type Bar = { readonly platform: PlatformMinutes; readonly month: Month; readonly minutes: number };

/** So many months have room beside each other, or the bar of a single one would be as wide as the page. */
const LEAST_ROOM = 6;

export function monthBarsHeight({ platforms }: MonthBarsData): number {
  return platforms.length * ROW_HEIGHT + BELOW;
}

/** A row of bars for each platform, all on one scale: the name stands beside it, so that its hue says nothing alone. */
export function drawMonthBars(plot: Plot, data: MonthBarsData, { width, format }: DrawOptions): Element {
  const { months, platforms } = data;
  const left = width < 560 ? 108 : 150;
  const [first, end] = [startOf(months[0]), startOf(months.at(-1), 1)];
  const room = Math.max(months.length, LEAST_ROOM);
  const most = Math.max(1, ...platforms.flatMap(({ minutes }) => minutes.map((value) => value ?? 0)));
  const tick = withTicks(0, most, 2).ticks.at(-1) ?? most;
  const ticks = monthTicks(first, end, Math.max(2, Math.floor((width - left - RIGHT) / TICK_WIDTH)));
  return plot.plot({
    width,
    height: monthBarsHeight(data),
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: BELOW,
    style: BASE_STYLE,
    x: { type: 'utc', domain: [rulerDate(monthsBefore(first, room - months.length)), rulerDate(end)], axis: null },
    y: { domain: [0, most], axis: null },
    fy: { domain: platforms.map(row), axis: null, padding: 0.28 },
    color: { type: 'identity' },
    marks: [
      plot.ruleY(platforms, { fy: row, y: () => tick, stroke: 'var(--line)' }),
      plot.rect(barsOf(data), {
        fy: ({ platform }: Bar) => platform.id,
        x1: ({ month }: Bar) => rulerDate(firstDayOfMonth(month)),
        x2: ({ month }: Bar) => rulerDate(firstDayOfMonth(monthAfter(month))),
        y1: () => 0,
        y2: ({ minutes }: Bar) => minutes,
        insetLeft: 1,
        insetRight: 1,
        fill: ({ platform }: Bar) => `var(--hue-${platform.hue})`,
        title: ({ platform, month, minutes }: Bar) =>
          `${isolated(platform.name)}, ${format.month(month)}: ${format.number(minutes)} min`,
      }),
      plot.ruleY(platforms, { fy: row, y: () => 0, stroke: 'var(--edge)' }),
      ...wordMarks(plot, platforms, { left, end, tick, format }),
      plot.axisX(ticks.days.filter((day) => day < end).map(rulerDate), {
        tickSize: 0,
        tickPadding: 8,
        label: null,
        // Under the middle of its bar.
        dx: ticks.unit === 'month' ? (width - left - RIGHT) / room / 2 : 0,
        tickFormat: timeLabel(ticks, format),
        fill: 'var(--ink-soft)',
      }),
    ],
  });
}

function row({ id }: PlatformMinutes): string {
  return id;
}

type WordOptions = { readonly left: number; readonly end: Day; readonly tick: number; readonly format: Format };

/** The name and the sum of each platform on the left, what the line means on the right. */
function wordMarks(plot: Plot, platforms: readonly PlatformMinutes[], { left, end, tick, format }: WordOptions) {
  const side = { fy: row, frameAnchor: 'left', textAnchor: 'start', dx: -left } as const;
  return [
    plot.text(platforms, {
      ...side,
      dy: -8,
      text: ({ name }: PlatformMinutes) => shortened(name, left - 14),
      fontSize: 12,
      fontWeight: 500,
      fill: 'var(--ink)',
    }),
    plot.text(platforms, {
      ...side,
      dy: 8,
      text: ({ minutes }: PlatformMinutes) => `${format.number(sumOf(minutes))} min in all`,
      fill: 'var(--ink-soft)',
    }),
    plot.text(platforms, {
      fy: row,
      x: () => rulerDate(end),
      y: () => tick,
      dx: 6,
      textAnchor: 'start',
      text: () => `${format.number(tick)} min`,
      fill: 'var(--ink-soft)',
    }),
  ];
}

type DrawOptions = { readonly width: number; readonly format: Format };

export function sumOf(minutes: readonly (number | null)[]): number {
  return minutes.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function barsOf({ months, platforms }: MonthBarsData): readonly Bar[] {
  return platforms.flatMap((platform) =>
    months.flatMap((month, index) => {
      const minutes = platform.minutes[index] ?? null;
      return minutes === null ? [] : [{ platform, month, minutes }];
    }),
  );
}

function monthsBefore(first: Day, count: number): Day {
  let month = monthOf(first);
  for (let left = count; left > 0; left -= 1) month = monthBefore(month);
  return firstDayOfMonth(month);
}

/** The first day of a month, or of the one after it. */
function startOf(month: Month | undefined, after: 0 | 1 = 0) {
  if (month === undefined) throw new Error('There is no month to draw.');
  return firstDayOfMonth(after === 1 ? monthAfter(month) : month);
}
