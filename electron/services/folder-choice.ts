import path from 'node:path';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { FolderListing } from '../../shared/bridge/safekeeping-contract';
import type { FolderBrowser } from './ports';

/** Choosing a folder without a path ever coming from the page: it is shown folders, and names one by its token. */
export type FolderChoice = {
  /** The folders in the one with this token; null begins at the user's own folder. */
  readonly list: (token: string | null) => Outcome<FolderListing>;
  readonly pathOf: (token: string) => string | null;
};

/** Tokens beyond these are forgotten, the oldest first. */
const MOST_TOKENS = 20_000;

export function createFolderChoice(browser: FolderBrowser, newId: () => string): FolderChoice {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();

  function tokenOf(folder: string): string {
    const known = tokens.get(folder);
    if (known !== undefined) return known;
    const token = newId();
    tokens.set(folder, token);
    paths.set(token, folder);
    const [oldest] = paths;
    if (paths.size > MOST_TOKENS && oldest !== undefined) {
      paths.delete(oldest[0]);
      tokens.delete(oldest[1]);
    }
    return token;
  }

  return {
    pathOf: (token) => paths.get(token) ?? null,
    list: (token) => {
      const folder = token === null ? browser.home : paths.get(token);
      if (folder === undefined) return fail({ code: 'not-found', kind: 'folder' });
      const names = browser.foldersIn(folder);
      if (!names.ok) return names;
      const above = path.dirname(folder);
      return succeed({
        token: tokenOf(folder),
        path: folder,
        parent: above === folder ? null : tokenOf(above),
        children: names.value.map((name) => ({ token: tokenOf(path.join(folder, name)), name })),
      });
    },
  };
}
