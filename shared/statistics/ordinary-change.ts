import type { ScoreInput } from './analysis-input';
import { eventSpans } from './event-spans';
import { quantileOfSorted, sorted } from './numeric';
import { cleanReadings, type Point } from './readings';

/**
 * Whether the latest change is an ordinary one: the range that holds nine of ten of the earlier changes over as many days,
 * by sample quantiles of type 7 (Hyndman & Fan 1996). It assumes that those were changes as any other; they overlap, so
 * nothing is tested.
 */

type OrdinaryVerdict = 'ordinary' | 'unusual' | 'no-latest' | 'not-enough-data';

/** The range is null without enough earlier changes, `pairs`; the latest is null where nothing was read a week before. */
export type OrdinaryChange = {
  readonly pairs: number;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  readonly latest: number | null;
  readonly verdict: OrdinaryVerdict;
};

const DAYS_APART = 7;
const LEAST_PAIRS = 20;

/** Of a level. A change that an event touches, on its end days too, is left out. */
export function ordinaryChange({ readings, events }: ScoreInput): OrdinaryChange {
  const points = cleanReadings(readings);
  const spans = eventSpans(events);
  const valueOn = new Map(points.map(({ day, value }) => [day, value]));
  const changeUpTo = ({ day, value }: Point): number | null => {
    const before = valueOn.get(day - DAYS_APART);
    return before === undefined || spans.touches(day - DAYS_APART, day) ? null : value - before;
  };
  const last = points.at(-1);
  const latest = last === undefined ? null : changeUpTo(last);
  const earlier = points
    .slice(0, -1)
    .map(changeUpTo)
    .filter((change) => change !== null);
  return { pairs: earlier.length, latest, ...rangeAndVerdict(sorted(earlier), latest) };
}

function rangeAndVerdict(earlier: Float64Array, latest: number | null): Omit<OrdinaryChange, 'pairs' | 'latest'> {
  if (earlier.length < LEAST_PAIRS) return { low: null, median: null, high: null, verdict: 'not-enough-data' };
  const [low, high] = [quantileOfSorted(earlier, 0.05), quantileOfSorted(earlier, 0.95)];
  return { low, median: quantileOfSorted(earlier, 0.5), high, verdict: verdictOf(latest, low, high) };
}

function verdictOf(latest: number | null, low: number, high: number): OrdinaryVerdict {
  if (latest === null) return 'no-latest';
  return low <= latest && latest <= high ? 'ordinary' : 'unusual';
}
