import { spawn } from 'node:child_process';

export type BrowserCommand = { readonly command: string; readonly arguments: readonly string[] };

/** What percent-encoding leaves in an address of the web host: nothing that a shell would take for its own. */
const WEB_HOST_ADDRESS = /^http:\/\/127\.0\.0\.1:\d{1,5}\/(#[\w.~!*'()=%-]*)?$/;

/** Null when this system has no display to open a browser on, or when `address` is not one of the web host. */
export function browserCommand(
  address: string,
  system: { readonly platform: NodeJS.Platform; readonly environment: Readonly<Record<string, string | undefined>> },
): BrowserCommand | null {
  if (!WEB_HOST_ADDRESS.test(address)) return null;
  const { platform, environment } = system;
  if (platform === 'darwin') return { command: 'open', arguments: [address] };
  // `start` takes a first quoted argument for the title of a window.
  if (platform === 'win32') return { command: 'cmd.exe', arguments: ['/d', '/s', '/c', `"start "" "${address}""`] };
  const hasDisplay = [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((name) => (name ?? '') !== '');
  return hasDisplay ? { command: 'xdg-open', arguments: [address] } : null;
}

/** Opens the person's browser if there is one; never throws and never keeps the process. */
export function openBrowser(
  address: string,
  system = { platform: process.platform, environment: process.env as Readonly<Record<string, string | undefined>> },
): void {
  const chosen = browserCommand(address, system);
  if (chosen === null) return;
  try {
    const child = spawn(chosen.command, chosen.arguments, {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
      windowsVerbatimArguments: true,
    });
    // No browser is no failure: the address is printed as well.
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // As above: whatever keeps the browser from opening, the address can be opened by hand.
  }
}
