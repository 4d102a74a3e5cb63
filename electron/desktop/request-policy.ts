import { isOwnPage, parseAddress } from './own-page';

type PageRequest = { readonly url: string; readonly resourceType: string };

/**
 * The app makes no network request: the page may load its own files and the pictures that it made itself. The developer
 * tools come from their own scheme and are not there in a packaged app.
 */
export function mayLoad({ url, resourceType }: PageRequest, isPackaged: boolean): boolean {
  switch (parseAddress(url)?.protocol) {
    case 'app:':
      return isOwnPage(url);
    case 'data:':
      return resourceType === 'image';
    case 'blob:':
      return resourceType === 'image' && isOwnPage(url.slice('blob:'.length));
    case 'devtools:':
      return !isPackaged;
    default:
      return false;
  }
}

/** Reminders are all that the page could ever ask the system for. */
export function mayUse(permission: string, requester: string): boolean {
  return permission === 'notifications' && isOwnPage(requester);
}
