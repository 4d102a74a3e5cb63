import type { Day, Month } from '../../shared/base/day';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { insightsRequests } from '../../shared/bridge/insights-contract';
import { readingsIn, type MonthFacts } from '../../shared/insights/month-facts';
import { jumpsByDay, noteEntries, type NoteScene } from '../../shared/insights/note-entries';
import { yearDays, yearsIn } from '../../shared/insights/year-days';
import { parseQuery } from '../../shared/journal/note-query';
import { createNoteIndex, NO_FILTER, type NoteIndex } from '../../shared/journal/search';
import type { History, HistoryView } from './history';
import type { Timers } from './ports';

type Name = Extract<keyof typeof insightsRequests, `journal/${string}`>;

/** What is asked of the journal over the whole history. */
export type JournalService = {
  readonly [Asked in Name]: (request: Request<Asked>) => Promise<Outcome<Reply<Asked>>>;
};

type Parts = { readonly history: History; readonly timers: Pick<Timers, 'breathe'> };

export function createJournalService({ history, timers }: Parts): JournalService {
  const notes = createKeptIndex(timers);

  async function withIndex<T>(use: (index: NoteIndex, view: HistoryView) => T): Promise<Outcome<T>> {
    const first = await history.readAll();
    if (!first.ok) return first;
    // What is folded for the first time is folded month by month; what changed meanwhile is taken in at once.
    await notes.prepare(first.value);
    const view = await history.readAll();
    return view.ok ? succeed(use(notes.upTo(view.value), view.value)) : view;
  }

  return {
    'journal/read-year': async ({ year }) => {
      const view = await history.readAll();
      if (!view.ok) return view;
      const { months, catalog, today, unreadable } = view.value;
      const { activities, pauses } = catalog;
      const days = yearDays(year, { months, activities, pauses, today });
      return succeed({ years: yearsIn(months), days, unreadable });
    },
    'journal/search': async ({ text, tag, platformId, jumped, limit, atOnce }) => {
      const query = parseQuery(text);
      const filter = { ...NO_FILTER, tag, platformId, jumped: jumped ? { scoreId: null } : null };
      // Whether a score jumped is known only from what it was before.
      if (atOnce && !jumped) {
        const known = history.known();
        if (!known.ok) return known;
        const { view, isWhole } = known.value;
        if (!isWhole || !notes.hold(view))
          return succeed({
            ...newestNotes(view).search(query, { limit, filter }),
            isWhole: false,
            unreadable: view.unreadable,
          });
      }
      return withIndex((index, { unreadable }) => ({
        ...index.search(query, { limit, filter }),
        isWhole: true,
        unreadable,
      }));
    },
    'journal/tags': () => withIndex((index, { unreadable }) => ({ tags: index.tags(), unreadable })),
  };
}

const MONTHS_AT_ONCE = 12;

/** Of the last months that are known; made for one question. */
function newestNotes({ catalog, months }: HistoryView): NoteIndex {
  const index = createNoteIndex();
  const scene = { activities: catalog.activities, jumps: new Map() };
  for (const facts of [...months.values()].slice(-MONTHS_AT_ONCE))
    for (const entry of noteEntries(facts, scene)) index.put(entry);
  return index;
}

/** The index of all notes, in which only the months that changed are put again. */
function createKeptIndex({ breathe }: Pick<Timers, 'breathe'>) {
  const index = createNoteIndex();
  let taken = new Map<Month, { readonly facts: MonthFacts | null; readonly days: readonly Day[] }>();
  let scene: NoteScene & { readonly version: number } = { version: NaN, activities: [], jumps: new Map() };

  function begin({ version, catalog, months, today }: HistoryView): void {
    if (scene.version === version) return;
    const { activities, scores, events } = catalog;
    scene = { version, activities, jumps: jumpsByDay(scores, readingsIn(months), { events, today }) };
    // Texts that are as they were are not folded again.
    taken = new Map([...taken].map(([month, { days }]) => [month, { facts: null, days }]));
  }

  function take(month: Month, facts: MonthFacts | undefined): void {
    const before = taken.get(month);
    if (before !== undefined && before.facts === facts) return;
    const entries = facts === undefined ? [] : noteEntries(facts, scene);
    const days = entries.map(({ day }) => day);
    for (const day of before?.days ?? []) if (!days.includes(day)) index.remove(day);
    for (const entry of entries) index.put(entry);
    if (facts === undefined) taken.delete(month);
    else taken.set(month, { facts, days });
  }

  return {
    /** Whether nothing is left to fold but what was written since. */
    hold: ({ months }: HistoryView): boolean => [...months.keys()].every((month) => taken.has(month)),
    prepare: async (view: HistoryView): Promise<void> => {
      begin(view);
      for (const [month, facts] of view.months) {
        take(month, facts);
        await breathe();
      }
    },
    /** With everything in it that the view holds, and nothing else. */
    upTo: (view: HistoryView): NoteIndex => {
      begin(view);
      for (const month of new Set([...taken.keys(), ...view.months.keys()])) take(month, view.months.get(month));
      return index;
    },
  };
}
