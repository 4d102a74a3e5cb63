import { z } from 'zod';
import { assertNever } from '../base/assert-never';
import { openObject } from '../base/open-object';
import { lineSchema } from '../base/text';

/** A goal (`at-least`) or an allowance (`at-most`: less is fine, more is logged and shown). */
const directionSchema = z.enum(['at-least', 'at-most']);
export type Direction = z.infer<typeof directionSchema>;

export const MOST_OF_A_TARGET = 100_000;
const amount = z.int().min(0).max(MOST_OF_A_TARGET);

/** When an activity counts as done for the day. */
export const targetSchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('tick') }),
  openObject({
    kind: z.literal('count'),
    amount,
    /** What is counted: `+Ks`, `comments`. */
    unit: lineSchema(40).nullable(),
    direction: directionSchema,
  }),
  openObject({ kind: z.literal('minutes'), amount, direction: directionSchema }),
]);
export type Target = Readonly<z.infer<typeof targetSchema>>;

export const TICK: Target = { kind: 'tick' };

export function directionOf(target: Target): Direction {
  return target.kind === 'tick' ? 'at-least' : target.direction;
}

/** How much of it makes the target: 1 for a tick, else its count or minutes. */
export function amountOf(target: Target): number {
  return target.kind === 'tick' ? 1 : target.amount;
}

/** What the amount counts, in words after a number: `+Ks`, `min`, or nothing. */
export function unitOf(target: Target): string {
  switch (target.kind) {
    case 'tick':
      return '';
    case 'count':
      return target.unit ?? '';
    case 'minutes':
      return 'min';
    default:
      return assertNever(target);
  }
}

/** `10 +Ks`, `at most 10 +Ks`, `15 min`, `tick`. */
export function describeTarget(target: Target): string {
  if (target.kind === 'tick') return 'tick';
  const words = [target.direction === 'at-most' ? 'at most' : '', String(target.amount), unitOf(target)];
  return words.filter((word) => word !== '').join(' ');
}
