import { createStore } from 'zustand/vanilla';
import type { Month } from '../../shared/base/day';
import type { Failure } from '../../shared/base/failure';
import type { Outcome } from '../../shared/base/outcome';
import type { Stamp } from '../../shared/base/stamp';
import type { EventPayload, Reply } from '../../shared/bridge/contract';
import { foresee } from '../../shared/ledger/foresee';
import { applyChanges } from '../../shared/ledger/change';
import type { PageCommand } from '../../shared/ledger/command';
import { wholeMonth } from '../../shared/ledger/compact-month';
import { EMPTY_DOCUMENTS, type Documents } from '../../shared/ledger/documents';
import type { Bridge } from '../lib/bridge';

/** The page's copy of the ledger. */
export type LedgerState = {
  readonly isOpen: boolean;
  /** As it will be when what is on its way has arrived: what the page shows. */
  readonly documents: Documents;
  readonly months: ReadonlySet<Month>;
  readonly revision: number;
  readonly history: { readonly undo: string | null; readonly redo: string | null };
  readonly failure: Failure | null;
};

/** A command that was sent; `revision` once the services have said that it is on disk. */
type Pending = { readonly command: PageCommand; readonly stamp: Stamp; revision: number | null };

type Done = Outcome<Reply<'ledger/dispatch'>>;

export function createLedgerStore(bridge: Bridge, stampNow: () => Stamp) {
  const store = createStore<LedgerState>(() => ({
    isOpen: false,
    documents: EMPTY_DOCUMENTS,
    months: new Set(),
    revision: 0,
    history: { undo: null, redo: null },
    failure: null,
  }));
  /** What the services have said, without what is on its way to them. */
  let confirmed: Documents = EMPTY_DOCUMENTS;
  let pending: readonly Pending[] = [];

  /** A tick is shown at once as the services are going to carry it out; one that they refuse is simply left out again. */
  function show(fields: Partial<LedgerState> = {}): void {
    let documents = confirmed;
    for (const { command, stamp } of pending) {
      const applied = foresee(documents, command, stamp);
      if (applied.ok) documents = applied.value.documents;
    }
    store.setState({ ...fields, documents });
  }

  /** Whether something that was on its way has arrived. */
  function settle(revision: number): boolean {
    const before = pending.length;
    pending = pending.filter((one) => one.revision === null || one.revision > revision);
    return pending.length < before;
  }

  async function read(months: readonly Month[]): Promise<Outcome<null>> {
    const copy = await bridge.request('ledger/read', { months: [...months] });
    if (!copy.ok) {
      store.setState({ failure: copy.failure });
      return copy;
    }
    const { revision, catalog, history } = copy.value;
    const isBehind = store.getState().isOpen && revision < store.getState().revision;
    if (isBehind) return read(months);
    // Months read at an earlier revision are read again with the others, so that all are of one revision.
    const others = [...store.getState().months].filter((month) => !months.includes(month));
    if (revision !== store.getState().revision && others.length > 0) return read([...months, ...others]);
    confirmed = {
      catalog,
      months: new Map([...confirmed.months, ...copy.value.months.map((month) => [month.month, month] as const)]),
    };
    settle(revision);
    show({ isOpen: true, revision, history, failure: null, months: new Set([...others, ...months]) });
    return { ok: true, value: null };
  }

  /** What is there already is neither sent nor drawn again. */
  async function readMore(months: readonly Month[]): Promise<void> {
    const more = await bridge.request('ledger/read-months', { months: [...months] });
    if (!more.ok) return store.setState({ failure: more.failure });
    const state = store.getState();
    // Months that the page has are of another revision: all are read again, so that they are of one.
    const isOfOne = state.isOpen && more.value.revision === state.revision;
    if (!isOfOne) {
      await read([...new Set([...months, ...state.months])]);
      return;
    }
    const found = more.value.months.map(wholeMonth).map((month) => [month.month, month] as const);
    confirmed = { ...confirmed, months: new Map([...confirmed.months, ...found]) };
    show({ failure: null, months: new Set([...state.months, ...months]) });
  }

  function take({ revision, changes, history }: EventPayload<'ledger/changed'>): void {
    const state = store.getState();
    if (!state.isOpen || revision <= state.revision) return;
    // Something was missed while the connection was down.
    if (revision > state.revision + 1) return void read([...state.months]);
    const known = changes.filter((change) => !('month' in change) || state.months.has(change.month));
    confirmed = applyChanges(confirmed, known);
    settle(revision);
    show({ revision, history });
  }

  async function dispatch(command: PageCommand): Promise<Done> {
    const sent: Pending = { command, stamp: stampNow(), revision: null };
    pending = [...pending, sent];
    show();
    const done = await bridge.request('ledger/dispatch', { command });
    if (done.ok) sent.revision = done.value.revision;
    else pending = pending.filter((one) => one !== sent);
    // What is shown is as it is until the change itself is there.
    if (settle(store.getState().revision) || !done.ok) show();
    return done;
  }

  const stop = bridge.on('ledger/changed', take);

  return {
    store,
    /** Reads months that the page does not have yet. */
    need: async (months: readonly Month[]): Promise<void> => {
      const missing = months.filter((month) => !store.getState().months.has(month));
      const { isOpen, failure } = store.getState();
      if (missing.length === 0 && isOpen) return;
      if (failure !== null) store.setState({ failure: null });
      await (isOpen ? readMore(missing) : read(missing));
    },
    /** Reads everything anew: after the connection was down, or another ledger was opened. */
    reload: async (from: 'same-ledger' | 'another-ledger'): Promise<void> => {
      const { months } = store.getState();
      pending = [];
      if (from === 'another-ledger') {
        confirmed = EMPTY_DOCUMENTS;
        show({ isOpen: false, months: new Set(), revision: 0 });
      } else {
        // What is shown stays until the answer takes its place. The services may have begun to count again.
        store.setState({ revision: 0 });
      }
      await read([...months]);
    },
    dispatch,
    undo: (): Promise<Done> => bridge.request('ledger/undo', {}),
    redo: (): Promise<Done> => bridge.request('ledger/redo', {}),
    dispose: stop,
  };
}

export type LedgerStore = ReturnType<typeof createLedgerStore>;
