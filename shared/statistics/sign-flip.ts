/**
 * The exact sign-flip test: when a lot decided which half of each pair came first, every pattern of signs of the
 * differences was equally likely had the halves made no difference, so that all patterns together are the distribution to
 * compare with (Fisher 1935, The Design of Experiments, chapter 3). The interval inverts the same test by the means of
 * all subsets (Hartigan 1969, JASA 64, 1303). It assumes the lot, and nothing about the form of the differences.
 */

/** `p` is two-sided; `low` and `high` hold 95 of 100 and are null where so few differences cannot bound anything. */
export type SignFlip = {
  readonly mean: number;
  readonly p: number;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
};

/** All patterns of so many are gone through: 1,048,576 sums. */
export const MOST_DIFFERENCES = 20;

const TAIL = 0.025;
/** Sums that differ by less are equal: the order of adding must not decide which pattern counts as extreme. */
const ROUNDING = 1e-9;

/** Of 1 to 20 differences. */
export function signFlip(differences: readonly number[]): SignFlip {
  if (differences.length === 0 || differences.length > MOST_DIFFERENCES) {
    throw new Error(`A sign-flip test takes 1 to 20 differences, not ${String(differences.length)}`);
  }
  const sums = subsetSums(differences);
  const total = sums.at(-1) ?? 0;
  return { mean: total / differences.length, p: twoSided(sums, differences), ...interval(sums) };
}

/**
 * The sum of every subset: the bits of the index say which differences are in it. Flipping the signs of a subset T takes
 * twice its sum from the total, so a pattern is as extreme as observed, or more so, when the sum of T is on the far side
 * of 0.
 */
function subsetSums(differences: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** differences.length);
  let filled = 1;
  for (const difference of differences) {
    for (let subset = 0; subset < filled; subset += 1) sums[filled + subset] = (sums[subset] ?? 0) + difference;
    filled *= 2;
  }
  return sums;
}

function twoSided(sums: Float64Array, differences: readonly number[]): number {
  const equal = ROUNDING * Math.max(1, ...differences.map(Math.abs));
  let [notAbove, notBelow] = [0, 0];
  for (const sum of sums) {
    if (sum <= equal) notAbove += 1;
    if (sum >= -equal) notBelow += 1;
  }
  return Math.min(1, (2 * Math.min(notAbove, notBelow)) / sums.length);
}

function interval(sums: Float64Array): Pick<SignFlip, 'ciLow' | 'ciHigh'> {
  const rank = Math.floor(TAIL * sums.length);
  if (rank === 0) return { ciLow: null, ciHigh: null };
  const means = subsetMeans(sums).sort();
  return { ciLow: means[rank - 1] ?? null, ciHigh: means[means.length - rank] ?? null };
}

function subsetMeans(sums: Float64Array): Float64Array {
  const sizes = new Uint8Array(sums.length);
  const means = new Float64Array(sums.length - 1);
  for (let subset = 1; subset < sums.length; subset += 1) {
    const size = (sizes[subset >> 1] ?? 0) + (subset & 1);
    sizes[subset] = size;
    means[subset - 1] = (sums[subset] ?? 0) / size;
  }
  return means;
}
