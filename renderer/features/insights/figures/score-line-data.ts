import type { Day } from '../../../../shared/base/day';

export type ScorePoint = { readonly day: Day; readonly value: number; readonly isApproximate: boolean };

/** A stretch of a score's series between two breaks; its points are in the order of their days. */
export type ScoreEra = { readonly from: Day; readonly to: Day; readonly points: readonly ScorePoint[] };

export type ScoreEvent = {
  readonly from: Day;
  /** The same day where the event is of one day. */
  readonly to: Day;
  readonly title: string;
  /** Nothing is compared across it. */
  readonly breaks: boolean;
  /** What stands beside its rule. */
  readonly label: string;
};

export type ScoreLineData = {
  readonly name: string;
  /** What is counted: `points`, `a day`. */
  readonly unit: string;
  /** As seen at the time. */
  readonly eras: readonly ScoreEra[];
  /** As the service tells its past today, where that is kept. */
  readonly restated?: readonly ScoreEra[];
  readonly events: readonly ScoreEvent[];
  /** The days of which one can ask what was different before. */
  readonly jumps: readonly Day[];
};

/** The days on which an activity was done. */
export type ScoreOverlay = { readonly title: string; readonly days: readonly Day[] };

/** A reading with the number of its era, from 1 on. */
export type PlacedPoint = ScorePoint & { readonly era: number };

export function placedPoints(eras: readonly ScoreEra[]): readonly PlacedPoint[] {
  return eras.flatMap(({ points }, index) => points.map((point) => ({ ...point, era: index + 1 })));
}
