import type { Day } from '../base/day';
import { breaksOf, type Event } from '../scores/event';
import { restatedSeriesOf, seriesOf, type Basis, type Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import type { InsightScore, ScoreRecord } from './insight-input';

export type ScoreScene = {
  readonly readings: readonly Reading[];
  readonly events: readonly Event[];
  readonly today: Day;
};

/** A score up to today, as the insights take it. */
export function scoreRecordOf(
  score: Score,
  { readings, events, today }: ScoreScene,
  basis: Basis = 'seen',
): ScoreRecord {
  const series = seriesOn(basis, readings, score.id, today);
  return {
    score: insightScoreOf(score),
    readings: series.map(({ day, value }) => ({ date: day, value })),
    breaks: breaksOf(events, score.id).map(({ from, to }) => ({ from, to })),
  };
}

// eslint-disable-next-line max-params -- as seriesOf, with the basis before
export function seriesOn(
  basis: Basis,
  readings: readonly Reading[],
  scoreId: Score['id'],
  last: Day,
): readonly Reading[] {
  return basis === 'seen' ? seriesOf(readings, scoreId, last) : restatedSeriesOf(readings, scoreId, last);
}

function insightScoreOf({ id, name, kind, measures, step, isHigherBetter, sees }: Score): InsightScore {
  const seen = sees.map(({ platformId, isSeen }) => [platformId, isSeen ? 'yes' : 'no'] as const);
  return {
    id,
    name,
    measures,
    step,
    isPercentage: kind === 'percentage',
    isHigherBetter,
    sees: Object.fromEntries(seen),
  };
}

/** What a reading says. */
type ReadingValue = Pick<Reading, 'value' | 'isApproximate' | 'parts'>;
/** A day with a reading: what was seen on it, and what it was restated to since. */
export type ReadingPair = {
  readonly day: Day;
  readonly seen: ReadingValue | null;
  readonly restated: ReadingValue | null;
};

/** The days on which a score was read, earliest first, as seen and as restated beside each other. */
export function readingPairs(readings: readonly Reading[], scoreId: Score['id'], last: Day): readonly ReadingPair[] {
  const seen = new Map(seriesOf(readings, scoreId, last).map((reading) => [reading.day, reading]));
  const restated = new Map(
    restatedSeriesOf(readings, scoreId, last)
      .filter(({ basis }) => basis === 'restated')
      .map((reading) => [reading.day, reading]),
  );
  return [...new Set([...seen.keys(), ...restated.keys()])].sort().map((day) => ({
    day,
    seen: valueIn(seen.get(day)),
    restated: valueIn(restated.get(day)),
  }));
}

function valueIn(reading: Reading | undefined): ReadingValue | null {
  if (reading === undefined) return null;
  const { value, isApproximate, parts } = reading;
  return { value, isApproximate, parts: parts?.map(({ partId, value: of }) => ({ partId, value: of })) ?? null };
}
