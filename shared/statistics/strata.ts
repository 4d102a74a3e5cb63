import type { Interval } from './intervals';

/**
 * Strata: days are compared with those of about the same four weeks only, so that a slow drift of the score or of a
 * habit is not taken for an effect (stratification by time; Armstrong, Gasparrini & Tobias 2014). Assumes that within
 * four weeks a drift is small beside the ordinary changes.
 */

export type StratumChoice = { readonly stratumDays: number; readonly stratumMin: number };

export type Strata = {
  /** For each interval, the number of its stratum, from 0 without a gap. */
  readonly of: Int32Array;
  readonly count: number;
};

export const DEFAULT_STRATUM_DAYS = 28;
export const DEFAULT_STRATUM_MIN = 12;

/** Cuts each segment of `intervals`, which are in order, into pieces of the same length; empty ones are not counted. */
export function strataOf(intervals: readonly Interval[], choice: StratumChoice): Strata {
  const of = new Int32Array(intervals.length);
  let count = 0;
  let first = 0;
  while (first < intervals.length) {
    const end = endOfSegment(intervals, first);
    let piece = -1;
    piecesOf(intervals.slice(first, end), choice).forEach((next, index) => {
      if (next !== piece) count += 1;
      piece = next;
      of[first + index] = count - 1;
    });
    first = end;
  }
  return { of, count };
}

function endOfSegment(intervals: readonly Interval[], first: number): number {
  const segment = intervals[first]?.segment;
  let end = first;
  while (end < intervals.length && intervals[end]?.segment === segment) end += 1;
  return end;
}

function piecesOf(intervals: readonly Interval[], choice: StratumChoice): readonly number[] {
  const start = intervals[0]?.start ?? 0;
  const span = (intervals.at(-1)?.end ?? 0) - start;
  const bySpan = Math.floor(span / choice.stratumDays + 0.5);
  const byNumber = Math.floor(intervals.length / choice.stratumMin);
  const pieces = Math.max(1, Math.min(bySpan, byNumber));
  return intervals.map((one) =>
    Math.min(pieces - 1, Math.floor((((one.start + one.end) / 2 - start) * pieces) / span)),
  );
}
