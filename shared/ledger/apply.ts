import { succeed, type Outcome } from '../base/outcome';
import { fail } from '../base/outcome';
import type { Stamp } from '../base/stamp';
import { applyChanges, inverseOf, type Change } from './change';
import type { Command, RestoreCommand } from './command';
import { planCommand } from './commands/plan-command';
import type { Documents } from './documents';
import { findProblem } from './integrity';

/** What a command did: the ledger after it, the records that changed, and the command that takes it back. */
export type Applied = {
  readonly documents: Documents;
  readonly changes: readonly Change[];
  readonly inverse: RestoreCommand;
};

/**
 * Carries out `command` on a ledger and gives the new one; the old one stays as it is. Fails, changing nothing, when the
 * command names what is not there or when the ledger would no longer be valid. `documents` must hold the months that
 * `monthsNeeded` names.
 */
export function apply(documents: Documents, command: Command, stamp: Stamp): Outcome<Applied> {
  const planned = planCommand({ documents, stamp }, command);
  if (!planned.ok) return planned;
  const next = applyChanges(documents, planned.value);
  const problem = findProblem(next, planned.value);
  if (problem !== null) return fail(problem);
  const inverse: RestoreCommand = { type: 'records.restore', changes: inverseOf(documents, planned.value) };
  return succeed({ documents: next, changes: planned.value, inverse });
}
