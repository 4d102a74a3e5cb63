import { activityDays, type ActivityInput } from './activity-days';
import type { AnalysisOptions } from './analysis-options';
import { exposureSource, knownPlaces, type Exposure } from './exposure';
import { groundOf, type Ground } from './ground';
import { rowColumns, type RowColumns } from './row-columns';
import type { ScoreChanges } from './score-changes';

/**
 * A score and the activities compared with it, with what many comparisons have in common worked out once: most
 * activities are known on the same days, so that one set of rows serves them all. What belongs to a set of rows is kept
 * until another set is asked for, because that of sixty activities begun on sixty days would be a gigabyte.
 */
export type Study = {
  readonly changes: ScoreChanges;
  readonly options: AnalysisOptions;
  readonly activityIds: readonly string[];
  /** Of each activity, in their order. */
  readonly exposures: (lag: number) => readonly Exposure[];
  /** The activities, those that are known on the same rows one after the other. */
  readonly byRows: (lag: number) => readonly number[];
  readonly ground: (places: Int32Array) => Ground;
  readonly columns: (ground: Ground, lag: number) => RowColumns;
};

export function createStudy(
  changes: ScoreChanges,
  activities: readonly ActivityInput[],
  options: AnalysisOptions,
): Study {
  const source = exposureSource(
    changes.intervals,
    activityDays(activities, changes.points),
    // The check for a reaction looks at the same days, whatever lags are asked for.
    [0, ...options.lags],
  );
  const exposures = remembered((lag: number) => source.at(lag));
  let ground: Ground | null = null;
  let columns: { readonly ground: Ground; readonly lag: number; readonly columns: RowColumns } | null = null;
  return {
    changes,
    options,
    activityIds: activities.map(({ id }) => id),
    exposures,
    byRows: (lag) => {
      const keys = exposures(lag).map((exposure) => rowsKey(knownPlaces(exposure)));
      return [...keys.keys()].sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
    },
    ground: (places) => {
      if (ground === null || !areEqual(ground.rows.places, places)) ground = groundOf(changes, places, options);
      return ground;
    },
    columns: (of, lag) => {
      if (columns?.ground !== of || columns.lag !== lag)
        columns = { ground: of, lag, columns: rowColumns(exposures(lag), of) };
      return columns.columns;
    },
  };
}

/** The same for the same rows, and seldom for others. */
function rowsKey(places: Int32Array): number {
  return places.reduce((key, place) => (key * 31 + place) % 1_000_000_007, places.length);
}

function areEqual(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] !== other[place]) return false;
  }
  return true;
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
