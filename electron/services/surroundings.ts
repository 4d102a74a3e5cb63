import type { LoginItem, Notifier, OpenFolder, Power, TrayPresence } from './ports';
import type { TrayView } from './tray-view';

/** What a shell knows and can do of the system around it, beside showing a page. */
export type Surroundings = {
  readonly power: Power;
  readonly notifier: Notifier;
  /** Null in a shell that has none. */
  readonly loginItem: LoginItem | null;
  readonly trayPresence: () => TrayPresence;
  /** Draws the tray; null in a shell that has none. */
  readonly drawTray: ((view: TrayView) => void) | null;
  /** The language and region that the system writes dates and numbers in; null in a shell whose page knows better. */
  readonly systemLocale: () => string | null;
  /** The latest lines of the log, as they stand in its file. */
  readonly logLines: (count: number) => readonly string[];
  /** Where the build wrote down what each program of this shell is made of, absolute. */
  readonly licenceFolders: readonly string[];
  /** Null in a shell that cannot ask for that. */
  readonly openFolder: OpenFolder | null;
  /** Somebody asked for the window from outside of it. */
  readonly showWindow: () => void;
  /** The page has nothing left to save, which the shell may be waiting for. */
  readonly onPageSaved: () => void;
};

/**
 * Of a shell that its system tells nothing: a sleep shows as a gap in the clock, nothing else is guessed, and the page
 * shows what there is to say.
 */
export const QUIET_SURROUNDINGS: Surroundings = {
  power: {
    listen: () => () => undefined,
    idleSeconds: () => null,
    knows: { sleep: false, lock: false, idle: false },
  },
  notifier: { shownBy: () => 'page', isReachable: () => true, show: () => undefined, withdraw: () => undefined },
  loginItem: null,
  trayPresence: () => 'not-this-shell',
  drawTray: null,
  systemLocale: () => null,
  logLines: () => [],
  licenceFolders: [],
  openFolder: null,
  showWindow: () => undefined,
  onPageSaved: () => undefined,
};
