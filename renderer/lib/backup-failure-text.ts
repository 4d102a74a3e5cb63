import type { Failure } from '../../shared/base/failure';
import { failureText } from './failure-text';

/** Why no backup could be put in a place, such as `the second folder`. */
export function backupFailureText(failure: Failure, place: string): string {
  const kept = 'Your ledger is not affected. Rapport tries again by itself.';
  switch (failure.code) {
    case 'disk-full':
      return `There is no space left for a backup in ${place}. ${kept}`;
    case 'write-failed':
      return `No backup could be written to ${place} (${failure.cause}). ${kept}`;
    case 'read-failed':
      return `${upperFirst(place)} could not be read (${failure.cause}). ${kept}`;
    case 'document-damaged':
      return `A backup in ${place} was not what had been written. ${kept}`;
    default:
      return failureText(failure);
  }
}

/** Why a backup, or a file that should be one, cannot be used. */
export function backupFileText(failure: Failure): string {
  switch (failure.code) {
    case 'document-damaged':
      return `${failure.document} cannot be used. ${failure.problem} Nothing was changed.`;
    case 'document-newer':
      return `${failure.document} was written by a newer Rapport. Nothing was changed. Update Rapport to open it.`;
    case 'read-failed':
      return `${failure.document} could not be read (${failure.cause}). Nothing was changed.`;
    default:
      return failureText(failure);
  }
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
