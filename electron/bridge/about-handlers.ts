import { succeed } from '../../shared/base/outcome';
import type { aboutRequests } from '../../shared/bridge/about-contract';
import type { Handlers } from '../../shared/bridge/contract';
import type { AboutService } from '../services/about-service';

type AboutHandlers = Pick<Handlers, keyof typeof aboutRequests>;

/** What the page asks about Rapport itself. */
export function createAboutHandlers(about: AboutService): AboutHandlers {
  return {
    'app/about': () => succeed(about.facts()),
    'app/diagnostics': async () => succeed({ text: await about.diagnostics() }),
    'app/open-folder': async ({ folder }) => {
      const opened = await about.openFolder(folder);
      return opened.ok ? succeed({}) : opened;
    },
    'app/licences': () => succeed({ licences: [...about.licences()] }),
  };
}
