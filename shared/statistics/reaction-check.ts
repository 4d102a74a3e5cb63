import type { Exposure } from './exposure';
import { atRows, groupedRows, weightedSquares, withoutMeans, type GroupedRows } from './grouped-rows';
import type { MetricKind } from './intervals';
import { levelDepartures, levelsOf } from './levels';
import { sumOfSquares } from './numeric';
import { extendedBasis, LEAST_REMAINDER, withoutBasis, type Basis, type RawColumn } from './orthonormal-basis';
import type { ScoreChanges } from './score-changes';
import { shiftVarianceTest } from './shift-variance-test';
import { weekdayBasis } from './weekday-terms';

/**
 * Whether an activity follows the score: the exposure of today, regressed on what the score did before (Granger 1969,
 * the other way round). A score that comes back by itself would look as if such an activity had moved it. Assumes that
 * a reaction comes within the next interval, to the last change or to a level unlike that of the four weeks before.
 */

const LEAST_ROWS = 20;
const LEAST_FREEDOM = 10;

/** How likely chance alone would make the activity follow the score as much; null when that cannot be told. */
export function reactionP(changes: ScoreChanges, exposure: Exposure, kind: MetricKind): number | null {
  const departures = levelDepartures(changes.intervals, levelsOf(changes, kind));
  const places = placesToCheck(changes, exposure, departures);
  if (places.length < LEAST_ROWS) return null;
  const rows = groupedRows(changes.intervals, places, (place) => changes.intervals[place]?.segment ?? 0);
  const before = places.map((place) => place - 1);
  const basis = extendedBasis(weekdayBasis(changes.intervals, rows), [columnOf(valuesAt(exposure, before), rows)]);
  const reaction = columnOf(atRows(exposure, rows), rows);
  const causes = [valuesAt(changes.rates, before), atRows(departures, rows)].map((values) => columnOf(values, rows));
  // A cause that follows from what is held fixed says nothing; the other one may still.
  const found = causes.map((cause) => pOf(cause, reaction, { basis, rows })).filter((p) => p !== null);
  return found.length === 0 ? null : Math.min(1, 2 * Math.min(...found));
}

function pOf(
  cause: RawColumn,
  reaction: RawColumn,
  on: { readonly basis: Basis; readonly rows: GroupedRows },
): number | null {
  const [x, y] = [withoutBasis(cause.column, on.basis), withoutBasis(reaction.column, on.basis)];
  const fitted = on.rows.groupCount + on.basis.length + 1;
  const isSpent = sumOfSquares(x) <= LEAST_REMAINDER * cause.raw || sumOfSquares(y) <= LEAST_REMAINDER * reaction.raw;
  if (isSpent || x.length - fitted < LEAST_FREEDOM) return null;
  return shiftVarianceTest(x, y, { fitted, resolution: 0 }).p;
}

/** Intervals that follow another one at once, in the same segment, with all known that the check needs. */
function placesToCheck(changes: ScoreChanges, exposure: Exposure, departures: Float64Array): Int32Array {
  const places = changes.intervals.flatMap(({ start, segment }, place) => {
    const before = changes.intervals[place - 1];
    if (before?.end !== start || before.segment !== segment) return [];
    const needed = [exposure[place] ?? NaN, exposure[place - 1] ?? NaN, departures[place] ?? NaN];
    return needed.some(Number.isNaN) ? [] : [place];
  });
  return Int32Array.from(places);
}

function columnOf(values: Float64Array, rows: GroupedRows): RawColumn {
  return { column: withoutMeans(values, rows), raw: weightedSquares(values, rows) };
}

function valuesAt(values: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => values[place] ?? 0);
}
