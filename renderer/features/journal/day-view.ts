import { inOrder } from '../../../shared/base/in-order';
import { monthBefore, monthOf, type Day } from '../../../shared/base/day';
import type { Note } from '../../../shared/journal/note';
import { dayFactsIn, type DayFacts, type DayReading } from '../../../shared/ledger/day-facts-in';
import { emptyMonth, type Catalog, type MonthDocument } from '../../../shared/ledger/documents';
import { scoresShownIn } from '../../../shared/ledger/readings-in';
import type { Event } from '../../../shared/scores/event';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';

/** What a score was on a day, as it was seen and as it was restated since; at least one of the two is there. */
export type ReadingRow = {
  readonly score: Score;
  readonly seen: DayReading | null;
  readonly restated: Reading | null;
};

export type DayView = {
  readonly facts: DayFacts;
  /** Whether anything was entered in the checklist: of a day without that nothing is known. */
  readonly isChecked: boolean;
  readonly note: Note | null;
  readonly events: readonly Event[];
  readonly readings: readonly ReadingRow[];
};

/** What a day rests on. A month that is not there holds nothing. */
export type DayDocuments = {
  readonly catalog: Catalog;
  readonly month: MonthDocument | undefined;
  readonly before: MonthDocument | undefined;
};

export function dayView({ catalog, before, ...documents }: DayDocuments, day: Day): DayView {
  const month = documents.month ?? emptyMonth(monthOf(day));
  const held = [month, before].filter((one) => one !== undefined);
  const around = { catalog, months: new Map(held.map((one) => [one.month, one])) };
  const facts = dayFactsIn(around, day);
  const isOfDay = (record: { readonly day: Day }) => record.day === day;
  const restated = month.readings.filter((reading) => isOfDay(reading) && reading.basis === 'restated');
  return {
    facts,
    isChecked: month.checks.some(isOfDay),
    note: month.notes.find(isOfDay) ?? null,
    events: catalog.events.filter(({ from, to }) => from <= day && day <= to),
    readings: scoresShownIn(around).flatMap((score) => {
      const seen = facts.readings.find((reading) => reading.score.id === score.id) ?? null;
      const last =
        restated
          .filter(({ scoreId }) => scoreId === score.id)
          .sort(byEntry)
          .at(-1) ?? null;
      return seen === null && last === null ? [] : [{ score, seen, restated: last }];
    }),
  };
}

/** The months that the view of a day rests on: the change of a reading looks back over one. */
export function monthsOfDay(day: Day) {
  return [monthOf(day), monthBefore(monthOf(day))] as const;
}

/** The first that is read on `day`, outcomes first; null for none. */
export function scoreToLog(scores: readonly Score[], day: Day): Score | null {
  const present = inOrder(scores).filter(({ retired }) => retired === null || day < retired.on);
  return present.find(({ isOutcome }) => isOutcome) ?? present[0] ?? null;
}

function byEntry(one: Reading, other: Reading): number {
  return one.at < other.at ? -1 : 1;
}
