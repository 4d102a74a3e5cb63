import { addDays, daysFrom, monthOf, type Day, type Month } from '../base/day';
import { inOrder } from '../base/in-order';
import { EPOCH } from '../base/instant';
import type { Activity } from '../checklist/activity';
import { activityDays, type ActivityDay } from '../checklist/activity-days';
import { adherenceOf, sumOfAdherence, type Adherence } from '../checklist/adherence';
import type { Note } from '../journal/note';
import type { Review } from '../journal/review';
import { isBrokenBetween } from '../scores/era';
import { breaksOf, type DaySpan } from '../scores/event';
import { lastReading, type LastReading, type Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import { weekOf, type Week } from '../time/week';
import { historyIn } from './activity-histories';
import { monthIn, type Documents, type MonthDocument } from './documents';
import { lastReadingsIn, scoresShownIn } from './readings-in';

/** An activity that was due in the week, or entered though it was not. */
type WeekActivity = {
  readonly activity: Activity;
  readonly adherence: Adherence;
  readonly days: readonly ActivityDay[];
};

export type WeekScore = {
  readonly score: Score;
  /** What the week began with; null where none is known. */
  readonly before: Reading | null;
  /** One a day at most, earliest first. */
  readonly within: readonly Reading[];
  /** From what the week began with, or else from its first reading, to its last; null with less, and over a break. */
  readonly change: LastReading['change'];
  /** A break is why there is no change. */
  readonly isBroken: boolean;
  /** Of what says how much there was, all of the week together; null for a level, without a reading, and over a break. */
  readonly sum: number | null;
};

/** What a week is looked back at with. */
export type WeekReview = {
  readonly first: Day;
  readonly last: Day;
  readonly time: Week;
  readonly activities: readonly WeekActivity[];
  readonly adherence: Adherence;
  /** Outcomes first. */
  readonly scores: readonly WeekScore[];
  /** Earliest first, without those that are empty. */
  readonly notes: readonly Note[];
  /** Days before today of which nothing is known. */
  readonly daysWithoutEntries: readonly Day[];
  /** The decision that was written down, if one was. */
  readonly review: Review | null;
};

/** The months that the review of a week rests on; earlier ones may hold the readings that it began with. */
export function monthsOfWeekReview(first: Day): readonly Month[] {
  return [...new Set([addDays(first, -6), first, addDays(first, 6)].map(monthOf))];
}

/** The week from `first` on, without what a running timer counts, in a ledger that holds its months. */
export function weekReviewIn(
  documents: Documents,
  { first, today }: { readonly first: Day; readonly today: Day },
): WeekReview {
  const last = addDays(first, 6);
  const days = daysFrom(first, last);
  const months = [...new Set(days.map(monthOf))].map((month) => monthIn(documents, month));
  const activities = weekActivities(documents, { first, last, today });
  const isOfWeek = ({ day }: { readonly day: Day }) => first <= day && day <= last;
  const { dayStart } = documents.catalog.settings;
  const records = { ...documents.catalog, dayStart, sessions: months.flatMap(({ sessions }) => sessions) };
  const entered = new Set(months.flatMap(enteredDays));
  return {
    first,
    last,
    time: weekOf(records, { first, today }, { timer: null, now: EPOCH }),
    activities,
    adherence: sumOfAdherence(activities.map(({ adherence }) => adherence)),
    scores: scoresShownIn(documents).flatMap((score) => weekScore(documents, score, { first, last })),
    notes: months.flatMap(({ notes }) => notes).filter((note) => isOfWeek(note) && isWritten(note)),
    daysWithoutEntries: days.filter((day) => day < today && !entered.has(day)),
    review: months.flatMap(({ reviews }) => reviews).find(({ day }) => day === first) ?? null,
  };
}

function weekActivities(
  documents: Documents,
  { first, last, today }: { readonly first: Day; readonly last: Day; readonly today: Day },
): readonly WeekActivity[] {
  return inOrder(documents.catalog.activities).flatMap((activity) => {
    const days = activityDays(historyIn(documents, activity), first, last);
    if (!days.some(({ isDue, check }) => isDue || check !== null)) return [];
    return [{ activity, adherence: adherenceOf(days, today), days }];
  });
}

function weekScore(
  documents: Documents,
  score: Score,
  { first, last }: { readonly first: Day; readonly last: Day },
): readonly WeekScore[] {
  // Seven days have seven readings that count, and the one before them is what the week began with.
  const series = lastReadingsIn(documents, score.id, { day: last, count: 8 });
  const within = series.filter(({ day }) => day >= first);
  if (series.length === 0 || (within.length === 0 && score.retired !== null && score.retired.on <= first)) return [];
  const before = series.findLast(({ day }) => day < first) ?? null;
  const breaks = breaksOf(documents.catalog.events, score.id);
  return [{ score, before, within, ...changeOver(before, within, breaks), sum: sumOf(score, within, breaks) }];
}

function changeOver(
  before: Reading | null,
  within: readonly Reading[],
  breaks: readonly DaySpan[],
): Pick<WeekScore, 'change' | 'isBroken'> {
  const [from, to] = [before ?? within[0], within.at(-1)];
  if (from === undefined || to === undefined || from === to) return { change: null, isBroken: false };
  return {
    change: lastReading([from, to], breaks)?.change ?? null,
    isBroken: isBrokenBetween(breaks, from.day, to.day),
  };
}

function sumOf({ measures }: Score, within: readonly Reading[], breaks: readonly DaySpan[]): number | null {
  const [first, last] = [within[0], within.at(-1)];
  if (measures === 'level' || first === undefined || last === undefined) return null;
  if (first !== last && isBrokenBetween(breaks, first.day, last.day)) return null;
  // Without the dust of binary fractions.
  return Number(within.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
}

function enteredDays({ checks, sessions, readings, notes }: MonthDocument): readonly Day[] {
  return [...checks, ...sessions, ...readings, ...notes.filter(isWritten)].map(({ day }) => day);
}

function isWritten({ whatHappened, whatIThinkItDid }: Note): boolean {
  return whatHappened.trim() !== '' || whatIThinkItDid.trim() !== '';
}
