import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Student's t with any real number of degrees of freedom (Student 1908), by the incomplete beta function of stdlib.
 * Assumes an estimate that is nearly Gaussian, as sums of many small changes are.
 */

/** How often chance alone would lie as far from zero as `t`, on either side. */
export function twoSidedP(t: number, freedom: number): number {
  // The lower tail is added up from small terms; one minus the upper tail would lose them.
  return Math.min(1, 2 * cdf(-Math.abs(t), freedom));
}

/** The t below which the share `probability` lies. */
export function tQuantile(probability: number, freedom: number): number {
  return quantile(probability, freedom);
}
