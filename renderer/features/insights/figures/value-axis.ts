/** Values from bottom to top, or from left to right, with the round numbers that are labelled. */
export type ValueAxis = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

const ROOM = 0.08;
/** Thrice a tenth is not quite three tenths. */
const ALMOST = 1e-9;

/**
 * An axis that holds all the values, with about `count` round numbers, none of them between two steps; numbers all the
 * same get room on both sides.
 */
export function valueAxis(values: readonly number[], count: number, step = 0): ValueAxis {
  const [least, most] = rangeOf(values);
  const room = most > least ? (most - least) * ROOM : 1;
  const [low, high] = [least - room, most + room];
  const apart = Math.max(step, roundStep((high - low) / count));
  const axis = ticksEvery(low, high, apart);
  return axis.ticks.length === 0 ? withTicks(low, high, count) : axis;
}

/** Round numbers between the two, both included. */
export function withTicks(low: number, high: number, count: number): ValueAxis {
  return ticksEvery(low, high, roundStep((high - low) / count));
}

function ticksEvery(low: number, high: number, step: number): ValueAxis {
  const [first, last] = [Math.ceil(low / step - ALMOST), Math.floor(high / step + ALMOST)];
  // Multiplied, not added up: sums of tenths drift.
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => rounded((first + index) * step));
  return { low, high, ticks };
}

/** Where the value lies between the ends of the axis, from 0 to 1. */
export function shareOf({ low, high }: ValueAxis, value: number): number {
  return (value - low) / (high - low);
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  return [values.reduce((one, other) => Math.min(one, other)), values.reduce((one, other) => Math.max(one, other))];
}

/** 1, 2, 5 or 10 times a power of ten: the nearest, as their ratios count. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const [, times] = NEAREST.find(([least]) => wanted / power >= least) ?? [1, 1];
  return times * power;
}

const NEAREST = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
