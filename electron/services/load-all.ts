import { succeed, type Outcome } from '../../shared/base/outcome';
import type { Documents } from '../../shared/ledger/documents';
import { CANCELLED, type Task } from './jobs';
import type { OpenedLedger } from './open-ledger';

/** The whole ledger, with the months that were not loaded yet read one after the other. */
export async function loadAll(opened: OpenedLedger, task: Task): Promise<Outcome<Documents>> {
  const months = opened.store.months();
  if (!months.ok) return months;
  for (const [index, month] of months.value.entries()) {
    const loaded = opened.service.load([month]);
    if (!loaded.ok) return loaded;
    if (!(await task.goOn(index / months.value.length))) return CANCELLED;
  }
  return succeed(opened.service.documents());
}
