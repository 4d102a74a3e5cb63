import type { ForestEstimate, ForestRow } from './forest-row-data';
import { shareOf, withTicks, type ValueAxis } from './value-axis';

/** A range this many times wider than the usual one ends in an arrow: it would press all others flat. */
const WIDEST = 4;
const ROOM = 0.06;
const TICKS = 4;

/** One axis for all rows. It holds zero, every point, and the ranges but for those that are out of all proportion. */
export function forestAxis(rows: readonly ForestRow[]): ValueAxis {
  const estimates = rows.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  if (estimates.length === 0) return withTicks(-1, 1, TICKS);
  const reach = WIDEST * medianHalfWidth(estimates);
  const ends = estimates.flatMap(({ value, low, high }) => [
    Math.max(low, value - reach),
    Math.min(high, value + reach),
  ]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = high > low ? (high - low) * ROOM : 1;
  return withTicks(low - room, high + room, TICKS);
}

export type ForestPlace = {
  /** From 0 on the left to 1 on the right. */
  readonly point: number;
  readonly from: number;
  readonly to: number;
  /** Where the range goes on beyond the picture. */
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
};

export function forestPlace(axis: ValueAxis, { value, low, high }: ForestEstimate): ForestPlace {
  return {
    point: shareOf(axis, value),
    from: Math.max(0, shareOf(axis, low)),
    to: Math.min(1, shareOf(axis, high)),
    isCutLeft: low < axis.low,
    isCutRight: high > axis.high,
  };
}

function medianHalfWidth(estimates: readonly ForestEstimate[]): number {
  const widths = estimates.map(({ low, high }) => (high - low) / 2).sort((one, other) => one - other);
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0;
}
