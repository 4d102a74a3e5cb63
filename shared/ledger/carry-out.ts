import { fail, succeed, type Outcome } from '../base/outcome';
import type { Stamp } from '../base/stamp';
import { applyChanges, inverseOf, type Change } from './change';
import type { Command, RestoreCommand } from './command';
import { planCommand } from './commands/plan-command';
import type { Documents } from './documents';
import { findProblem, type FormCheck } from './integrity';

/** What a command did: the ledger after it, the records that changed, and the command that takes it back. */
export type Applied = {
  readonly documents: Documents;
  readonly changes: readonly Change[];
  readonly inverse: RestoreCommand;
};

/** As `apply` and `foresee`, which differ in what they hold a record to. */
export function carryOut(
  { documents, stamp }: { readonly documents: Documents; readonly stamp: Stamp },
  command: Command,
  isWellFormed: FormCheck,
): Outcome<Applied> {
  const planned = planCommand({ documents, stamp }, command);
  if (!planned.ok) return planned;
  const next = applyChanges(documents, planned.value);
  const problem = findProblem(next, planned.value, isWellFormed);
  if (problem !== null) return fail(problem);
  const inverse: RestoreCommand = { type: 'records.restore', changes: inverseOf(documents, planned.value) };
  return succeed({ documents: next, changes: planned.value, inverse });
}
