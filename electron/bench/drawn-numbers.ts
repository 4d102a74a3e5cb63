import type { Random } from '../../shared/base/random';

/** Numbers of other distributions, from numbers between 0 and 1. */

export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** Box and Muller's transform of two numbers. */
export function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function studentOfThree(random: Random): number {
  const squares = gaussian(random) ** 2 + gaussian(random) ** 2 + gaussian(random) ** 2;
  return gaussian(random) / Math.sqrt(squares / 3);
}

/** By multiplying until the product is small enough (Knuth), which suits small means. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) {
    count += 1;
    product *= random();
  }
  return count;
}
