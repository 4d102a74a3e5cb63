import type { Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { isBrokenBetween } from '../../../shared/scores/era';
import type { Event } from '../../../shared/scores/event';
import { lastReading, type LastReading, type Reading, type ReadingDoubt } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';

/** `42`, `about 20`. */
export function valueWords(reading: Pick<Reading, 'value' | 'isApproximate'>, format: Format): string {
  const value = format.number(reading.value);
  return reading.isApproximate ? `about ${value}` : value;
}

type ReadOn = {
  readonly day: Day;
  readonly format: Format;
  readonly measures: Score['measures'];
  /** What breaks the series, earliest first. */
  readonly breaks: readonly Event[];
};

/** `+3 since 16 Nov`: what changed and since when, without claiming why. */
export function readingWords(series: readonly Reading[], { day, format, measures, breaks }: ReadOn): string {
  const last = lastReading(series, breaks);
  if (last === null) return 'no reading yet';
  const { reading, change } = last;
  const seen = reading.day === day ? null : `read on ${format.shortDay(reading.day)}`;
  const words = change === null ? firstWords(series, breaks) : changeWords(change, measures, format);
  return [words, seen].filter((text) => text !== null).join(' · ');
}

/** There is nothing before it, or nothing that it can be held against. */
function firstWords(series: readonly Reading[], breaks: readonly Event[]): string {
  const [before, reading] = series.slice(-2);
  if (before === undefined || reading === undefined) return 'first reading';
  const broken = breaks.findLast((one) => isBrokenBetween([one], before.day, reading.day));
  if (broken === undefined) return 'first reading';
  const isWithin = broken.from <= reading.day && reading.day <= broken.to;
  return isWithin
    ? `on a day of “${isolated(broken.title)}”, so not compared`
    : `first reading since “${isolated(broken.title)}”`;
}

function changeWords(change: NonNullable<LastReading['change']>, measures: Score['measures'], format: Format): string {
  if (measures === 'since-last') return `since ${format.shortDay(change.since)}`;
  const about = change.isApproximate ? 'about ' : '';
  const by = change.by === 0 ? 'no change' : `${about}${format.signed(change.by)}`;
  return `${by} since ${format.shortDay(change.since)}`;
}

export function doubtWords(doubt: ReadingDoubt, score: Score, format: Format): string {
  switch (doubt) {
    case 'out-of-bounds':
      return `${isolated(score.name)} is expected to be ${boundsWords(score, format)}.`;
    case 'future-day':
      return 'This day has not come yet.';
    case 'unusual-change':
      return 'That is far from how much it usually changes.';
  }
}

function boundsWords({ least, most }: Pick<Score, 'least' | 'most'>, format: Format): string {
  if (least !== null && most !== null) return `from ${format.number(least)} to ${format.number(most)}`;
  return least === null ? `at most ${format.number(most ?? 0)}` : `at least ${format.number(least)}`;
}

/** `61 (12 + 18 + 16 + 15)`, with what is known of it. */
export function enteredWords(reading: Reading, format: Format): string {
  const { parts, basis } = reading;
  const sum =
    parts === null || parts.length === 0 ? '' : ` (${parts.map(({ value }) => format.number(value)).join(' + ')})`;
  return `${valueWords(reading, format)}${sum}${basis === 'restated' ? ', restated' : ''}`;
}
