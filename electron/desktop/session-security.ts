import type { CommandLine, Session } from 'electron';
import { mayLoad, mayUse } from './request-policy';

/** Beneath every session: no name is ever resolved, not even for what Chromium does by itself or fetches ahead. */
export function refuseNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** By each of these whoever starts a packaged app could look into its page and act in it, as with developer tools. */
const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const;

/** For a packaged app. Chromium opens its door for debuggers after our code ran, and looks at the switches then. */
export function refuseDebuggers(commandLine: Pick<CommandLine, 'removeSwitch'>): void {
  for (const name of DEBUGGING_SWITCHES) commandLine.removeSwitch(name);
}

export type System = { readonly isPackaged: boolean; readonly isMac: boolean };

export function secureSession(session: Session, { isPackaged, isMac }: System): void {
  session.webRequest.onBeforeRequest((request, callback) => {
    callback({ cancel: !mayLoad(request, isPackaged) });
  });
  session.setPermissionRequestHandler((...[, permission, callback, { requestingUrl }]) => {
    callback(mayUse(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requester) => mayUse(permission, requester));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback(null);
  });
  if (isMac) return;
  // The spell checker of the other systems fetches its dictionaries from a server, and not through the session.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
