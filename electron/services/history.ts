import type { Month } from '../../shared/base/day';
import { isSameValue } from '../../shared/base/is-same-value';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { HistoryScene } from '../../shared/insights/history-answers';
import { monthFactsOf, type MonthFacts } from '../../shared/insights/month-facts';
import type { MonthDocument } from '../../shared/ledger/documents';
import type { LedgerService } from './ledger-service';
import type { LedgerStore } from './ledger-store';
import type { OpenLedger } from './open-ledger';
import type { Log, Timers } from './ports';

/** The whole history at one moment. It does not change any more. */
export type HistoryView = HistoryScene & {
  /**
   * Another number when activities, pauses, scores, events, what was entered or what was read is another, or it is another day or another ledger: what
   * was reckoned from scores and activities holds as long as it is the same.
   */
  readonly version: number;
};

/** Years of facts without years of documents: a month is read, made small and let go, each in a turn of its own. */
export type History = {
  /** `onMonth` is told the share of the months that is there, and says whether to go on; null is given when not. */
  readonly read: (onMonth: (share: number) => Promise<boolean>) => Promise<Outcome<HistoryView | null>>;
  readonly readAll: () => Promise<Outcome<HistoryView>>;
  /** What needs no reading; `isWhole` when that is all. */
  readonly known: () => Outcome<{ readonly view: HistoryView; readonly isWhole: boolean }>;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly timers: Pick<Timers, 'breathe'>;
  readonly log: Log;
};

/** `source` is the document while the ledger has it loaded: it is replaced when it changes, and so are its facts. */
type Known = { readonly facts: MonthFacts; readonly source: MonthDocument | null };

/** Of one ledger as it was opened; another opening begins anew. */
type Kept = {
  readonly store: LedgerStore;
  readonly months: Map<Month, Known>;
  readonly unreadable: Set<Month>;
  reckonedFrom: readonly unknown[];
  version: number;
};

export function createHistory({ ledger, timers, log }: Parts): History {
  let kept: Kept | null = null;
  let versions = 0;

  /** What is kept of the ledger that is open now. */
  function keptNow(): Kept {
    const { store } = ledger.present();
    if (kept?.store === store) return kept;
    versions += 1;
    kept = { store, months: new Map(), unreadable: new Set(), reckonedFrom: [], version: versions };
    return kept;
  }

  async function readMissing(onMonth: (share: number) => Promise<boolean>): Promise<Outcome<Kept | null>> {
    const service = ledger.service();
    if (!service.ok) return service;
    const of = keptNow();
    const names = of.store.months();
    if (!names.ok) return names;
    for (const month of of.unreadable) if (!names.value.includes(month)) of.unreadable.delete(month);
    // What somebody looks for first is new.
    for (const [index, month] of names.value.toReversed().entries()) {
      if (isRead(of, service.value, month)) continue;
      readMonth(of, month);
      if (!(await onMonth(index / names.value.length))) return succeed(null);
    }
    // Meanwhile another ledger may have been opened.
    return kept === of ? succeed(of) : readMissing(onMonth);
  }

  function known(): ReturnType<History['known']> {
    const service = ledger.service();
    if (!service.ok) return service;
    const of = keptNow();
    const names = of.store.months();
    if (!names.ok) return names;
    const view = viewOf(of);
    if (!view.ok) return view;
    const isWhole = names.value.every((month) => of.unreadable.has(month) || isRead(of, service.value, month));
    return succeed({ view: view.value, isWhole });
  }

  function readMonth({ store, months, unreadable }: Kept, month: Month): void {
    const document = store.readMonth(month);
    if (document.ok) {
      months.set(month, { facts: monthFactsOf(document.value), source: null });
      unreadable.delete(month);
      return;
    }
    if (!unreadable.has(month)) log.write('warn', 'history', `${month} cannot be read: ${document.failure.code}`);
    unreadable.add(month);
  }

  /** At once, so that what is given is of one moment. */
  function viewOf(of: Kept): Outcome<HistoryView> {
    const service = ledger.service();
    if (!service.ok) return service;
    const { catalog, months: documents } = service.value.documents();
    const today = ledger.today();
    for (const [month, document] of documents) takeIn(of, month, document);
    const filled = filledMonths(of);
    const { activities, pauses, scores, events } = catalog;
    const reckonedFrom = [
      activities,
      pauses,
      scores,
      events,
      today,
      ...filled.flatMap(({ entries, readings }) => [entries, readings]),
    ];
    if (!isSameList(reckonedFrom, of.reckonedFrom)) {
      versions += 1;
      of.reckonedFrom = reckonedFrom;
      of.version = versions;
    }
    const months = new Map(filled.map((facts) => [facts.month, facts]));
    return succeed({ catalog, months, unreadable: [...of.unreadable].sort(), today, version: of.version });
  }

  async function read(onMonth: (share: number) => Promise<boolean>): Promise<Outcome<HistoryView | null>> {
    const done = await readMissing(onMonth);
    if (!done.ok) return done;
    return done.value === null ? succeed(null) : viewOf(done.value);
  }

  return {
    read,
    known,
    readAll: async () => {
      const view = await read(async () => {
        await timers.breathe();
        return true;
      });
      return view as Outcome<HistoryView>;
    },
  };
}

function isRead({ months }: Kept, service: LedgerService, month: Month): boolean {
  return months.has(month) || service.documents().months.has(month);
}

function takeIn({ months, unreadable }: Kept, month: Month, document: MonthDocument): void {
  const known = months.get(month);
  if (known?.source === document) return;
  months.set(month, { facts: factsAfter(document, known?.facts), source: document });
  unreadable.delete(month);
}

/** Facts that are what they were keep their identity, so that what was reckoned from them holds. */
function factsAfter(document: MonthDocument, known: MonthFacts | undefined): MonthFacts {
  const facts = monthFactsOf(document);
  if (known === undefined) return facts;
  return {
    ...facts,
    readings: isSameValue(facts.readings, known.readings) ? known.readings : facts.readings,
    entries: isSameEntries(facts.entries, known.entries) ? known.entries : facts.entries,
  };
}

function isSameEntries(one: MonthFacts['entries'], other: MonthFacts['entries']): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([id, days]) => {
    const others = other.get(id);
    return others !== undefined && days.every((amount, index) => amount === others[index]);
  });
}

/** A month that a page has looked at is loaded, even where there is nothing. */
function filledMonths({ months }: Kept): readonly MonthFacts[] {
  const filled = [...months.values()].map(({ facts }) => facts).filter((facts) => !isEmptyMonth(facts));
  return filled.sort((one, other) => (one.month < other.month ? -1 : 1));
}

function isEmptyMonth({ entries, readings, notes, minutes }: MonthFacts): boolean {
  return entries.size === 0 && readings.length === 0 && notes.length === 0 && minutes.size === 0;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
