import type { Failure } from '../../shared/base/failure';

const FULL_CODES: readonly string[] = ['ENOSPC', 'EDQUOT'];

/** The operating system's code of an error, `ENOSPC`; `UNKNOWN` for an error that carries none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'UNKNOWN';
  return typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** What went wrong when a document was written, without the path and the text that an error's message may hold. */
export function writeFailure(error: unknown): Failure {
  const cause = errorCode(error);
  return FULL_CODES.includes(cause) ? { code: 'disk-full' } : { code: 'write-failed', cause };
}

/** `document` is the name of the file within the ledger folder. */
export function readFailure(document: string, error: unknown): Failure {
  return { code: 'read-failed', document, cause: errorCode(error) };
}
