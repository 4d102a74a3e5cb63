import { fetchLateParts } from '../ui/late';

/** Has everything fetched that the page would fetch while it rests: what is opened is then drawn at once. */
export function everythingFetched(): Promise<void> {
  return fetchLateParts(() => Promise.resolve());
}
