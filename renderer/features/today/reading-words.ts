import type { Day } from '../../../shared/base/day';
import type { LastReading, Reading, ReadingDoubt } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';

/** `42`, `about 20`. */
export function valueWords(reading: Pick<Reading, 'value' | 'isApproximate'>, format: Format): string {
  const value = format.number(reading.value);
  return reading.isApproximate ? `about ${value}` : value;
}

/** `+3 since 16 Nov`: what changed and since when, without claiming why. */
export function readingWords(last: LastReading | null, { day, format }: { day: Day; format: Format }): string {
  if (last === null) return 'no reading yet';
  const { reading, change } = last;
  const seen = reading.day === day ? null : `read on ${format.shortDay(reading.day)}`;
  return [changeWords(change, format), seen].filter((words) => words !== null).join(' · ');
}

function changeWords(change: LastReading['change'], format: Format): string | null {
  if (change === null) return 'first reading';
  const about = change.isApproximate ? 'about ' : '';
  const by = change.by === 0 ? 'no change' : `${about}${format.signed(change.by)}`;
  return `${by} since ${format.shortDay(change.since)}`;
}

export function doubtWords(doubt: ReadingDoubt, score: Score, format: Format): string {
  switch (doubt) {
    case 'out-of-bounds':
      return `${score.name} is expected to be ${boundsWords(score, format)}.`;
    case 'future-day':
      return 'This day has not come yet.';
    case 'unusual-change':
      return 'That is far from how much it usually changes.';
  }
}

function boundsWords({ least, most }: Score, format: Format): string {
  if (least !== null && most !== null) return `from ${format.number(least)} to ${format.number(most)}`;
  return least === null ? `at most ${format.number(most ?? 0)}` : `at least ${format.number(least)}`;
}
