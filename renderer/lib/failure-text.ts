import { assertNever } from '../../shared/base/assert-never';
import type { Failure } from '../../shared/base/failure';
import type { Instant } from '../../shared/base/instant';
import type { LockHolder } from '../../shared/base/lock-holder';

/** Writes since when something is so; null where nobody knows how. */
type Since = ((at: Instant) => string) | null;

/** What happened, what was kept, what to do: the one place where failures become sentences. */
export function failureText(failure: Failure, since: Since = null): string {
  switch (failure.code) {
    case 'invalid':
    case 'session-overlaps':
    case 'in-use':
      return `${failure.problem} Nothing was changed.`;
    case 'not-found':
      return `That ${failure.kind} is not there any more. Nothing was changed.`;
    case 'nothing-to-undo':
      return 'There is nothing to undo.';
    case 'nothing-to-redo':
      return 'There is nothing to redo.';
    case 'analysis-failed':
      return 'The comparison ended before it was done. Everything saved before is safe, and everything else works. Try it again; if it happens again, please report it.';
    case 'disconnected':
      return 'Rapport does not answer, so it is not certain that this was saved. Everything saved before is safe. When the connection is back, the page shows what is there.';
    default:
      return troubleText(failure, since);
  }
}

type Trouble = Exclude<
  Failure,
  {
    code:
      | 'invalid'
      | 'session-overlaps'
      | 'in-use'
      | 'not-found'
      | 'nothing-to-undo'
      | 'nothing-to-redo'
      | 'analysis-failed'
      | 'disconnected';
  }
>;

function troubleText(failure: Trouble, since: Since): string {
  switch (failure.code) {
    case 'disk-full':
      return 'The disk is full, so this was not saved. Everything saved before is whole. Free some space, then repeat this.';
    case 'write-failed':
      return `The system refused to write (${failure.cause}), so this was not saved. Everything saved before is whole. Check the folder’s permissions, then repeat this.`;
    case 'read-failed':
      return `${failure.document} could not be read (${failure.cause}). Nothing was changed. Check the folder’s permissions, then start Rapport again.`;
    case 'document-damaged':
      return `${failure.document} cannot be used. ${failure.problem} It was left exactly as it is, and nothing is written until it can be read.`;
    case 'document-newer':
      return `${failure.document} was written by a newer Rapport. It was left exactly as it is. Update Rapport to open it.`;
    case 'untrusted':
    case 'unknown-request':
    case 'malformed-request':
      return 'Something went wrong inside Rapport, and nothing was changed. Reload the page; if it happens again, please report it.';
    case 'unexpected':
      return 'Something went wrong inside Rapport, so it is not certain that this was saved. Everything saved before is safe. Reload the page to see what is there; if it happens again, please report it.';
    default:
      return waitingText(failure, since);
  }
}

/** Nothing is wrong: somebody or something else has its turn. */
function waitingText(
  failure: Extract<Failure, { code: 'ledger-locked' | 'changed-outside' | 'busy' | 'cancelled' }>,
  since: Since,
): string {
  switch (failure.code) {
    case 'ledger-locked':
      return `This ledger is open in ${holderWords(failure.holder, since)}. You can read everything here; to change something, go there, or close it and choose Try again.`;
    case 'changed-outside':
      return `${failure.document} was changed by something else while Rapport was open. Nothing was written over it; both states are kept, and Rapport asks which one to use.`;
    case 'busy':
      return 'The ledger is just being restored, so this was not saved. Repeat it in a moment.';
    case 'cancelled':
      return 'Cancelled. Nothing was changed.';
    default:
      return assertNever(failure);
  }
}

/** `another Rapport on this computer (in the browser, since 09:12)` */
function holderWords(holder: LockHolder | null, since: Since): string {
  if (holder === null) return 'another Rapport';
  const { shell, host, isHere } = holder;
  const how = [shell === 'desktop' ? 'the desktop app' : 'in the browser'];
  if (since !== null) how.push(`since ${since(holder.since)}`);
  return `another Rapport on ${isHere ? 'this computer' : host} (${how.join(', ')})`;
}
