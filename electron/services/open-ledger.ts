import type { LedgerName } from '../../shared/bridge/contract';
import type { DayStart } from '../../shared/base/clock-time';
import type { Day } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Failure } from '../../shared/base/failure';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { isEmptyCatalog, type Documents } from '../../shared/ledger/documents';
import { textOfName } from './document-kinds';
import { examineLedger, type DamagedDocument } from './examine-ledger';
import { createLedgerService, type LedgerChanged, type LedgerService } from './ledger-service';
import { createLedgerStore, type LedgerStore } from './ledger-store';
import type { Clock, Log, Storage } from './ports';

/** A ledger folder that was opened, and how far that went. */
export type OpenedLedger = {
  readonly name: LedgerName;
  readonly storage: Storage;
  readonly store: LedgerStore;
  readonly service: LedgerService;
  /** Why it could not be opened; its files are then left as they are. */
  readonly problem: Failure | null;
  /** What has to be decided before it can be opened. */
  readonly damaged: readonly DamagedDocument[];
  /** What Rapport held of a document that something else has written. */
  readonly held: ReadonlyMap<string, string>;
  /** Why nothing may be written; null when it may. */
  readonly readOnly: () => Failure | null;
};

/**
 * Which ledger is open: the person's own, or the sample, which lives in a folder of its own and never mixes with it.
 */
export type OpenLedger = {
  readonly present: () => OpenedLedger;
  readonly service: () => Outcome<LedgerService>;
  readonly today: () => Day;
  readonly dayStart: () => DayStart;
  readonly open: (name: LedgerName) => Outcome<null>;
  /** Until it is opened again nothing is read or changed: its files are being replaced. */
  readonly suspend: () => void;
  /** Reads everything anew: its files were replaced, or another process let go of it. */
  readonly reopen: () => void;
  /** To be called at regular times: keeps the lock, or takes it once it is free; true when that changed something. */
  readonly keepLock: () => boolean;
  readonly dispose: () => void;
};

type Parts = {
  readonly storages: { readonly [Name in LedgerName]: Storage };
  readonly clock: Clock;
  readonly log: Log;
  readonly sample: (today: Day) => Documents;
  readonly onChange: (changed: LedgerChanged) => void;
  /** It is not open any more as it was: everybody asks anew. */
  readonly onReplaced: () => void;
};

export function createOpenLedger({ storages, clock, log, sample, onChange, onReplaced }: Parts): OpenLedger {
  let present = load('own');

  function load(name: LedgerName): OpenedLedger {
    const storage = storages[name];
    const locked = lockProblem(storage);
    let newer: Failure | null = null;
    const readOnly = () => locked ?? newer;
    const store = createLedgerStore({ storage, log, now: clock.now, readOnly });
    const service = createLedgerService({ store, clock, onChange, readOnly, onChangedOutside });
    const prepared = prepare(storage, store, locked);
    const examined = prepared.ok ? examineLedger(storage, store.pending.waitingNames()) : prepared;
    if (examined.ok) newer = examined.value.newer;
    const damaged = examined.ok ? examined.value.damaged : [];
    const failure = failureOf(examined) ?? problemOfDamage(damaged) ?? failureOf(service.open());
    if (failure !== null) log.write('error', 'open-ledger', `the ledger could not be opened: ${failure.code}`);
    else sayOpened(name, examined.ok ? examined.value.count : 0, readOnly());
    return { name, storage, store, service, problem: failure, damaged, held: new Map(), readOnly };
  }

  function sayOpened(name: LedgerName, count: number, refusal: Failure | null): void {
    const how = refusal === null ? '' : `, to be read only: ${refusal.code}`;
    log.write(refusal === null ? 'info' : 'warn', 'open-ledger', `opened ${name}: ${String(count)} documents${how}`);
  }

  /** Which of the two states is right is for the person to say; until then neither is written over. */
  function onChangedOutside(document: string): void {
    const { storage, store, service } = present;
    const ours = textOfName(document, service.documents(), storage.checksum);
    const kept = store.setAside.keep(`${document}.held`, ours);
    log.write('warn', 'open-ledger', `${document} was changed outside while it was open`);
    if (!kept.ok) return;
    const problem = 'Something else has changed it while Rapport was open.';
    present = {
      ...present,
      problem: { code: 'document-damaged', document, problem },
      damaged: [{ name: document, problem }],
      held: new Map([[document, ours]]),
    };
    onReplaced();
  }

  function today(): Day {
    return dayOf(clock.now(), clock.zone(), dayStart());
  }

  function dayStart(): DayStart {
    return present.service.catalog().settings.dayStart;
  }

  return {
    present: () => present,
    service: () => (present.problem === null ? succeed(present.service) : fail(present.problem)),
    today,
    dayStart,
    open: (name) => {
      // Its files are being replaced, one after the other: nobody may take them for a ledger meanwhile.
      if (isBusy(present)) return fail({ code: 'busy' });
      let next = load(name);
      if (name === 'sample' && next.problem === null && isEmptyCatalog(next.service.catalog())) {
        const refusal = next.readOnly();
        if (refusal !== null) return fail(refusal);
        const filled = fill(next.store, sample(today()));
        if (!filled.ok) return filled;
        next = load(name);
      }
      present = next;
      return succeed(null);
    },
    suspend: () => {
      present = { ...present, problem: { code: 'busy' } };
    },
    reopen: () => {
      present = load(present.name);
    },
    keepLock: () => {
      if (isBusy(present)) return false;
      const { lock } = present.storage;
      const wasHeld = lockFailure(present) === null;
      const isHeld = wasHeld ? lock.renew() : lock.acquire().kind === 'held';
      if (isHeld === wasHeld) return false;
      present = load(present.name);
      return true;
    },
    dispose: () => {
      for (const { lock } of Object.values(storages)) lock.release();
    },
  };
}

/** What has to be done with the folder before anything in it is believed; nothing when another process has it. */
function prepare(storage: Storage, store: LedgerStore, locked: Failure | null): Outcome<null> {
  if (locked !== null) return succeed(null);
  storage.removeLeftovers();
  const finished = store.finishInterrupted();
  // Where nothing can be written now everything can still be read; what waits is written before the next write.
  const isOnlyUnwritable = !finished.ok && ['disk-full', 'write-failed'].includes(finished.failure.code);
  return isOnlyUnwritable ? succeed(null) : finished;
}

function lockProblem({ lock }: Storage): Failure | null {
  const answer = lock.acquire();
  switch (answer.kind) {
    case 'held':
      return null;
    case 'elsewhere':
      return { code: 'ledger-locked', holder: answer.holder };
    case 'failed':
      return answer.failure;
    default:
      return answer satisfies never;
  }
}

function lockFailure({ readOnly }: OpenedLedger): Failure | null {
  const refusal = readOnly();
  return refusal?.code === 'document-newer' ? null : refusal;
}

function isBusy({ problem }: OpenedLedger): boolean {
  return problem?.code === 'busy';
}

function failureOf(outcome: Outcome<unknown>): Failure | null {
  return outcome.ok ? null : outcome.failure;
}

function problemOfDamage([first]: readonly DamagedDocument[]): Failure | null {
  return first === undefined ? null : { code: 'document-damaged', document: first.name, problem: first.problem };
}

function fill(store: LedgerStore, documents: Documents): Outcome<null> {
  return store.save(documents, { catalog: true, months: [...documents.months.keys()] });
}
