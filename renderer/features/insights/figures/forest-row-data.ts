import type { Day } from '../../../../shared/base/day';

/** What is known of one activity. */
export type ForestRow = {
  readonly id: string;
  /** The activity's title. */
  readonly name: string;
  /** The verdict in words: `first sign`. */
  readonly verdict: string;
  /**
   * `sign` is coloured: a first sign, or confirmed. `unclear` is not. `missing` is folded away below: there is not enough
   * data.
   */
  readonly tone: 'sign' | 'unclear' | 'missing';
  /** Null where there is nothing to draw. */
  readonly estimate: ForestEstimate | null;
  /** Of what the numbers are for one: `per minute`. Null for what is done or not done. */
  readonly per: string | null;
  /** The share of false finds among such claims; null where it was not asked. */
  readonly q: number | null;
  /** The values it rests on. */
  readonly n: number;
  readonly sentence: string;
};

/** The point and its plausible range, in the figure's unit. */
export type ForestEstimate = { readonly value: number; readonly low: number; readonly high: number };

/** What all rows have in common. */
export type ForestWords = {
  /** `More score per day with it than without` */
  readonly title: string;
  /** What the numbers mean. */
  readonly note: string;
  /** What can be done here; it stands on the page only. */
  readonly hint: string;
  /** `points a day` */
  readonly unit: string;
  /** `Klout` */
  readonly score: string;
  /** The days that were compared. */
  readonly span: { readonly from: Day; readonly to: Day };
};
