import type { WebContents, WebPreferences } from 'electron';
import type { Log } from '../services/ports';
import { isOwnPage } from './own-page';
import { unsafePreferences } from './page-preferences';

type World = {
  readonly log: Log;
  readonly openLink: (address: string, contents: WebContents) => void;
  /** Ends the app at once. */
  readonly end: () => void;
};

/** For everything that shows a page, whoever made it: it stays what it is, and opens nothing. */
export function guardContents(contents: WebContents, { log, openLink, end }: World): void {
  const unsafe = unsafePreferences(preferencesOf(contents));
  if (unsafe.length > 0) {
    log.write('error', 'guard', `a page was to run with unsafe preferences: ${unsafe.join(', ')}`);
    return end();
  }
  contents.on('will-navigate', stayOnOwnPage);
  contents.on('will-frame-navigate', stayOnOwnPage);
  contents.on('will-redirect', stayOnOwnPage);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url, contents);
    return { action: 'deny' };
  });
  // No connection from page to page either, which needs no name and no request.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function stayOnOwnPage(details: { url: string; isMainFrame: boolean; preventDefault: () => void }): void {
  if (!details.isMainFrame || !isOwnPage(details.url)) details.preventDefault();
}

/** Electron keeps a function for this to itself, and has no other. Without it there is nothing to look at. */
function preferencesOf(contents: WebContents): WebPreferences {
  const { getLastWebPreferences } = contents as { getLastWebPreferences?: () => WebPreferences | null };
  return getLastWebPreferences?.call(contents) ?? {};
}
