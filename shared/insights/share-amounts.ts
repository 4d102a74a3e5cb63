import { daysBetween, firstDayOfMonth, lastDayOfMonth, monthOf, type Day, type Month } from '../base/day';
import { isBrokenBetween } from '../scores/era';
import { breaksOf, type Event } from '../scores/event';
import { seriesOf, type Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import type { Sentence } from './sentence';
import { brokenShareWords, shareWords, type SourcePeriods } from './share-words';

/** A score, or a part of one, that is a part of something larger. */
export type ShareQuestion = {
  readonly source: Score;
  readonly partId: string | null;
  /** Of a part, the total is the whole that its own reading says. */
  readonly total: Score | null;
  readonly before: Month;
  readonly after: Month;
};

/** What was counted in a month, and on how many readings that rests. */
type Counted = { readonly amount: number; readonly readings: number };

export type ShareAnswer = {
  readonly before: Counted | null;
  readonly after: Counted | null;
  readonly totalBefore: Counted | null;
  readonly totalAfter: Counted | null;
  /** Null where a month has no reading of the source. */
  readonly sentence: Sentence | null;
};

export type ShareScene = { readonly events: readonly Event[]; readonly today: Day };

/**
 * Amount and share of a source in two months. Over a break nothing is added up and nothing compared: of the source, there
 * is only what each month says by itself, and of the total, no share is followed from one month to the other.
 */
export function shareBetween(
  question: ShareQuestion,
  readings: readonly Reading[],
  { events, today }: ShareScene,
): ShareAnswer {
  const { source, partId, before, after } = question;
  const total = partId === null ? question.total : source;
  const isBroken = (score: Score, months: readonly Month[]) =>
    isBrokenOver(
      score,
      months.map((month) => readingsOf(readings, score, { month, today })),
      events,
    );
  const own = (month: Month) => {
    if (isBroken(source, [month])) return null;
    return countedIn(source, readingsOf(readings, source, { month, today }), valueOfPart(partId));
  };
  const whole = (month: Month) => {
    return total !== null && isBroken(total, [month]) ? null : wholeIn(question, readings, { month, today });
  };
  const counted = {
    before: own(before),
    after: own(after),
    totalBefore: whole(before),
    totalAfter: whole(after),
  };
  const name = source.parts.find(({ id }) => id === partId)?.name ?? source.name;
  const days = daysToDivideBy(question, today) ?? { before: 1, after: 1 };
  const words = { name, unit: unitOf(source), daysBefore: days.before, daysAfter: days.after };
  if (isBroken(source, [before, after])) return { ...counted, sentence: brokenShareWords(name) };
  const isTotalBroken = total !== null && isBroken(total, [before, after]);
  return { ...counted, sentence: wordsOf(counted, { ...words, isTotalBroken }) };
}

/**
 * Months are compared as they were counted, and by the day only while one of them is not over: then the days that what
 * was counted in each is divided by. Null where nothing is divided.
 */
export function daysToDivideBy(
  { source, before, after }: Pick<ShareQuestion, 'source' | 'before' | 'after'>,
  today: Day,
): { readonly before: number; readonly after: number } | null {
  if (source.measures === 'level' || [before, after].every((month) => isMonthOver(month, today))) return null;
  const days = { before: daysIn(before, today), after: daysIn(after, today) };
  return days.before === days.after ? null : days;
}

export function isMonthOver(month: Month, today: Day): boolean {
  return lastDayOfMonth(month) <= today;
}

/** Of a level, the last reading of each month is what counts; of what is added up, all of them. */
function isBrokenOver(
  { id, measures }: Score,
  months: readonly (readonly Reading[])[],
  events: readonly Event[],
): boolean {
  const counting = measures === 'level' ? months.flatMap((month) => month.at(-1) ?? []) : months.flat();
  const days = counting.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from !== undefined && to !== undefined && from !== to && isBrokenBetween(breaksOf(events, id), from, to);
}

type InMonth = { readonly month: Month; readonly today: Day };
type ValueOf = (reading: Reading) => number | null;

function wholeIn({ source, partId, total }: ShareQuestion, readings: readonly Reading[], at: InMonth): Counted | null {
  if (partId === null) {
    return total === null ? null : countedIn(total, readingsOf(readings, total, at), ({ value }) => value);
  }
  // Only of those readings that say the part, or the two would be of different days.
  const isSaid = valueOfPart(partId);
  return countedIn(source, readingsOf(readings, source, at), (reading) =>
    isSaid(reading) === null ? null : reading.value,
  );
}

function valueOfPart(partId: string | null): ValueOf {
  if (partId === null) return ({ value }) => value;
  return ({ parts }) => parts?.find((part) => part.partId === partId)?.value ?? null;
}

function readingsOf(readings: readonly Reading[], score: Score, { month, today }: InMonth): readonly Reading[] {
  return seriesOf(readings, score.id, today).filter(({ day }) => monthOf(day) === month);
}

/** What there was on days and between readings adds up; of a level, the last reading counts. */
function countedIn({ measures }: Score, readings: readonly Reading[], valueOf: ValueOf): Counted | null {
  const values = readings.map(valueOf).filter((value) => value !== null);
  const last = values.at(-1);
  if (last === undefined) return null;
  const amount = measures === 'level' ? last : values.reduce((sum, value) => sum + value, 0);
  return { amount: Number(amount.toPrecision(12)), readings: values.length };
}

/** What is counted has a name, and no word beside its number. */
function unitOf({ kind }: Score): string | null {
  if (kind === 'percentage') return 'percentage points';
  return kind === 'index' ? 'points' : null;
}

type Wording = Pick<SourcePeriods, 'name' | 'unit' | 'daysBefore' | 'daysAfter' | 'isTotalBroken'>;

function wordsOf(counted: Omit<ShareAnswer, 'sentence'>, words: Wording): Sentence | null {
  if (counted.before === null || counted.after === null) return null;
  return shareWords({
    ...words,
    before: counted.before.amount,
    after: counted.after.amount,
    totalBefore: counted.totalBefore?.amount ?? null,
    totalAfter: counted.totalAfter?.amount ?? null,
  });
}

/** Up to today. */
export function daysIn(month: Month, today: Day): number {
  const last = lastDayOfMonth(month);
  return Math.max(1, daysBetween(firstDayOfMonth(month), last < today ? last : today) + 1);
}
