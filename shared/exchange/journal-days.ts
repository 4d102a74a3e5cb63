import { monthOf, type Day } from '../base/day';
import type { Check } from '../checklist/check';
import type { Note } from '../journal/note';
import type { Review } from '../journal/review';
import { monthIn, type Documents, type MonthDocument } from '../ledger/documents';
import type { Event } from '../scores/event';
import type { Reading } from '../scores/reading';
import type { Session } from '../time/session';
import { groupedBy } from './grouped-by';

/** What the ledger holds of one day. */
export type JournalDay = {
  readonly day: Day;
  readonly checks: readonly Check[];
  readonly sessions: readonly Session[];
  readonly readings: readonly Reading[];
  readonly note: Note | null;
  /** Those that begin on it. */
  readonly events: readonly Event[];
  /** Of the week that begins on it. */
  readonly review: Review | null;
};

/** The days on which something was entered or an event begins, earliest first. */
export function journalDays(documents: Documents): readonly JournalDay[] {
  const events = groupedBy(documents.catalog.events, ({ from }) => from);
  const months = [...new Set([...documents.months.keys(), ...[...events.keys()].map(monthOf)])].sort();
  return months.flatMap((month) => daysOfMonth(monthIn(documents, month), events));
}

function daysOfMonth(month: MonthDocument, eventsByDay: ReadonlyMap<Day, readonly Event[]>): readonly JournalDay[] {
  const events = new Map([...eventsByDay].filter(([day]) => monthOf(day) === month.month));
  const checks = groupedBy(month.checks, dayOfRecord);
  const sessions = groupedBy(month.sessions, dayOfRecord);
  const readings = groupedBy(month.readings, dayOfRecord);
  const notes = new Map(month.notes.map((note) => [note.day, note]));
  const reviews = new Map(month.reviews.map((review) => [review.day, review]));
  const found = [checks, sessions, readings, notes, events, reviews];
  const days = [...new Set(found.flatMap((byDay) => [...byDay.keys()]))].sort();
  return days.map((day) => ({
    day,
    checks: checks.get(day) ?? [],
    sessions: sessions.get(day) ?? [],
    readings: readings.get(day) ?? [],
    note: notes.get(day) ?? null,
    events: events.get(day) ?? [],
    review: reviews.get(day) ?? null,
  }));
}

function dayOfRecord({ day }: { readonly day: Day }): Day {
  return day;
}
