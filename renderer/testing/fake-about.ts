import { succeed, type Outcome } from '../../shared/base/outcome';
import type { About, aboutRequests } from '../../shared/bridge/about-contract';
import type { Reply, Request } from '../../shared/bridge/contract';

type Handlers = { readonly [Name in keyof typeof aboutRequests]: (input: Request<Name>) => Outcome<Reply<Name>> };

export const ABOUT_IN_BROWSER: About = {
  versions: { node: '20.19.0', electron: null, chromium: null },
  folders: { data: '/home/ann/Rapport', log: '/home/ann/Rapport/logs', backups: '/home/ann/Rapport/backups' },
  canOpenFolders: false,
};

/** What the services say of themselves, in a browser until a test says otherwise. */
export function createFakeAbout(): Handlers {
  return {
    'app/about': () => succeed(ABOUT_IN_BROWSER),
    'app/diagnostics': () => succeed({ text: 'Rapport\n  version: 0.1.0, web\n' }),
    'app/open-folder': () => succeed({}),
    'app/licences': () =>
      succeed({
        licences: [
          { text: 'Ours', packages: [{ name: 'Rapport', version: '0.1.0', licence: 'MIT' }] },
          {
            text: 'Everybody may.',
            packages: [
              { name: 'react', version: '19.3.1', licence: 'MIT' },
              { name: 'react-dom', version: '19.3.1', licence: 'MIT' },
            ],
          },
        ],
      }),
  };
}
