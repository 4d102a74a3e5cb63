import { applyChanges, isWellFormed } from '../../ledger/change';
import type { Documents } from '../../ledger/documents';
import { findProblem } from '../../ledger/integrity';
import { ledgerProblems } from '../../testing/ledger-problems';
import type { ImportPlan } from '../plan-import';

/** Whether the plan leads to a valid ledger, and its words can be shown and written anywhere. */
export function isWellFormedPlan(documents: Documents, plan: ImportPlan): boolean {
  const after = applyChanges(documents, plan.changes);
  const words = [...plan.taken, ...plan.duplicates, ...plan.refused].flatMap((record) => Object.values(record));
  return (
    findProblem(after, plan.changes, isWellFormed) === null &&
    ledgerProblems(after).length === 0 &&
    words.every((word) => typeof word !== 'string' || (word.isWellFormed() && word.length < 400))
  );
}
