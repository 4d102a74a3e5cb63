import { defineConfig } from '@playwright/test';
import { electronRuntime } from './scripts/electron-runtime.mjs';

const runtime = electronRuntime(import.meta.dirname);
const isDesktopHere = 'path' in runtime;
if (!isDesktopHere && process.env['REQUIRE_ELECTRON'])
  throw new Error(`The Electron runtime is required: ${runtime.missing}`);
if (!isDesktopHere && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.warn(
    `\n*** The desktop specs are SKIPPED: ${runtime.missing}. REQUIRE_ELECTRON=1 makes that an error. ***\n`,
  );
}

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Only there to end a test that hangs: a busy machine is not a failure.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1180, height: 780 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // What only the desktop app has is in files that say so by their names.
    { name: 'web', testIgnore: ['**/desktop-*.spec.ts', '**/gallery.spec.ts'] },
    // The same specs in the desktop app. Where its runtime is not, they are counted as skipped, not forgotten.
    { name: 'desktop', testIgnore: '**/gallery.spec.ts' },
    // The primitives by themselves, in no shell.
    { name: 'gallery', testMatch: '**/gallery.spec.ts' },
  ],
});
