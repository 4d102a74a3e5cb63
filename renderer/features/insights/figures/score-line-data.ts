import type { Day } from '../../../../shared/base/day';

export type ScorePoint = { readonly day: Day; readonly value: number; readonly isApproximate: boolean };

/** A stretch of a score's series between two breaks; its points are in the order of their days. */
export type ScoreEra = {
  readonly from: Day;
  readonly to: Day;
  readonly points: readonly ScorePoint[];
  /** A reading on a day of a break stands by itself: nobody can tell to which of the two eras it belongs. */
  readonly isOnBreak?: boolean;
};

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
  /** The smallest difference that its readings show. */
  readonly step?: number;
  /** The days of which one can ask what was different before. */
  readonly jumps: readonly Day[];
};

/** The days on which an activity was done. */
export type ScoreOverlay = { readonly title: string; readonly days: readonly Day[] };

export type PlacedPoint = ScorePoint & {
  /** Which of the stretches it is in; nothing is compared with another. */
  readonly stretch: number;
  /** The number of its era, from 1 on; null on a day of a break. */
  readonly era: number | null;
};

export function placedPoints(eras: readonly ScoreEra[]): readonly PlacedPoint[] {
  const numbers = eraNumbers(eras);
  return eras.flatMap(({ points }, stretch) =>
    points.map((point) => ({ ...point, stretch, era: numbers[stretch] ?? null })),
  );
}

/** From 1 on, those on a day of a break not counted. */
export function eraNumbers(eras: readonly ScoreEra[]): readonly (number | null)[] {
  return eras.map(({ isOnBreak = false }, index) =>
    isOnBreak ? null : eras.slice(0, index + 1).filter((era) => era.isOnBreak !== true).length,
  );
}
