import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../shared/base/outcome';
import { valueOf } from '../../shared/testing/builders';
import { createFolderChoice } from './folder-choice';
import type { FolderBrowser } from './ports';
import { createMemoryDisk } from './testing/memory-disk';
import { codeOf } from './testing/test-ledger';

const ROOT = path.parse(path.resolve('/')).root;
const HOME = path.join(ROOT, 'home', 'zoë');
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  [HOME]: ['Documents', 'Music'],
  [path.join(HOME, 'Documents')]: [],
  [path.dirname(HOME)]: ['zoë'],
  [ROOT]: ['home'],
};

function createTestChoice() {
  const listed: string[] = [];
  let ids = 0;
  const browser: FolderBrowser = {
    home: HOME,
    foldersIn: (folder) => {
      listed.push(folder);
      const names = FOLDERS[folder];
      return names === undefined ? fail({ code: 'read-failed', document: folder, cause: 'EACCES' }) : succeed(names);
    },
    filesIn: () => createMemoryDisk().storage.files,
  };
  const choice = createFolderChoice(browser, () => {
    ids += 1;
    return `token-${String(ids)}`;
  });
  return { choice, listed };
}

describe('choosing a folder', () => {
  it("begins at the user's own folder, with the folders in it", () => {
    const { choice } = createTestChoice();

    const { path: shown, children, parent, token } = valueOf(choice.list(null));

    expect([shown, children.map(({ name }) => name)]).toEqual([HOME, ['Documents', 'Music']]);
    expect(choice.pathOf(token)).toBe(HOME);
    expect(choice.pathOf(parent ?? '')).toBe(path.dirname(HOME));
    expect(children.map((child) => choice.pathOf(child.token))).toEqual([
      path.join(HOME, 'Documents'),
      path.join(HOME, 'Music'),
    ]);
  });

  it('goes up to the root and no further, and down again', () => {
    const { choice } = createTestChoice();
    const above = valueOf(choice.list(valueOf(choice.list(null)).parent));
    const root = valueOf(choice.list(above.parent));

    expect([above.path, root.path, root.parent]).toEqual([path.dirname(HOME), ROOT, null]);
    expect(valueOf(choice.list(root.children[0]?.token ?? '')).path).toBe(path.dirname(HOME));
  });

  it('gives a folder the same token each time', () => {
    const { choice } = createTestChoice();

    expect(valueOf(choice.list(null))).toEqual(valueOf(choice.list(null)));
  });

  it.each(['', 'token-99', HOME, '/etc', '..', '__proto__', 'constructor'])('does not know the token %j', (token) => {
    const { choice, listed } = createTestChoice();
    valueOf(choice.list(null));

    expect([codeOf(choice.list(token)), choice.pathOf(token)]).toEqual(['not-found', null]);

    expect(listed).toEqual([HOME]);
  });

  it('says that a folder cannot be looked into', () => {
    const { choice } = createTestChoice();
    const music = valueOf(choice.list(null)).children[1]?.token ?? '';

    expect(codeOf(choice.list(music))).toBe('read-failed');
  });
});
