import { daysBetween, type Day } from '../../../../shared/base/day';
import { joinedNumbers, placeLabels, type LabelPlace } from './label-rows';
import { placedPoints, type PlacedPoint, type ScoreEra, type ScoreEvent, type ScoreOverlay } from './score-line-data';
import { splitAtGaps, thinned } from './series-shape';
import { textWidth } from './text-width';
import { timeTicks, xOf, type TimeAxis, type TimeTicks } from './time-axis';
import { shareOf, valueAxis, type ValueAxis } from './value-axis';

export const LEFT = 40;
const RIGHT = 12;
const PLOT_HEIGHT = 148;
const ROW_HEIGHT = 17;
const MOST_ROWS = 3;
const BELOW = 24;
const OVERLAY_HEIGHT = 16;
const TICK_WIDTH = 78;
const NUMBERS_APART = 42;

type SceneOptions = {
  readonly width: number;
  readonly unit: string;
  readonly eras: readonly ScoreEra[];
  readonly events: readonly ScoreEvent[];
  readonly overlay: ScoreOverlay | null;
  /** The smallest difference of values. */
  readonly step?: number;
};

export type PlacedEvent = ScoreEvent & { readonly x: number; readonly place: LabelPlace };

/** Where everything in the picture of a score stands, in pixels. */
export type ScoreScene = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly time: TimeAxis;
  readonly ticks: TimeTicks;
  readonly values: ValueAxis;
  readonly unit: string;
  readonly points: readonly PlacedPoint[];
  /** One for each line, none of which goes across a break or a gap. */
  readonly lines: readonly (readonly PlacedPoint[])[];
  readonly events: readonly PlacedEvent[];
  readonly numbers: readonly { readonly x: number; readonly text: string }[];
  /** Those of the events that have a number in the picture, in its order. */
  readonly numbered: readonly ScoreEvent[];
  readonly overlay: ScoreOverlay | null;
};

/** Null while there is no reading. */
export function scoreScene(options: SceneOptions): ScoreScene | null {
  const { width, unit, eras, overlay } = options;
  const points = placedPoints(eras);
  const span = spanOf(points);
  if (span === null) return null;
  const time = { ...span, left: LEFT, right: width - RIGHT };
  const events = placedEvents(options, time);
  const rows = rowsUsed(events);
  const top = 8 + rows * ROW_HEIGHT;
  const bottom = top + PLOT_HEIGHT + (overlay === null ? 0 : OVERLAY_HEIGHT);
  const numbered = events.filter(({ place }) => place.kind === 'number');
  return {
    width,
    height: bottom + BELOW,
    top,
    bottom,
    time,
    ticks: timeTicks(span.from, span.to, Math.max(2, Math.floor((time.right - time.left) / TICK_WIDTH))),
    values: valueAxis(
      points.map(({ value }) => value),
      5,
      options.step,
    ),
    unit,
    points,
    lines: eras.flatMap((_, index) =>
      splitAtGaps(points.filter(({ stretch }) => stretch === index)).map((stretch) =>
        thinned(stretch, ({ day }) => xOf(time, day)),
      ),
    ),
    events,
    numbers: joinedNumbers(numbersOf(numbered), NUMBERS_APART),
    numbered: [...numbered].sort((one, other) => one.x - other.x),
    overlay: overlay === null ? null : { ...overlay, days: overlay.days.filter((day) => isWithin(time, day)) },
  };
}

export function xOfDay({ time }: ScoreScene, day: Day): number {
  return xOf(time, day);
}

export function yOfValue({ top, values, overlay, bottom }: ScoreScene, value: number): number {
  const low = bottom - (overlay === null ? 0 : OVERLAY_HEIGHT);
  return low - (low - top) * shareOf(values, value);
}

/** Where the words or the number of an event stand: the middle of their line. */
export function yOfLabel(place: LabelPlace, scene: Pick<ScoreScene, 'events'>): number {
  const row = place.kind === 'words' ? place.row : rowsUsed(scene.events) - 1;
  return 10 + row * ROW_HEIGHT;
}

/** The reading nearest to a day; the later one where two are as near. */
export function nearestPoint(points: readonly PlacedPoint[], day: Day): number {
  let [low, high] = [0, points.length - 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((points[middle]?.day ?? day) <= day) low = middle;
    else high = middle;
  }
  const [before, after] = [points[low], points[high]];
  if (before === undefined || after === undefined) return low;
  return Math.abs(daysBetween(before.day, day)) < Math.abs(daysBetween(after.day, day)) ? low : high;
}

function spanOf(points: readonly PlacedPoint[]): { readonly from: Day; readonly to: Day } | null {
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.day, to: last.day };
}

function placedEvents({ events, unit, width }: SceneOptions, time: TimeAxis): readonly PlacedEvent[] {
  const within = events
    .filter(({ from, to }) => to >= time.from && from <= time.to)
    .map((event) => ({ ...event, x: xOf(time, event.from < time.from ? time.from : event.from) }));
  const places = placeLabels(
    within.map(({ x, label, breaks }) => ({ x, width: textWidth(label), isFirst: breaks })),
    { left: 0, right: width, rows: MOST_ROWS, taken: [{ from: 0, to: textWidth(unit) }] },
  );
  return within.map((event, index) => ({ ...event, place: places[index] ?? { kind: 'number', number: 0 } }));
}

function rowsUsed(events: readonly PlacedEvent[]): number {
  const words = Math.max(1, ...events.map(({ place }) => (place.kind === 'words' ? place.row + 1 : 0)));
  return words + (events.some(({ place }) => place.kind === 'number') ? 1 : 0);
}

function numbersOf(events: readonly PlacedEvent[]) {
  return events.flatMap(({ x, place }) => (place.kind === 'number' ? [{ x, number: place.number }] : []));
}

function isWithin({ from, to }: TimeAxis, day: Day): boolean {
  return day >= from && day <= to;
}
