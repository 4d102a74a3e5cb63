import type { Day } from '../base/day';
import type { ScoreInput } from './analysis-input';
import { withDefaults } from './analysis-options';
import { dayOfNumber } from './day-number';
import { intervalsOf, type Interval } from './intervals';
import { cleanReadings, resolutionOf } from './readings';
import { robustScale } from './robust-scale';
import { strataOf } from './strata';

/**
 * Changes that look like an event nobody marked, by a gap rule on robustly scaled changes: at most three that are far
 * beyond the ordinary and stand out from the next largest by half (after the outlier rules of Hampel 1974, JASA 69, 383).
 * It assumes that nearly all changes are ordinary ones; it only asks, because a score with heavy tails makes such changes
 * by itself.
 */

/** `change` is that of the whole interval, `z` the change per day in ordinary daily changes. */
type SuggestedEvent = { readonly from: Day; readonly to: Day; readonly change: number; readonly z: number };

/** `n` changes were looked at; `scale`, the ordinary daily change, is null when they were too few. */
export type SuggestedEvents = {
  readonly verdict: 'not-enough-data' | 'score-constant' | 'suggested' | 'none';
  readonly n: number;
  readonly scale: number | null;
  readonly suggestions: readonly SuggestedEvent[];
};

const LEAST_INTERVALS = 14;
const MOST_SUGGESTIONS = 3;
const LEAST_SIZE = 5;
const LEAST_GAP = 1.5;

/** `z` is in units of the scale here. */
type Scaled = { readonly interval: Interval; readonly z: number };

export function suggestEvents({ readings, events, options }: ScoreInput): SuggestedEvents {
  const chosen = withDefaults(options);
  const points = cleanReadings(readings);
  const { kept } = intervalsOf(points, { ...chosen, events });
  if (kept.length < LEAST_INTERVALS) {
    return { verdict: 'not-enough-data', n: kept.length, scale: null, suggestions: [] };
  }
  const resolution = chosen.resolution ?? resolutionOf(points);
  const { deviations, scale } = robustScale(kept, strataOf(kept, chosen), resolution);
  if (scale === 0) return { verdict: 'score-constant', n: kept.length, scale, suggestions: [] };
  const scaled = kept.map((interval, index) => ({ interval, z: (deviations[index] ?? 0) / scale }));
  const suggestions = standingOut(scaled).map(suggestion);
  return { verdict: suggestions.length > 0 ? 'suggested' : 'none', n: kept.length, scale, suggestions };
}

/** In the order of their days. */
function standingOut(changes: readonly Scaled[]): readonly Scaled[] {
  // Sorting keeps the order of what is equal: the earlier one first.
  const bySize = changes.toSorted((one, other) => Math.abs(other.z) - Math.abs(one.z));
  const sizeAt = (index: number): number => Math.abs(bySize[index]?.z ?? 0);
  let count = Math.min(MOST_SUGGESTIONS, bySize.length - 1);
  while (count > 0 && !(sizeAt(count - 1) >= LEAST_SIZE && sizeAt(count - 1) >= LEAST_GAP * sizeAt(count))) count -= 1;
  return bySize.slice(0, count).toSorted((one, other) => one.interval.end - other.interval.end);
}

function suggestion({ interval, z }: Scaled): SuggestedEvent {
  const { start, end, rate, length } = interval;
  return { from: dayOfNumber(start + 1), to: dayOfNumber(end), change: rate * length, z };
}
