import type { WebPreferences } from 'electron';

/** What the page runs with. All of it is Electron's default or stricter; it stands here so that no default can change it. */
export function pagePreferences(preload: string, system: { readonly isPackaged: boolean; readonly isMac: boolean }) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Elsewhere than on macOS, Electron would fetch dictionaries from a server.
    spellcheck: system.isMac,
    devTools: !system.isPackaged,
  } as const satisfies WebPreferences;
}

/** The names of preferences that take a page's walls down. What is left out has Electron's default, which is safe. */
export function unsafePreferences(preferences: WebPreferences): readonly string[] {
  const mustNotBeOff = ['sandbox', 'contextIsolation', 'webSecurity'] as const;
  const mustNotBeOn = [
    ...(['nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webviewTag'] as const),
    ...(['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'] as const),
  ];
  return [
    ...mustNotBeOff.filter((name) => preferences[name] === false),
    ...mustNotBeOn.filter((name) => Boolean(preferences[name])),
  ];
}
