/**
 * Of many comparisons some stand out by chance: q is the share of such among all that are at least as striking, at most
 * (Benjamini & Hochberg 1995, JRSS B 57, 289). Assumes comparisons that do not work against each other.
 */

/** The q of each p, in the order given. */
export function qValues(p: readonly number[]): readonly number[] {
  const order = p.map((_, index) => index).sort((one, other) => (p[other] ?? 0) - (p[one] ?? 0));
  const q = p.map(() => 1);
  let least = 1;
  order.forEach((index, place) => {
    const rank = p.length - place;
    least = Math.min(least, (p[index] ?? 1) * (p.length / rank));
    q[index] = least;
  });
  return q;
}
