import type { z } from 'zod';
import { createSeededRandom } from '../base/random';
import { qValues } from '../statistics/benjamini-hochberg';
import { residualsOf, shiftVarianceTest } from '../statistics/shift-variance-test';
import { tQuantile, twoSidedP } from '../statistics/student-t';
import type {
  correctionSchema,
  numbersOfSeedsSchema,
  testSchema,
  tProbabilitySchema,
  tQuantileSchema,
} from './analyse-case-schemas';

/** The routines beneath the analyses, each asked by itself. */

export function numbersOfSeeds({ seeds, count }: z.output<typeof numbersOfSeedsSchema>) {
  const values = seeds.map((seed) => {
    const random = createSeededRandom(seed);
    return Array.from({ length: count }, () => random());
  });
  return { values };
}

/** A row for each t, in it a p for each number of degrees of freedom. */
export function tProbabilities({ t, df }: z.output<typeof tProbabilitySchema>) {
  return { p: t.map((value) => df.map((freedom) => twoSidedP(value, freedom))) };
}

export function tQuantiles({ prob, df }: z.output<typeof tQuantileSchema>) {
  return { t: prob.map((probability) => df.map((freedom) => tQuantile(probability, freedom))) };
}

export function correction({ p }: z.output<typeof correctionSchema>) {
  return { q: qValues(p) };
}

export function coreTest({ x, y, k, resolution }: z.output<typeof testSchema>) {
  const [columnX, columnY] = [Float64Array.from(x), Float64Array.from(y)];
  const test = shiftVarianceTest(columnX, columnY, { fitted: k, resolution });
  return {
    beta: test.effect,
    lagX: lagSums(columnX),
    lagU: lagSums(residualsOf(columnX, columnY, test.effect)),
    olsVariance: test.classicalVariance,
    shiftVariance: test.shiftVariance,
    se: test.standardError,
    df: test.freedom,
    p: test.p,
  };
}

/** For each shift, the sum of the products of the values with those so many places later. */
function lagSums(values: Float64Array): readonly number[] {
  return Array.from(values, (_, shift) => {
    let sum = 0;
    for (let at = 0; at + shift < values.length; at += 1) sum += (values[at] ?? 0) * (values[at + shift] ?? 0);
    return sum;
  });
}
