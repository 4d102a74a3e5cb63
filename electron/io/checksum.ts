import { createHash } from 'node:crypto';

/** SHA-256 of all pieces together, in the form `sha256-<base64url>`. Finds damage; it is no protection against somebody who means harm. */
export function checksum(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return `sha256-${hash.digest('base64url')}`;
}
