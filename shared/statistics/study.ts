import { activityDays, type ActivityInput } from './activity-days';
import type { AnalysisOptions } from './analysis-options';
import { exposureSource, type Exposure } from './exposure';
import { groundOf, type Ground } from './ground';
import { rowColumns, type RowColumns } from './row-columns';
import type { ScoreChanges } from './score-changes';

/**
 * A score and the activities compared with it, with what many comparisons have in common worked out once: most
 * activities are known on the same days, so that one set of rows serves them all.
 */
export type Study = {
  readonly changes: ScoreChanges;
  readonly options: AnalysisOptions;
  readonly activityIds: readonly string[];
  /** Of each activity, in their order. */
  readonly exposures: (lag: number) => readonly Exposure[];
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
  const grounds: Ground[] = [];
  const columnsByGround = remembered((ground: Ground) =>
    remembered((lag: number) => rowColumns(exposures(lag), ground)),
  );
  return {
    changes,
    options,
    activityIds: activities.map(({ id }) => id),
    exposures,
    ground: (places) => {
      const known = grounds.find(({ rows }) => areEqual(rows.places, places));
      if (known !== undefined) return known;
      const made = groundOf(changes, places, options);
      grounds.push(made);
      return made;
    },
    columns: (ground, lag) => columnsByGround(ground)(lag),
  };
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
