import path from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (file: string) => path.resolve(import.meta.dirname, file);

export default defineConfig({
  resolve: {
    alias: {
      // As in the build: conf and electron-store write with our writer.
      atomically: at('electron/io/safe-writer.ts'),
      electron: at('electron/testing/fake-electron.ts'),
    },
  },
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Otherwise Node loads them itself, past the aliases.
    server: { deps: { inline: ['electron-store', 'conf'] } },
    // No module holds state, so files can share a process; loading everything anew for each would take most of the time.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
