import { plainDigits } from './digits';
import { weekdayOf, type Day, type Weekday } from './day';
import { daysAway, unitsAway } from './days-away';
import { parseEdgeDay } from './parse-edge-day';
import { parseWrittenDate } from './parse-written-date';
import { tidyLine } from './text';
import { weekdayNamed } from './weekday-names';

type Scene = { readonly today: Day; readonly weekStart: Weekday };
type Reader = (text: string, scene: Scene) => Day | null;

/**
 * The day that somebody means: `yesterday`, `3 days ago`, `in 2 weeks`, `last Tuesday`, `3 nov`, `Nov 3, 2025`,
 * `2026-11-03`, `3.11.`, `end of last month`. A weekday alone is the most recent one, today included, for a journal looks
 * back; `last` is before today, `next` after it, `this` in the same week. A month that is too short gives its last day.
 * Null for what is no day, and for one outside the calendar.
 */
export function parseDayWords(typed: string, today: Day, weekStart: Weekday = 1): Day | null {
  const text = tidyLine(plainDigits(typed)).toLowerCase().replace(/^on /, '');
  for (const read of READERS) {
    const day = read(text, { today, weekStart });
    if (day !== null) return day;
  }
  return null;
}

const READERS: readonly Reader[] = [writtenDate, nearDay, distantDay, weekday, sameDay, parseEdgeDay];

/** With its weekday or without: `Tue, 3 Nov` is a third of November that is a Tuesday. */
function writtenDate(text: string, { today }: Scene): Day | null {
  const [, name = '', rest = ''] = /^([a-z]+)\.?,? (.+)$/.exec(text) ?? [];
  const wanted = weekdayNamed(name);
  if (wanted === null) return parseWrittenDate(text, today);
  return parseWrittenDate(rest, today, (day) => weekdayOf(day) === wanted);
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['day before yesterday', -2],
  ['day after tomorrow', 2],
]);

function nearDay(text: string, { today }: Scene): Day | null {
  const days = NEAR_DAYS.get(text.replace(/^the /, ''));
  return days === undefined ? null : daysAway(today, days);
}

const DISTANT = /^(in )?(\w+) (day|week|fortnight|month|year)s?(?: (ago|from now|from today))?$/;
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function distantDay(text: string, { today }: Scene): Day | null {
  const [, before, word = '', unit, after] = DISTANT.exec(text) ?? [];
  const count = countOf(word);
  // One of the two says the direction, not both.
  if (unit === undefined || count === null || (before === undefined) === (after === undefined)) return null;
  return unitsAway(today, after === 'ago' ? -count : count, unit);
}

/** More than seven digits are more days than the calendar has. */
function countOf(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  const named = NUMBER_WORDS.indexOf(word);
  if (named >= 0) return named;
  return /^\d{1,7}$/.test(word) ? Number(word) : null;
}

function weekday(text: string, { today, weekStart }: Scene): Day | null {
  const [, which, name = ''] = /^(?:(last|past|next|coming|this) )?([a-z]+)$/.exec(text) ?? [];
  const wanted = weekdayNamed(name);
  if (wanted === null) return null;
  const daysInto = (day: Weekday, start: Weekday) => (day - start + 7) % 7;
  const back = daysInto(weekdayOf(today), wanted);
  if (which === 'last' || which === 'past') return daysAway(today, back === 0 ? -7 : -back);
  if (which === 'next' || which === 'coming') return daysAway(today, 7 - back);
  if (which === undefined) return daysAway(today, -back);
  return daysAway(today, daysInto(wanted, weekStart) - daysInto(weekdayOf(today), weekStart));
}

/** `last month`: the same day of it. */
function sameDay(text: string, { today }: Scene): Day | null {
  const [, which, unit = ''] = /^(last|next) (week|month|year)$/.exec(text) ?? [];
  return which === undefined ? null : unitsAway(today, which === 'last' ? -1 : 1, unit);
}
