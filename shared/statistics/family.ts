import { qValues } from './benjamini-hochberg';
import type { Comparison } from './comparison';

/** All comparisons that were tested together: how striking one is depends on how many were looked at. */
export type Family = {
  /** Null for a comparison that was not tested. */
  readonly q: (comparison: Comparison) => number | null;
  /** Whether it stands out among all. */
  readonly isSign: (comparison: Comparison) => boolean;
  /**
   * Up to which probability a range must reach that is only shown because its comparison stood out (Benjamini &
   * Yekutieli 2005, JASA 100, 71).
   */
  readonly shownProbability: number;
};

export function familyOf(comparisons: readonly Comparison[], qLevel: number): Family {
  const tested = comparisons.flatMap((comparison) =>
    comparison.outcome.kind === 'tested' ? [{ comparison, p: comparison.outcome.test.p }] : [],
  );
  const q = qValues(tested.map(({ p }) => p));
  const byComparison = new Map(tested.map(({ comparison }, index) => [comparison, q[index] ?? 1]));
  const signs = q.filter((one) => one <= qLevel).length;
  const shownProbability = 1 - (qLevel * signs) / (2 * Math.max(1, tested.length));
  return {
    q: (comparison) => byComparison.get(comparison) ?? null,
    // At a level of 0, or one that is lost beside 1, the range would have no ends, and nothing can stand out.
    isSign: (comparison) => shownProbability < 1 && (byComparison.get(comparison) ?? Infinity) <= qLevel,
    shownProbability,
  };
}
