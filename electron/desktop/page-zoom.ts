import type { WebContents } from 'electron';
import type { Log } from '../services/ports';
import { zoomed, type ZoomStep } from './zoom-level';

/** With two fingers a part of the page is looked at closer, which changes nothing about its layout and is not remembered. */
const MOST_PINCHED = 3;

type World = {
  readonly remembered: () => number;
  readonly remember: (level: number) => void;
  readonly log: Log;
};

export type PageZoom = {
  readonly change: (step: ZoomStep) => void;
  /** From now on this page is zoomed, the one of a new window. */
  readonly follow: (contents: WebContents) => void;
};

/**
 * The zoom of the page, remembered here. Chromium keeps one by itself in a file of its own, which is documented nowhere
 * and comes back after a load; and what it says the zoom is may be older than what is seen. So ours is set after each
 * load, and ours is what a step begins from.
 */
export function createPageZoom({ remembered, remember, log }: World): PageZoom {
  let page: WebContents | null = null;
  let level = remembered();

  function show(): void {
    if (page === null || page.isDestroyed()) return;
    page.setZoomLevel(level);
  }

  function change(step: ZoomStep): void {
    level = zoomed(level, step);
    remember(level);
    show();
  }

  return {
    change,
    follow: (contents) => {
      page = contents;
      contents.on('dom-ready', () => {
        show();
        contents.setVisualZoomLevelLimits(1, MOST_PINCHED).catch((error: unknown) => {
          log.write('warn', 'window', 'zooming with two fingers could not be switched on', error);
        });
      });
      // Ctrl and the mouse wheel: Electron tells of it and does nothing.
      contents.on('zoom-changed', (_event, direction) => {
        change(direction);
      });
    },
  };
}
