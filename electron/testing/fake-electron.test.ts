import fs from 'node:fs';
import path from 'node:path';
import ElectronStore from 'electron-store';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../io/testing/temporary-folder';
import type { DocumentStoreClass } from '../services/ports';

describe('the fake electron', () => {
  it('is what electron-store finds in a test, and it writes whole documents with our writer', () => {
    const folder = temporaryFolder();
    const DocumentStore: DocumentStoreClass = ElectronStore;
    const store = new DocumentStore({
      cwd: folder,
      name: 'catalog',
      configName: 'catalog',
      fileExtension: 'json',
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      serialize: (value) => JSON.stringify(value),
      deserialize: (text) => JSON.parse(text) as Record<string, unknown>,
    });

    store.store = { revision: 1 };
    store.store = { revision: 2 };

    expect(fs.readFileSync(path.join(folder, 'catalog.json'), 'utf8')).toBe('{"revision":2}');
    expect(fs.readFileSync(path.join(folder, 'catalog.json.bak'), 'utf8')).toBe('{"revision":1}');
  });
});
