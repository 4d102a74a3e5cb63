import type { Power } from '../services/ports';

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether the service that tells Linux programs of sleep and shutdown runs here. */
  readonly hasLogind: boolean;
};

/**
 * What Electron is told by this system. On Linux it hears of sleep from logind and of a locked screen from nobody, and
 * only X11 says how long nothing was touched: under Wayland the answer may be 0 for ever (electron/electron#27912).
 */
export function powerKnowledge({ platform, environment, hasLogind }: Surroundings): Power['knows'] {
  if (platform === 'darwin' || platform === 'win32') return { sleep: true, lock: true, idle: true };
  return {
    sleep: platform === 'linux' && hasLogind,
    lock: false,
    idle: platform === 'linux' && environment['XDG_SESSION_TYPE'] === 'x11',
  };
}
