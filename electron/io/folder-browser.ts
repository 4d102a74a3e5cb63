import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fail, succeed } from '../../shared/base/outcome';
import type { FolderBrowser } from '../services/ports';
import { createFolderFiles } from './folder-files';
import { readFailure } from './write-failure';

export function createFolderBrowser(home = os.homedir()): FolderBrowser {
  return {
    home: path.resolve(home),
    filesIn: (folder) => createFolderFiles(folder),
    foldersIn: (folder) => {
      try {
        const entries = fs.readdirSync(folder, { withFileTypes: true });
        return succeed(
          entries
            .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
            .map(({ name }) => name)
            .sort((one, other) => one.localeCompare(other)),
        );
      } catch (error) {
        return fail(readFailure(path.basename(folder), error));
      }
    },
  };
}
