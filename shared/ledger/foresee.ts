import type { Outcome } from '../base/outcome';
import type { Stamp } from '../base/stamp';
import { carryOut, type Applied } from './carry-out';
import type { Command } from './command';
import type { Documents } from './documents';

/**
 * What `apply` will make of a command that comes from code of our own: records are not held against their schemas, which
 * a page would otherwise have to fetch and make before it shows anything. Only to be shown until the services, which
 * do look, have answered.
 */
export function foresee(documents: Documents, command: Command, stamp: Stamp): Outcome<Applied> {
  return carryOut({ documents, stamp }, command, () => true);
}
