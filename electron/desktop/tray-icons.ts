import path from 'node:path';

/**
 * The file of the tray's icon; Electron finds the larger ones beside it by their names. macOS colours a template image
 * itself. The mark of the others has 3:1 against light panels and dark ones, for of a Linux panel nobody knows which it
 * is: GNOME's is dark in a light theme too.
 */
export function trayIconFile(
  folder: string,
  { platform, isTimerRunning }: { readonly platform: NodeJS.Platform; readonly isTimerRunning: boolean },
): string {
  const mark = isTimerRunning ? 'tray-running' : 'tray';
  return path.join(folder, `${mark}${platform === 'darwin' ? 'Template' : ''}.png`);
}
