import type { Day, Month } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Failure } from '../../shared/base/failure';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Source, Stamp } from '../../shared/base/stamp';
import { apply } from '../../shared/ledger/apply';
import type { Applied } from '../../shared/ledger/carry-out';
import { monthsIn, touchesCatalog, type Change } from '../../shared/ledger/change';
import type { Command, LookCommand, RestoreCommand } from '../../shared/ledger/command';
import { describeCommand } from '../../shared/ledger/describe-command';
import {
  EMPTY_DOCUMENTS,
  monthIn,
  type Catalog,
  type Documents,
  type MonthDocument,
} from '../../shared/ledger/documents';
import { monthsNeeded } from '../../shared/ledger/months-needed';
import {
  afterRedo,
  afterUndo,
  EMPTY_HISTORY,
  recorded,
  stepKey,
  type UndoHistory,
} from '../../shared/ledger/undo-history';
import type { LedgerStore } from './ledger-store';
import type { Clock } from './ports';

/** What can be undone and redone next, in words; null for nothing. */
export type HistoryNames = { readonly undo: string | null; readonly redo: string | null };

export type LedgerChanged = {
  readonly revision: number;
  readonly changes: readonly Change[];
  readonly history: HistoryNames;
};

export type LedgerCopy = {
  readonly revision: number;
  readonly catalog: Catalog;
  readonly months: readonly MonthDocument[];
  readonly history: HistoryNames;
};

/** The one owner of a ledger: every change goes through `dispatch`, and is on disk before it is acknowledged. */
export type LedgerService = {
  readonly open: () => Outcome<null>;
  readonly read: (months: readonly Month[]) => Outcome<LedgerCopy>;
  readonly dispatch: (
    command: Command,
    source: Source,
  ) => Outcome<{ readonly revision: number; readonly name: string }>;
  /** Writes down what was found. It is no step: undoing what was done before or after it leaves it there. */
  readonly keep: (command: LookCommand, source: Source) => Outcome<{ readonly revision: number }>;
  readonly undo: () => Outcome<{ readonly revision: number; readonly name: string }>;
  readonly redo: () => Outcome<{ readonly revision: number; readonly name: string }>;
  readonly today: () => Day;
  readonly catalog: () => Catalog;
  /** The earlier months that have a file, latest first, up to and including `last`. */
  readonly monthsBack: (last: Month) => Outcome<readonly Month[]>;
  /** Counts the changes since the ledger was opened. */
  readonly revision: () => number;
  /** Reads months that are not loaded yet, so that `documents` holds them. */
  readonly load: (months: readonly Month[]) => Outcome<null>;
  /** What is loaded of the ledger. */
  readonly documents: () => Documents;
};

type Parts = {
  readonly store: LedgerStore;
  readonly clock: Clock;
  readonly onChange: (changed: LedgerChanged) => void;
  /** Why nothing can be changed now; null when it can. */
  readonly readOnly: () => Failure | null;
  /** A document was not written because something else has; what it held by our knowledge is in `documents`. */
  readonly onChangedOutside?: (document: string) => void;
};

export function createLedgerService(parts: Parts): LedgerService {
  const { store, clock, onChange, readOnly } = parts;
  let documents: Documents = EMPTY_DOCUMENTS;
  let loaded: ReadonlySet<Month> = new Set();
  let history: UndoHistory = EMPTY_HISTORY;
  let revision = 0;

  function names(): HistoryNames {
    return { undo: history.done.at(-1)?.name ?? null, redo: history.undone.at(-1)?.name ?? null };
  }

  function stampNow(source: Source): Stamp {
    return { at: clock.now(), zone: clock.zone(), source };
  }

  function load(months: readonly Month[]): Outcome<null> {
    for (const month of months) {
      if (loaded.has(month)) continue;
      const document = store.readMonth(month);
      if (!document.ok) return document;
      documents = { ...documents, months: new Map(documents.months).set(month, document.value) };
      loaded = new Set(loaded).add(month);
    }
    return succeed(null);
  }

  function loadNeeded(command: Command): Outcome<null> {
    const needed = monthsNeeded(command);
    if (needed !== 'all') return load(needed);
    const all = store.months();
    return all.ok ? load(all.value) : all;
  }

  function carryOut(command: Command, stamp: Stamp): Outcome<Applied> {
    const refusal = readOnly();
    if (refusal !== null) return fail(refusal);
    const ready = loadNeeded(command);
    if (!ready.ok) return ready;
    const applied = apply(documents, command, stamp);
    if (!applied.ok) return applied;
    const changed = { catalog: touchesCatalog(applied.value.changes), months: monthsIn(applied.value.changes) };
    const saved = store.save(applied.value.documents, changed);
    if (!saved.ok) {
      if (saved.failure.code === 'changed-outside') parts.onChangedOutside?.(saved.failure.document);
      return saved;
    }
    documents = applied.value.documents;
    if (applied.value.changes.length > 0) revision += 1;
    return applied;
  }

  function step(which: 'done' | 'undone', after: (history: UndoHistory, inverse: RestoreCommand) => UndoHistory) {
    const last = history[which].at(-1);
    if (last === undefined) return fail({ code: which === 'done' ? 'nothing-to-undo' : 'nothing-to-redo' });
    const applied = carryOut(last.inverse, stampNow('checklist'));
    if (!applied.ok) return applied;
    history = after(history, applied.value.inverse);
    onChange({ revision, changes: applied.value.changes, history: names() });
    return succeed({ revision, name: last.name });
  }

  return {
    open: () => {
      const catalog = store.readCatalog();
      if (!catalog.ok) return catalog;
      documents = { catalog: catalog.value, months: new Map() };
      return succeed(null);
    },
    read: (months) => {
      const ready = load(months);
      if (!ready.ok) return ready;
      const copies = months.map((month) => monthIn(documents, month));
      return succeed({ revision, catalog: documents.catalog, months: copies, history: names() });
    },
    dispatch: (command, source) => {
      const stamp = stampNow(source);
      const applied = carryOut(command, stamp);
      if (!applied.ok) return applied;
      const name = describeCommand(documents.catalog, command);
      if (applied.value.changes.length === 0) return succeed({ revision, name });
      history = recorded(history, { name, inverse: applied.value.inverse, key: stepKey(command), at: stamp.at });
      onChange({ revision, changes: applied.value.changes, history: names() });
      return succeed({ revision, name });
    },
    keep: (command, source) => {
      const applied = carryOut(command, stampNow(source));
      if (!applied.ok) return applied;
      const { changes } = applied.value;
      if (changes.length > 0) onChange({ revision, changes, history: names() });
      return succeed({ revision });
    },
    undo: () => step('done', afterUndo),
    redo: () => step('undone', afterRedo),
    today: () => dayOf(clock.now(), clock.zone(), documents.catalog.settings.dayStart),
    catalog: () => documents.catalog,
    revision: () => revision,
    load,
    documents: () => documents,
    monthsBack: (last) => {
      const all = store.months();
      return all.ok ? succeed(all.value.filter((month) => month <= last).reverse()) : all;
    },
  };
}
