import { z } from 'zod';
import { zoomWithin } from './zoom-level';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** `workArea` is the display without the system's bars, in the coordinates of all displays together. */
export type Display = { readonly id: number; readonly workArea: Rectangle };

const DEFAULT_SIZE = { width: 1180, height: 780 } as const;
export const SMALLEST_SIZE = { width: 640, height: 520 } as const;
const MOST_PLACES = 10;
/** So much of a window's upper edge must be there for a hand to take hold of it. */
const HANDLE = { width: 160, height: 32 } as const;

const placeSchema = z.object({
  display: z.number(),
  /** From the corner of the display's work area, so that it holds when displays are arranged anew. */
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  isMaximized: z.boolean(),
});
const memorySchema = z.object({
  version: z.literal(1),
  places: z.array(placeSchema),
  zoomLevel: z.number().transform(zoomWithin).catch(0),
});

/** Where the window was on each display, the last one first, and how large its page is. */
export type WindowMemory = Readonly<z.infer<typeof memorySchema>>;

export const NO_MEMORY: WindowMemory = { version: 1, places: [], zoomLevel: 0 };

/** What is not a memory of ours is none: where a window was is no loss. */
export function parseWindowMemory(text: string): WindowMemory {
  try {
    return memorySchema.parse(JSON.parse(text));
  } catch {
    return NO_MEMORY;
  }
}

/** Where a window opens: where it was on the last of its displays that is there now, always wholly visible. */
export function windowPlace(
  memory: WindowMemory,
  displays: readonly Display[],
  primary: Display,
): { readonly bounds: Rectangle; readonly isMaximized: boolean } {
  for (const place of memory.places) {
    const display = displays.find(({ id }) => id === place.display);
    if (display === undefined) continue;
    const { x, y } = display.workArea;
    return {
      bounds: within(display.workArea, { ...place, x: x + place.x, y: y + place.y }),
      isMaximized: place.isMaximized,
    };
  }
  const { x, y, width, height } = primary.workArea;
  const centred = {
    x: x + (width - DEFAULT_SIZE.width) / 2,
    y: y + (height - DEFAULT_SIZE.height) / 2,
    ...DEFAULT_SIZE,
  };
  return { bounds: within(primary.workArea, centred), isMaximized: false };
}

/** `bounds` is the place the window goes back to when it is maximised now. */
export function rememberPlace(
  memory: WindowMemory,
  display: Display,
  { bounds, isMaximized }: { readonly bounds: Rectangle; readonly isMaximized: boolean },
): WindowMemory {
  const { x, y } = display.workArea;
  const place = { ...bounds, display: display.id, x: bounds.x - x, y: bounds.y - y, isMaximized };
  const others = memory.places.filter((other) => other.display !== display.id);
  return { ...memory, places: [place, ...others].slice(0, MOST_PLACES) };
}

/**
 * Where a window has to go that was open while the displays changed; null when it can stay. It can where its upper edge
 * can be taken hold of and its display has room for it: somebody may have put it half over the edge.
 */
export function placeInSight(window: Rectangle, displays: readonly Display[], nearest: Display): Rectangle | null {
  const edge = { ...window, height: HANDLE.height };
  const canBeHeld = displays.some(({ workArea }) => {
    const seen = overlap(edge, workArea);
    return seen.width >= Math.min(HANDLE.width, window.width) && seen.height >= HANDLE.height;
  });
  const hasRoom = window.width <= nearest.workArea.width && window.height <= nearest.workArea.height;
  if (canBeHeld && hasRoom) return null;
  const place = within(nearest.workArea, window);
  const isThere = (['x', 'y', 'width', 'height'] as const).every((side) => place[side] === window[side]);
  return isThere ? null : place;
}

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

/** As large as it was and where it was, as far as the area has room for that. Electron takes whole numbers only. */
function within(area: Rectangle, wanted: Rectangle): Rectangle {
  const width = Math.round(Math.min(area.width, Math.max(SMALLEST_SIZE.width, wanted.width)));
  const height = Math.round(Math.min(area.height, Math.max(SMALLEST_SIZE.height, wanted.height)));
  return {
    x: Math.round(clamp(wanted.x, area.x, area.x + area.width - width)),
    y: Math.round(clamp(wanted.y, area.y, area.y + area.height - height)),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
