import type { Day } from '../base/day';
import type { ScoreInput } from './analysis-input';
import { withDefaults } from './analysis-options';
import { dayOfNumber } from './day-number';
import { intervalsOf } from './intervals';
import { cleanReadings } from './readings';

/**
 * When verdicts are made: at 28 changes, and whenever there are twice as many. Who looks every week finds something by
 * chance sooner or later (Armitage, McPherson & Rowe 1969, JRSS A 132, 235). Assumes that nothing is concluded between.
 */
export type Checkpoint = {
  /** How many changes there are that can be compared. */
  readonly usable: number;
  /** How many the verdicts of today rest on, and the day of the last of them; null when there are too few. */
  readonly checkpoint: number | null;
  readonly date: Day | null;
  readonly next: number;
};

export const FIRST_CHECKPOINT = 28;

export function checkpoint({ readings, events, options }: ScoreInput): Checkpoint {
  const { kept } = intervalsOf(cleanReadings(readings), { ...withDefaults(options), events });
  let next = FIRST_CHECKPOINT;
  while (next <= kept.length) next *= 2;
  const last = next === FIRST_CHECKPOINT ? undefined : kept[next / 2 - 1];
  if (last === undefined) return { usable: kept.length, checkpoint: null, date: null, next };
  return { usable: kept.length, checkpoint: next / 2, date: dayOfNumber(last.end), next };
}
