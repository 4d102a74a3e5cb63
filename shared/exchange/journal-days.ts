import type { Day } from '../base/day';
import type { Check } from '../checklist/check';
import type { Note } from '../journal/note';
import type { Documents } from '../ledger/documents';
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
};

/** The days on which something was entered, earliest first. */
export function journalDays({ months }: Documents): readonly JournalDay[] {
  return [...months.keys()].sort().flatMap((name) => {
    const month = months.get(name);
    if (month === undefined) return [];
    const checks = groupedBy(month.checks, dayOfRecord);
    const sessions = groupedBy(month.sessions, dayOfRecord);
    const readings = groupedBy(month.readings, dayOfRecord);
    const notes = new Map(month.notes.map((note) => [note.day, note]));
    const days = [...new Set([checks, sessions, readings, notes].flatMap((byDay) => [...byDay.keys()]))].sort();
    return days.map((day) => ({
      day,
      checks: checks.get(day) ?? [],
      sessions: sessions.get(day) ?? [],
      readings: readings.get(day) ?? [],
      note: notes.get(day) ?? null,
    }));
  });
}

function dayOfRecord({ day }: { readonly day: Day }): Day {
  return day;
}
