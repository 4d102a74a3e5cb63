import { z } from 'zod';

export const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** Monday is 1; at least one, in order, none twice. */
export const weekdaysSchema = z.array(weekdaySchema).min(1).refine(isRising, 'not in order');

/** Strictly, so that one rule has one form. */
export function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}
