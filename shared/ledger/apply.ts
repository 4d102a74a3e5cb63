import type { Outcome } from '../base/outcome';
import type { Stamp } from '../base/stamp';
import { carryOut, type Applied } from './carry-out';
import { isWellFormed } from './change';
import type { Command } from './command';
import type { Documents } from './documents';

/**
 * Carries out `command` on a ledger and gives the new one; the old one stays as it is. Fails, changing nothing, when the
 * command names what is not there or when the ledger would no longer be valid. `documents` must hold the months that
 * `monthsNeeded` names.
 */
export function apply(documents: Documents, command: Command, stamp: Stamp): Outcome<Applied> {
  return carryOut({ documents, stamp }, command, isWellFormed);
}
