import { parseAddress } from './own-page';

/**
 * The address as it may be handed to the system's browser, or null: http and https only, because the system opens other
 * schemes with whatever program claims them, and no user name, which makes an address look like another one.
 */
export function externalAddress(address: string): string | null {
  const url = parseAddress(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}
