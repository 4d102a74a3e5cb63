/** The page has an origin of its own, which nothing outside the app can have: neither a site nor a file. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'rapport';
export const PAGE_ADDRESS = `${PAGE_SCHEME}://${PAGE_HOST}/`;

/** Null when `address` is no address. */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Whether the address belongs to our own page. It is parsed: `app://rapport.evil/` begins like ours and is not. */
export function isOwnPage(address: string): boolean {
  const url = parseAddress(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST;
}
