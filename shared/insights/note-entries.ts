import type { Day } from '../base/day';
import type { Id } from '../base/id';
import type { Activity } from '../checklist/activity';
import { jumpsOf } from '../journal/jumps';
import type { NoteEntry } from '../journal/search';
import { breaksOf, type Event } from '../scores/event';
import { seriesOf, type Reading } from '../scores/reading';
import type { Score } from '../scores/score';
import { dayIndex, type MonthFacts } from './month-facts';

/** What is known of days beside their notes, so that notes can be looked for by it. */
export type NoteScene = {
  readonly activities: readonly Activity[];
  /** By day, the scores that jumped on it. */
  readonly jumps: ReadonlyMap<Day, readonly string[]>;
};

/** The days of a month with a note, as they are searched. */
export function noteEntries(
  { notes, minutes, entries }: MonthFacts,
  { activities, jumps }: NoteScene,
): readonly NoteEntry[] {
  return notes.map((note) => {
    const index = dayIndex(note.day);
    const timed = [...minutes].filter(([, days]) => (days[index] ?? 0) > 0).map(([platformId]) => platformId);
    const done = activities
      .filter(({ id }) => (entries.get(id)?.[index] ?? 0) > 0)
      .flatMap(({ platformId }) => platformId ?? []);
    return { ...note, minutesPlatforms: [...new Set([...timed, ...done])], jumps: jumps.get(note.day) ?? [] };
  });
}

type JumpScene = { readonly events: readonly Event[]; readonly today: Day };

/** Of scores as they were seen; those that are shown only where they are entered mark no day. */
export function jumpsByDay(
  scores: readonly Score[],
  readings: readonly Reading[],
  { events, today }: JumpScene,
): ReadonlyMap<Day, readonly string[]> {
  const found = new Map<Day, Id[]>();
  for (const { id, step, isHidden } of scores) {
    if (isHidden) continue;
    for (const { day } of jumpsOf(seriesOf(readings, id, today), step, breaksOf(events, id))) {
      const ids = found.get(day) ?? [];
      ids.push(id);
      found.set(day, ids);
    }
  }
  return found;
}
