import type { LoginItem, Notifier, Power, TrayPresence } from './ports';
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
  /** Somebody asked for the window from outside of it. */
  readonly showWindow: () => void;
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
  showWindow: () => undefined,
};
