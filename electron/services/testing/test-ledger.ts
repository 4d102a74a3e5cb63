import type { Month } from '../../../shared/base/day';
import type { Outcome } from '../../../shared/base/outcome';
import type { Command } from '../../../shared/ledger/command';
import { valueOf } from '../../../shared/testing/builders';
import { createLedgerService, type LedgerChanged, type LedgerCopy, type LedgerService } from '../ledger-service';
import { createLedgerStore, type LedgerStore } from '../ledger-store';
import { createManualClock, type ManualClock } from './manual-clock';
import { createMemoryDisk, type MemoryDisk } from './memory-disk';
import { createRecordedLog, type RecordedLog } from './recorded-log';

/** A ledger service on a disk in memory, opened, and everything that a test moves or looks at. */
export type TestLedger = {
  readonly service: LedgerService;
  readonly disk: MemoryDisk;
  readonly clock: ManualClock;
  readonly log: RecordedLog;
  /** What `onChange` was given. */
  readonly changed: readonly LedgerChanged[];
};

export function createTestLedger(given: { readonly disk?: MemoryDisk; readonly now?: string } = {}): TestLedger {
  const { disk = createMemoryDisk(), now = '2026-11-23T12:00:00.000Z' } = given;
  const [clock, log, changed] = [createManualClock(now), createRecordedLog(), [] as LedgerChanged[]];
  const onChange = (change: LedgerChanged): void => {
    changed.push(change);
  };
  const store = createTestStore(disk, { log, clock });
  const service = createLedgerService({ store, clock, onChange, readOnly: () => null });
  valueOf(store.finishInterrupted());
  valueOf(service.open());
  return { service, disk, clock, log, changed };
}

/** Another process on the same disk, later. */
export function reopened({ disk }: { readonly disk: MemoryDisk }): TestLedger {
  return createTestLedger({ disk });
}

export function dispatchAll(service: LedgerService, commands: readonly Command[]): void {
  for (const command of commands) valueOf(service.dispatch(command, 'checklist'));
}

export function copyOf(service: LedgerService, months: readonly string[]): LedgerCopy {
  return valueOf(service.read(months as readonly Month[]));
}

/** The code of an outcome's failure; null when it is good. */
export function codeOf(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.failure.code;
}

type StoreParts = { readonly log?: RecordedLog; readonly clock?: ManualClock };

export function createTestStore(disk: MemoryDisk, given: StoreParts = {}): LedgerStore {
  const { log = createRecordedLog(), clock = createManualClock('2026-11-23T12:00:00.000Z') } = given;
  return createLedgerStore({ storage: disk.storage, log, now: clock.now, readOnly: () => null });
}
