import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { doneEntry } from '../../shared/checklist/entered';
import { checklistIn, monthsOfChecklist } from '../../shared/ledger/checklist-in';
import type { LedgerService } from './ledger-service';

/** Enters an item as done, asked for from outside of the window; false when that could not be entered. */
export function tickItem(service: LedgerService, activityId: Id, day: Day): boolean {
  if (!service.load(monthsOfChecklist(day)).ok) return false;
  const item = checklistIn(service.documents(), day).find(({ activity }) => activity.id === activityId);
  if (item === undefined) return true;
  return service.dispatch({ type: 'check.set', activityId, day, entry: doneEntry(item) }, 'checklist').ok;
}
