import type { Ground } from './ground';
import { factorOf, partialledOut } from './partial-out';
import type { RowColumn, RowColumns } from './row-columns';

/**
 * The other activities in a comparison: they are partialled out where there are rows enough for it (Frisch & Waugh
 * 1933), except those that always go with this one, which are named instead. Assumes that what goes together nine times
 * in ten cannot be told apart.
 */

export type JointFit = {
  readonly adjusted: boolean;
  /** The places of the activities that cannot be told apart from this one. */
  readonly sharedWith: readonly number[];
  readonly exposure: Float64Array;
  readonly score: Float64Array;
  /** How many parameters were fitted, the slope included. */
  readonly fitted: number;
};

/** Of two activities this alike, neither can be held fixed while the other is looked at. */
const INSEPARABLE = 0.9;
/** What is named when too few rows are there to hold anything fixed. */
const RATHER_ALIKE = 0.5;
const LEAST_FREEDOM_LEFT = 20;

export function jointFit(subject: {
  readonly ground: Ground;
  readonly columns: RowColumns;
  readonly activity: number;
  readonly own: RowColumn;
  readonly others: readonly number[];
}): JointFit {
  const { ground, columns, activity, own } = subject;
  const others = subject.others.filter((other) => columns.column(other) !== null);
  const isAlike = (other: number, least: number) => Math.abs(columns.likeness(activity, other)) >= least;
  const free = others.filter((other) => !isAlike(other, INSEPARABLE));
  const fittedAlone = ground.rows.groupCount + ground.weekdays.length + 1;
  const adjusted = ground.rows.places.length - fittedAlone - free.length >= LEAST_FREEDOM_LEFT;
  const sharedWith = others.filter((other) => isAlike(other, adjusted ? INSEPARABLE : RATHER_ALIKE));
  const alone = { adjusted, sharedWith, exposure: own.withoutWeekday, score: ground.score, fitted: fittedAlone };
  if (!adjusted) return alone;
  const products = {
    column: (other: number) => columns.column(other)?.withoutWeekday ?? own.withoutWeekday,
    raw: (other: number) => columns.column(other)?.raw ?? 0,
    product: columns.product,
  };
  const factor = factorOf(free, products);
  const without = (target: Float64Array, productOf: (other: number) => number) =>
    partialledOut(target, factor, { column: products.column, productOf });
  return {
    ...alone,
    exposure: without(own.withoutWeekday, (other) => columns.product(activity, other)),
    score: without(ground.score, columns.scoreProduct),
    fitted: fittedAlone + factor.kept.length,
  };
}
