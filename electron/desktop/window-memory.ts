import fs from 'node:fs';
import { screen, type BrowserWindow } from 'electron';
import { writeFileSync } from '../io/safe-writer';
import type { Log } from '../services/ports';
import { NO_MEMORY, parseWindowMemory, rememberPlace, windowPlace, type WindowMemory } from './window-place';

export type WindowKeeper = {
  readonly place: () => ReturnType<typeof windowPlace>;
  readonly remember: (window: BrowserWindow) => void;
};

/** Remembers where the window was in a file of this computer's own, which is no part of the ledger. */
export function createWindowKeeper(file: string, log: Log): WindowKeeper {
  return {
    place: () => windowPlace(read(file), screen.getAllDisplays(), screen.getPrimaryDisplay()),
    remember: (window) => {
      const display = screen.getDisplayMatching(window.getBounds());
      const present = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
      try {
        writeFileSync(file, JSON.stringify(rememberPlace(read(file), display, present)));
      } catch (error) {
        // The window opens where it was before: not worth a word to the person.
        log.write('warn', 'window', "the window's place could not be saved", error);
      }
    },
  };
}

function read(file: string): WindowMemory {
  try {
    return parseWindowMemory(fs.readFileSync(file, 'utf8'));
  } catch {
    // There is none before the first time, and one that cannot be read is none.
    return NO_MEMORY;
  }
}
