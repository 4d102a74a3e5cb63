import { column, dot, sumOfSquaredProducts, sumOfSquares } from './numeric';
import { powerSpectra } from './spectrum';
import { tQuantile, twoSidedP } from './student-t';

/**
 * The slope of one series on another whose neighbours may resemble each other: its variance is that over all shifts of
 * the one along the other (Bartlett 1935; Clifford, Richardson & Hémon 1989; Dutilleul 1993), its degrees of freedom
 * are Satterthwaite's (1946). Assumes that how a series resembles itself stays the same over time.
 */

export type Fit = {
  /** How many parameters were fitted: the means of the groups, the columns partialled out, and the slope. */
  readonly fitted: number;
  /** What the readings are rounded to, 0 for not. The error can never be smaller than what rounding makes. */
  readonly resolution: number;
};

export type ShiftTest = {
  readonly effect: number;
  readonly classicalVariance: number;
  readonly shiftVariance: number;
  readonly standardError: number;
  readonly freedom: number;
  /** Two-sided. */
  readonly p: number;
};

/** Residuals smaller than this share of what is explained are rounding of the machine. */
const EXACT_FIT = 1e-12;

/**
 * Tests the slope of `y` on `x`, from which all else was partialled out. `x` must not be zero throughout, and there
 * must be more rows than `fitted`.
 */
export function shiftVarianceTest(x: Float64Array, y: Float64Array, { fitted, resolution }: Fit): ShiftTest {
  const squares = sumOfSquares(x);
  const effect = dot(x, y) / squares;
  const residuals = residualsOf(x, y, effect);
  const freedomLeft = x.length - fitted;
  const residualSquares = sumOfSquares(residuals);
  const variance = residualSquares / freedomLeft;
  const shifts =
    residualSquares <= EXACT_FIT * sumOfSquares(y)
      ? { ratio: 0, freedom: freedomLeft }
      : shiftsOf(scaled(x, Math.sqrt(squares)), scaled(residuals, Math.sqrt(residualSquares)), freedomLeft);
  const classicalVariance = Math.max(variance, resolution ** 2 / 12) / squares;
  const shiftVariance = (variance / squares) * shifts.ratio;
  const standardError = Math.sqrt(Math.max(classicalVariance, shiftVariance));
  return {
    effect,
    classicalVariance,
    shiftVariance,
    standardError,
    freedom: shifts.freedom,
    p: pOf(effect, standardError, shifts.freedom),
  };
}

export function residualsOf(x: Float64Array, y: Float64Array, effect: number): Float64Array {
  return column(y.length, (row) => (y[row] ?? 0) - effect * (x[row] ?? 0));
}

/** Half the width of the range that leaves out `1 - probability` above it. */
export function marginOf({ standardError, freedom }: ShiftTest, probability: number): number {
  return standardError === 0 ? 0 : tQuantile(probability, freedom) * standardError;
}

/**
 * Both series have squares that add up to 1, so that amounts of any size can be squared twice. `ratio` is how many
 * times the variance over shifts is that of independent errors.
 */
function shiftsOf(x: Float64Array, residuals: Float64Array, most: number): { ratio: number; freedom: number } {
  const spectra = powerSpectra(x, residuals);
  const total = dot(spectra.x, spectra.u);
  const freedom = ((2 * x.length) / spectra.size) * (total ** 2 / sumOfSquaredProducts(spectra.x, spectra.u));
  return { ratio: total / spectra.size, freedom: Math.min(most, Math.max(1, freedom)) };
}

function scaled(values: Float64Array, by: number): Float64Array {
  return column(values.length, (row) => (values[row] ?? 0) / by);
}

function pOf(effect: number, standardError: number, freedom: number): number {
  if (standardError === 0) return effect === 0 ? 1 : 0;
  return twoSidedP(effect / standardError, freedom);
}
