/**
 * Order statistics and sums. The quantile is that of type 7, linear between the two values around (n − 1)·p
 * (Hyndman & Fan 1996); the median of an even number of values is the mean of the two in the middle.
 */

/** Typed arrays are sorted as numbers, plain ones as text. */
export function sorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/** Zero for no values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** The value below which the share `probability` of `values` lies. Zero for no values. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantileOfSorted(sorted(values), probability);
}

export function quantileOfSorted(values: ArrayLike<number>, probability: number): number {
  const place = (values.length - 1) * clamp(probability, 0, 1);
  const below = Math.floor(place);
  const low = values[below] ?? 0;
  const high = values[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** A column of numbers, each given by its place: many times faster than `Float64Array.from`, which iterates. */
export function column(length: number, valueAt: (place: number) => number): Float64Array {
  const values = new Float64Array(length);
  for (let place = 0; place < length; place += 1) values[place] = valueAt(place);
  return values;
}

/** The sum of the products of two columns of the same length. */
export function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let place = 0; place < one.length; place += 1) total += (one[place] ?? 0) * (other[place] ?? 0);
  return total;
}

export function sumOfSquaredProducts(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let place = 0; place < one.length; place += 1) {
    const product = (one[place] ?? 0) * (other[place] ?? 0);
    total += product * product;
  }
  return total;
}

export function sumOfSquares(values: Float64Array): number {
  return dot(values, values);
}

/** A number that a column can be made of. Beyond the limit, squares of squares would leave what a number can hold. */
export function isMeasured(value: number | null | undefined): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_MEASURED;
}

const LARGEST_MEASURED = 1e100;
