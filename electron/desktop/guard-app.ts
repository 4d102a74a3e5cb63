import { app } from 'electron';
import type { Log } from '../services/ports';
import { guardContents } from './guard-contents';
import { createLinkOpener } from './open-link';
import { secureSession, type System } from './session-security';

/** Guards every session and every page that will ever be made, by whichever way. To be called before there is any. */
export function guardApp(system: System, log: Log): void {
  const links = createLinkOpener(log);
  const end = (): void => {
    app.exit(1);
  };
  app.on('session-created', (session) => {
    secureSession(session, system);
  });
  app.on('web-contents-created', (_event, contents) => {
    links.watchClicks(contents);
    guardContents(contents, { log, openLink: links.openLink, end });
  });
}
