import { addDays, daysFrom, monthOf, type Day, type Month } from '../base/day';
import { inOrder } from '../base/in-order';
import { progressOf } from '../checklist/checklist';
import { breaksOf, type DaySpan } from '../scores/event';
import { isBrokenBetween } from '../scores/era';
import { seriesOf, type Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import { wholeMinutes } from '../time/spent';
import { checklistIn, monthsOfChecklist } from './checklist-in';
import { monthIn, type Documents } from './documents';

/** How long before and after a score was retired is looked at. */
const DAYS_EACH_SIDE = 14;

/** What was entered in a fortnight: facts, and nothing that follows from them. */
export type Fortnight = DaySpan & {
  readonly minutes: number;
  /** Days on which time was entered. */
  readonly trackedDays: number;
  readonly done: number;
  readonly due: number;
};

/** An outcome on either side: the readings that count, earliest first. */
type OutcomeBesides = {
  readonly score: Score;
  readonly before: OutcomeReadings;
  readonly after: OutcomeReadings;
};
export type OutcomeReadings = {
  readonly readings: readonly Reading[];
  /** A break lies between its first and its last, so that one cannot be held against the other. */
  readonly isBroken: boolean;
};

/** The two weeks before a score was retired and the two from that day on, beside each other. */
export type RetirementCard = {
  readonly score: Score;
  readonly retired: NonNullable<Score['retired']>;
  readonly before: Fortnight;
  readonly after: Fortnight;
  /** Those that are shown on pages, the retired one left out. */
  readonly outcomes: readonly OutcomeBesides[];
};

/** The scores whose two weeks without them are over, and not yet looked back at. */
export function dueForReview(scores: readonly Score[], today: Day): readonly Score[] {
  return inOrder(scores).filter(
    ({ retired }) => retired !== null && !retired.isReviewed && today >= addDays(retired.on, DAYS_EACH_SIDE),
  );
}

/** The months that the card of a score retired on `on` rests on. */
export function monthsOfReview(on: Day): readonly Month[] {
  const { first, last } = daysAround(on);
  return [...new Set([...monthsOfChecklist(first), ...daysFrom(first, last).map(monthOf)])];
}

/** Null for a score that is not retired. `documents` hold the months of the review. */
export function retirementCard(documents: Documents, score: Score): RetirementCard | null {
  const { retired } = score;
  if (retired === null) return null;
  const { first, last } = daysAround(retired.on);
  const before = { from: first, to: addDays(retired.on, -1) };
  const after = { from: retired.on, to: last };
  const { scores } = documents.catalog;
  return {
    score,
    retired,
    before: fortnight(documents, before),
    after: fortnight(documents, after),
    outcomes: inOrder(scores)
      .filter(({ id, isOutcome, isHidden }) => isOutcome && !isHidden && id !== score.id)
      .filter((outcome) => outcome.retired === null || outcome.retired.on > first)
      .map((outcome) => ({
        score: outcome,
        before: outcomeIn(documents, outcome, before),
        after: outcomeIn(documents, outcome, after),
      })),
  };
}

function daysAround(on: Day): { readonly first: Day; readonly last: Day } {
  return { first: addDays(on, -DAYS_EACH_SIDE), last: addDays(on, DAYS_EACH_SIDE - 1) };
}

function fortnight(documents: Documents, { from, to }: DaySpan): Fortnight {
  const days = daysFrom(from, to);
  const minutes = days.map((day) => minutesOn(documents, day));
  const progress = days.map((day) => progressOf(checklistIn(documents, day)));
  return {
    from,
    to,
    minutes: sum(minutes),
    trackedDays: minutes.filter((spent) => spent > 0).length,
    done: sum(progress.map(({ done }) => done)),
    due: sum(progress.map(({ due }) => due)),
  };
}

function minutesOn(documents: Documents, day: Day): number {
  return sum([...wholeMinutes(monthIn(documents, monthOf(day)).sessions, day).values()]);
}

function outcomeIn({ catalog, months }: Documents, { id }: Score, { from, to }: DaySpan): OutcomeReadings {
  const all = [...months.values()].flatMap((month) => month.readings);
  const readings = seriesOf(all, id, to).filter(({ day }) => day >= from);
  const [first, last] = [readings[0], readings.at(-1)];
  const isBroken =
    first !== undefined &&
    last !== undefined &&
    first !== last &&
    isBrokenBetween(breaksOf(catalog.events, id), first.day, last.day);
  return { readings, isBroken };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
