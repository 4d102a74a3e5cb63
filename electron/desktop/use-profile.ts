import path from 'node:path';
import { app } from 'electron';
import { createPrivateFolder } from '../io/private-folder';
import type { Log } from '../services/ports';

/** To be called before the lock of the single instance is asked for, which is one per profile. */
export function useProfile(folder: string, log: Log): void {
  // What Chromium makes is apart from what is ours, for there is much of it and all of it can go.
  const places = { userData: folder, sessionData: path.join(folder, 'chromium') };
  for (const [name, place] of Object.entries(places)) {
    const made = createPrivateFolder(place);
    if (made.ok) app.setPath(name, place);
    else log.write('warn', 'desktop', `the folder for ${name} could not be made: ${made.failure.code}`);
  }
}
