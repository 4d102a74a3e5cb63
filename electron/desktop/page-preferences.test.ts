import { describe, expect, it } from 'vitest';
import { pagePreferences, unsafePreferences } from './page-preferences';

describe('pagePreferences', () => {
  it('are safe, and have a spell checker only where it needs no server', () => {
    for (const isPackaged of [true, false]) {
      for (const isMac of [true, false]) {
        const preferences = pagePreferences('/preload.cjs', { isPackaged, isMac });

        expect(unsafePreferences(preferences)).toEqual([]);
        expect(preferences).toMatchObject({ spellcheck: isMac, devTools: !isPackaged });
      }
    }
  });
});

describe('unsafePreferences', () => {
  it('names each wall that is down', () => {
    expect(unsafePreferences({ sandbox: false, contextIsolation: false, webSecurity: false })).toEqual([
      ...['sandbox', 'contextIsolation', 'webSecurity'],
    ]);
    expect(
      unsafePreferences({
        ...{ nodeIntegration: true, nodeIntegrationInSubFrames: true, nodeIntegrationInWorker: true, webviewTag: true },
        ...{ allowRunningInsecureContent: true, experimentalFeatures: true, enableBlinkFeatures: 'X' },
      }),
    ).toEqual([
      ...['nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webviewTag'],
      ...['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'],
    ]);
  });

  it("takes what is left out for Electron's default", () => {
    expect(unsafePreferences({})).toEqual([]);
    expect(unsafePreferences({ sandbox: true, nodeIntegration: false, enableBlinkFeatures: '' })).toEqual([]);
  });
});
