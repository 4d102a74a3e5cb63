import type { TrayPresence } from '../services/ports';

type World = {
  /** Asks the system whether there is a tray. */
  readonly look: () => Promise<TrayPresence>;
  readonly show: () => void;
  readonly pause: () => Promise<void>;
};

/** Half a minute, with the pause of three seconds that the shell makes. */
const MOST_LOOKS = 10;

/** Starts without a window where there is a tray. After a login the panel may come later than we do. */
export async function startHidden({ look, show, pause }: World): Promise<void> {
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const presence = await look();
    if (presence === 'there') return;
    if (presence === 'unknown' || looks === MOST_LOOKS) break;
    await pause();
  }
  show();
}
