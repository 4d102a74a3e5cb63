import { eventSpans, type EventInput } from './event-spans';
import type { Point } from './readings';

/**
 * From readings to changes per day, the unit of every comparison: levels wander, and wandering levels agree with
 * anything (Granger & Newbold 1974, spurious regressions). Assumes that what happens across an event says nothing.
 */

/**
 * A `stock` is a level, and its change per day is what is compared; a `flow-day` is a count of its own day; a
 * `flow-since` is a total since the reading before.
 */
export type MetricKind = 'stock' | 'flow-day' | 'flow-since';

/** The days after `start` up to `end`, with what the score did per day in them. */
export type Interval = {
  readonly start: number;
  readonly end: number;
  /** In days. */
  readonly length: number;
  readonly rate: number;
  /** How many events were over before it. Intervals of one segment have no event between them. */
  readonly segment: number;
};

export type IntervalChoice = {
  readonly kind: MetricKind;
  readonly maxGapDays: number;
  readonly events: readonly EventInput[];
};

export type Intervals = {
  readonly kept: readonly Interval[];
  readonly droppedEvent: number;
  readonly droppedGap: number;
};

export const DEFAULT_MAX_GAP_DAYS = 14;

/** The intervals between `points`, which are clean, without those that are too long or touch an event. */
export function intervalsOf(points: readonly Point[], { kind, maxGapDays, events }: IntervalChoice): Intervals {
  const spans = eventSpans(events);
  const kept: Interval[] = [];
  let [droppedEvent, droppedGap] = [0, 0];
  for (const { start, end, rate } of changesPerDay(points, kind)) {
    // A level taken on the day of an event may be from before or after it, so that the day counts on both sides.
    const firstDay = kind === 'stock' ? start : start + 1;
    if (end - start > maxGapDays) droppedGap += 1;
    else if (spans.touches(firstDay, end)) droppedEvent += 1;
    else kept.push({ start, end, length: end - start, rate, segment: spans.countBefore(firstDay) });
  }
  return { kept, droppedEvent, droppedGap };
}

type Change = { readonly start: number; readonly end: number; readonly rate: number };

function changesPerDay(points: readonly Point[], kind: MetricKind): readonly Change[] {
  if (kind === 'flow-day') return points.map(({ day, value }) => ({ start: day - 1, end: day, rate: value }));
  return points.slice(1).map(({ day, value }, index) => {
    const before = points[index] ?? { day, value };
    const amount = kind === 'stock' ? value - before.value : value;
    return { start: before.day, end: day, rate: amount / (day - before.day) };
  });
}

export function segmentCount(intervals: readonly Interval[]): number {
  return new Set(intervals.map(({ segment }) => segment)).size;
}
