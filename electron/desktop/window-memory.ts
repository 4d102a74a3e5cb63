import fs from 'node:fs';
import { screen, type BrowserWindow } from 'electron';
import { writeFileSync } from '../io/safe-writer';
import type { Log } from '../services/ports';
import {
  NO_MEMORY,
  parseWindowMemory,
  placeInSight,
  rememberPlace,
  windowPlace,
  type WindowMemory,
} from './window-place';

export type WindowKeeper = {
  readonly place: () => ReturnType<typeof windowPlace>;
  readonly remember: (window: BrowserWindow) => void;
  readonly zoomLevel: () => number;
  readonly rememberZoom: (zoomLevel: number) => void;
};

/** Remembers where the window was in a file of this computer's own, which is no part of the ledger. */
export function createWindowKeeper(file: string, log: Log): WindowKeeper {
  function write(memory: WindowMemory): void {
    try {
      writeFileSync(file, JSON.stringify(memory));
    } catch (error) {
      // The window opens where it was before: not worth a word to the person.
      log.write('warn', 'window', "the window's place could not be saved", error);
    }
  }

  return {
    place: () => windowPlace(read(file), screen.getAllDisplays(), screen.getPrimaryDisplay()),
    remember: (window) => {
      const display = screen.getDisplayMatching(window.getBounds());
      const present = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
      write(rememberPlace(read(file), display, present));
    },
    zoomLevel: () => read(file).zoomLevel,
    rememberZoom: (zoomLevel) => {
      write({ ...read(file), zoomLevel });
    },
  };
}

/** Brings a window back that stands where no display is any more, or is larger than the one it is on. */
function bringInSight(window: BrowserWindow): void {
  // What fills its display is put in place by the system, and what is small has no place to speak of.
  if (window.isDestroyed() || window.isMaximized() || window.isFullScreen() || window.isMinimized()) return;
  const bounds = window.getBounds();
  const place = placeInSight(bounds, screen.getAllDisplays(), screen.getDisplayMatching(bounds));
  if (place !== null) window.setBounds(place);
}

/** Keeps the window in sight when a display goes, moves, or is drawn in another size, also while it was hidden. */
export function keepInSight(window: BrowserWindow): void {
  const look = (): void => {
    bringInSight(window);
  };
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);
  window.on('show', look);
  window.on('restore', look);
  window.once('closed', () => {
    screen.off('display-removed', look);
    screen.off('display-metrics-changed', look);
  });
}

function read(file: string): WindowMemory {
  try {
    return parseWindowMemory(fs.readFileSync(file, 'utf8'));
  } catch {
    // There is none before the first time, and one that cannot be read is none.
    return NO_MEMORY;
  }
}
