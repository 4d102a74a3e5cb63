import { createHash } from 'node:crypto';

/** SHA-256, in the form `sha256-<base64url>`. Finds damage; it is no protection against somebody who means harm. */
export function checksum(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64url')}`;
}
