import type { FolderName } from '../../shared/bridge/about-contract';
import type { Bridge } from '../lib/bridge';

export type { About, FolderName, LicenceOfPackages } from '../../shared/bridge/about-contract';

/** What the page asks about Rapport itself. Each answer is of the moment; nothing is kept. */
export function createAboutRequests(bridge: Bridge) {
  return {
    read: () => bridge.request('app/about', {}),
    diagnostics: () => bridge.request('app/diagnostics', {}),
    openFolder: (folder: FolderName) => bridge.request('app/open-folder', { folder }),
    licences: () => bridge.request('app/licences', {}),
  };
}
