import type { Interval } from './intervals';
import { clamp, median, sorted } from './numeric';
import type { Strata } from './strata';

/**
 * The ordinary size of a daily change: a trimmed mean of absolute deviations from the median of each stratum, scaled to
 * be the standard deviation of Gaussian changes, and never less than half the rounding of the readings (Tukey 1960 on
 * trimming). Assumes that at most a tenth of the changes are out of the ordinary, and that a change over L days is
 * √L times as large as one over a day.
 */

export type RobustScale = {
  /** For each interval its deviation from the median of its stratum, in the size of a change over one day. */
  readonly deviations: Float64Array;
  readonly scale: number;
};

export type ClippedRates = { readonly rates: Float64Array; readonly clipped: number };

export const DEFAULT_CLIP = 4;

const SHARE_KEPT = 0.9;
/** 2·(φ(0) − φ(1.644854)) / 0.9: the mean of the nine tenths of Gaussian |z| that are smallest. */
const MEAN_OF_KEPT_GAUSSIAN = 0.6573482;

export function robustScale(intervals: readonly Interval[], strata: Strata, resolution: number): RobustScale {
  const medians = mediansOfStrata(intervals, strata);
  const deviations = Float64Array.from(
    intervals,
    ({ rate, length }, index) => (rate - (medians[strata.of[index] ?? 0] ?? 0)) * Math.sqrt(length),
  );
  if (deviations.length === 0) return { deviations, scale: 0 };
  const sizes = sorted(deviations.map(Math.abs)).subarray(0, Math.ceil(SHARE_KEPT * deviations.length));
  const mean = sizes.reduce((total, size) => total + size, 0) / sizes.length;
  return { deviations, scale: Math.max(mean / MEAN_OF_KEPT_GAUSSIAN, resolution / 2) };
}

/** The rates with what lies further than `clip` scales from the median brought back to there. */
export function clippedRates(
  intervals: readonly Interval[],
  { deviations, scale }: RobustScale,
  clip: number,
): ClippedRates {
  const limit = clip * scale;
  // Without a scale all changes are the same, or nearly: there is nothing to measure by what is out of the ordinary.
  const isOutside = (deviation: number) => scale > 0 && Math.abs(deviation) > limit;
  const rates = Float64Array.from(intervals, ({ rate, length }, index) => {
    const deviation = deviations[index] ?? 0;
    if (!isOutside(deviation)) return rate;
    return rate + (clamp(deviation, -limit, limit) - deviation) / Math.sqrt(length);
  });
  return { rates, clipped: deviations.filter(isOutside).length };
}

function mediansOfStrata(intervals: readonly Interval[], strata: Strata): readonly number[] {
  const rates = Array.from({ length: strata.count }, (): number[] => []);
  intervals.forEach(({ rate }, index) => rates[strata.of[index] ?? 0]?.push(rate));
  return rates.map(median);
}
