import { lastDayOfMonth, type Day } from '../base/day';
import { jumpsOf } from '../journal/jumps';
import type { NoteEntry } from '../journal/search';
import { breaksOf } from '../scores/event';
import { seriesOf } from '../scores/reading';
import type { Catalog, Documents, MonthDocument } from './documents';

/** The scores that jumped on each day on which one did, in all of the months that are loaded. */
export function jumpsIn({ catalog, months }: Documents): ReadonlyMap<Day, readonly string[]> {
  const names = [...months.keys()].sort();
  const lastMonth = names.at(-1);
  const jumps = new Map<Day, string[]>();
  if (lastMonth === undefined) return jumps;
  const readings = [...months.values()].flatMap((month) => month.readings);
  for (const { id, step } of catalog.scores) {
    const series = seriesOf(readings, id, lastDayOfMonth(lastMonth));
    for (const { day } of jumpsOf(series, step, breaksOf(catalog.events, id)))
      jumps.set(day, [...(jumps.get(day) ?? []), id]);
  }
  return jumps;
}

/** The days of a month as they are searched: those with a note, and those on which a score jumped. */
export function noteEntriesIn(
  catalog: Catalog,
  month: MonthDocument,
  jumps: ReadonlyMap<Day, readonly string[]>,
): readonly NoteEntry[] {
  const notes = new Map(month.notes.map((note) => [note.day, note]));
  const jumped = [...jumps.keys()].filter((day) => day.startsWith(month.month));
  const platforms = platformsByDay(catalog, month);
  return [...new Set([...notes.keys(), ...jumped])].sort().map((day) => ({
    day,
    whatHappened: notes.get(day)?.whatHappened ?? '',
    whatIThinkItDid: notes.get(day)?.whatIThinkItDid ?? '',
    minutesPlatforms: [...(platforms.get(day) ?? [])],
    jumps: jumps.get(day) ?? [],
  }));
}

/** Where time was spent or something was done. */
function platformsByDay({ activities }: Catalog, { sessions, checks }: MonthDocument): ReadonlyMap<Day, Set<string>> {
  const platforms = new Map<Day, Set<string>>();
  const add = (day: Day, platformId: string) => {
    platforms.set(day, (platforms.get(day) ?? new Set()).add(platformId));
  };
  for (const { day, platformId } of sessions) add(day, platformId);
  const platformOf = new Map(activities.map(({ id, platformId }) => [id, platformId]));
  for (const { day, activityId, entry } of checks) {
    const platformId = platformOf.get(activityId) ?? null;
    if (platformId !== null && entry.kind === 'amount' && entry.amount > 0) add(day, platformId);
  }
  return platforms;
}
