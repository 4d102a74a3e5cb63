import type { LedgerName } from '../../shared/bridge/contract';
import type { DayStart } from '../../shared/base/clock-time';
import type { Day } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Failure } from '../../shared/base/failure';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { isEmptyCatalog, type Documents } from '../../shared/ledger/documents';
import { createLedgerService, type LedgerChanged, type LedgerService } from './ledger-service';
import { createLedgerStore, type LedgerStore } from './ledger-store';
import type { Clock, Log, Storage } from './ports';

/**
 * Which ledger is open: the person's own, or the sample, which lives in a folder of its own and never mixes with it.
 * `problem` says why it could not be opened; its files are then left as they are.
 */
export type OpenLedger = {
  readonly name: () => LedgerName;
  readonly folder: () => string;
  readonly problem: () => Failure | null;
  readonly service: () => Outcome<LedgerService>;
  readonly today: () => Day;
  readonly dayStart: () => DayStart;
  readonly open: (name: LedgerName) => Outcome<null>;
};

type Parts = {
  readonly storages: { readonly [Name in LedgerName]: Storage };
  readonly clock: Clock;
  readonly log: Log;
  readonly sample: (today: Day) => Documents;
  readonly onChange: (changed: LedgerChanged) => void;
};

export function createOpenLedger({ storages, clock, log, sample, onChange }: Parts): OpenLedger {
  let present = load('own');

  function load(name: LedgerName) {
    const store = createLedgerStore(storages[name], log);
    const service = createLedgerService({ store, clock, onChange });
    const opened = service.open();
    if (!opened.ok) log.write('error', 'open-ledger', `the ledger could not be opened: ${opened.failure.code}`);
    return { name, store, service, problem: opened.ok ? null : opened.failure };
  }

  function dayStart(): DayStart {
    return present.service.catalog().settings.dayStart;
  }

  function today(): Day {
    return dayOf(clock.now(), clock.zone(), dayStart());
  }

  return {
    name: () => present.name,
    folder: () => storages[present.name].folder,
    problem: () => present.problem,
    service: () => (present.problem === null ? succeed(present.service) : { ok: false, failure: present.problem }),
    today,
    dayStart,
    open: (name) => {
      let next = load(name);
      if (name === 'sample' && next.problem === null && isEmptyCatalog(next.service.catalog())) {
        const filled = fill(next.store, sample(today()));
        if (!filled.ok) return filled;
        next = load(name);
      }
      present = next;
      return succeed(null);
    },
  };
}

function fill(store: LedgerStore, documents: Documents): Outcome<null> {
  return store.save(documents, { catalog: true, months: [...documents.months.keys()] });
}
