import { describe, expect, it } from 'vitest';
import {
  NO_MEMORY,
  parseWindowMemory,
  placeInSight,
  rememberPlace,
  windowPlace,
  type Display,
  type WindowMemory,
} from './window-place';

const laptop: Display = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const large: Display = { id: 2, workArea: { x: 1440, y: -200, width: 2560, height: 1415 } };
const small: Display = { id: 3, workArea: { x: 0, y: 0, width: 600, height: 400 } };

function memoryOf(...places: readonly Partial<WindowMemory['places'][number]>[]): WindowMemory {
  const usual = { display: 1, x: 10, y: 20, width: 900, height: 700, isMaximized: false };
  return { version: 1, places: places.map((place) => ({ ...usual, ...place })), zoomLevel: 0 };
}

function bounds(memory: WindowMemory, displays: readonly Display[], primary: Display = laptop) {
  return windowPlace(memory, displays, primary).bounds;
}

describe('windowPlace', () => {
  it('centres a window of the usual size the first time', () => {
    expect(windowPlace(NO_MEMORY, [laptop, large], laptop)).toEqual({
      bounds: { x: 130, y: 73, width: 1180, height: 780 },
      isMaximized: false,
    });
  });

  it('takes what a small display has', () => {
    expect(bounds(NO_MEMORY, [small], small)).toEqual({ x: 0, y: 0, width: 600, height: 400 });
  });

  it('is where it was on the last display that is there', () => {
    const memory = memoryOf({ display: 9, x: 0 }, { display: 2, x: 100, y: 50, isMaximized: true }, { display: 1 });

    expect(windowPlace(memory, [laptop, large], laptop)).toEqual({
      bounds: { x: 1540, y: -150, width: 900, height: 700 },
      isMaximized: true,
    });
    expect(bounds(memory, [laptop])).toEqual({ x: 10, y: 45, width: 900, height: 700 });
  });

  it('keeps its place on a display that stands elsewhere now', () => {
    const moved = { ...large, workArea: { ...large.workArea, x: -2560, y: 0 } };

    expect(bounds(memoryOf({ display: 2, x: 100, y: 50 }), [laptop, moved])).toMatchObject({ x: -2460, y: 50 });
  });

  it.each([
    ['right of it', { x: 5_000 }, { x: 540, y: 45 }],
    ['left of it', { x: -880 }, { x: 0, y: 45 }],
    ['above it', { y: -300 }, { x: 10, y: 25 }],
    ['below it', { y: 860 }, { x: 10, y: 200 }],
  ])('comes back onto its display from %s', (_, place, expected) => {
    expect(bounds(memoryOf(place), [laptop])).toEqual({ ...expected, width: 900, height: 700 });
  });

  it('shrinks to a display that became smaller, and is never smaller than it may be', () => {
    expect(bounds(memoryOf({ width: 3_000, height: 2_000 }), [laptop])).toEqual(laptop.workArea);
    expect(bounds(memoryOf({ width: 10, height: 10 }), [laptop])).toMatchObject({ width: 640, height: 520 });
  });

  it('gives whole numbers', () => {
    expect(bounds(memoryOf({ x: 10.4, y: 0.6, width: 900.5, height: 700.2 }), [laptop])).toEqual({
      ...{ x: 10, y: 26, width: 901, height: 700 },
    });
  });
});

describe('rememberPlace', () => {
  it('puts the display first and forgets where the window was on it', () => {
    const memory = rememberPlace(memoryOf({ display: 1 }, { display: 2 }), large, {
      bounds: { x: 1500, y: 0, width: 1000, height: 800 },
      isMaximized: true,
    });

    expect(memory).toEqual(
      memoryOf({ display: 2, x: 60, y: 200, width: 1000, height: 800, isMaximized: true }, { display: 1 }),
    );
    expect(windowPlace(memory, [laptop, large], laptop)).toEqual({
      bounds: { x: 1500, y: 0, width: 1000, height: 800 },
      isMaximized: true,
    });
  });

  it('keeps ten displays', () => {
    let memory = NO_MEMORY;
    for (let id = 1; id <= 12; id += 1) {
      memory = rememberPlace(memory, { ...laptop, id }, { bounds: laptop.workArea, isMaximized: false });
    }

    expect(memory.places.map((place) => place.display)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });
});

describe('placeInSight', () => {
  const usual = { x: 100, y: 100, width: 900, height: 700 };
  const inSight = (window: Partial<typeof usual>, displays: readonly Display[], nearest: Display = laptop) =>
    placeInSight({ ...usual, ...window }, displays, nearest);

  it('leaves a window where it can be taken hold of, also one that stands over an edge', () => {
    expect(inSight({}, [laptop])).toBeNull();
    expect(inSight({ x: -700 }, [laptop])).toBeNull();
    expect(inSight({ x: 1_200, y: 190 }, [laptop, large])).toBeNull();
    expect(inSight({ x: 1_500, y: -190 }, [laptop, large], large)).toBeNull();
  });

  it('brings a window back from a display that is gone', () => {
    expect(inSight({ x: 2_000, y: -150 }, [laptop])).toEqual({ x: 540, y: 25, width: 900, height: 700 });
    expect(inSight({ x: -3_000, y: 300 }, [laptop])).toEqual({ x: 0, y: 200, width: 900, height: 700 });
  });

  it('brings back an upper edge that nothing could take hold of, though much of the window is seen', () => {
    expect(inSight({ y: -300 }, [laptop])).toEqual({ x: 100, y: 25, width: 900, height: 700 });
    expect(inSight({ x: -850 }, [laptop])).toEqual({ x: 0, y: 100, width: 900, height: 700 });
  });

  it('makes a window as small as the display that it is on has become, by another scale for instance', () => {
    const scaled = { ...large, workArea: { x: 1440, y: -200, width: 1280, height: 700 } };

    expect(inSight({ x: 1_600, y: -100, width: 2_000, height: 1_300 }, [laptop, scaled], scaled)).toEqual(
      scaled.workArea,
    );
    // Smaller than a window may be: nothing is gained by moving it again and again.
    expect(inSight({ ...small.workArea }, [small], small)).toBeNull();
  });

  it('finds a display left of and above the first one', () => {
    const upper: Display = { id: 4, workArea: { x: -1_920, y: -1_080, width: 1_920, height: 1_040 } };

    expect(inSight({ x: -1_900, y: -1_000 }, [laptop, upper], upper)).toBeNull();
    expect(inSight({ x: -4_000, y: -1_000 }, [laptop, upper], upper)).toMatchObject({ x: -1_920, y: -1_000 });
  });
});

describe('parseWindowMemory', () => {
  it('reads what was remembered', () => {
    const memory = memoryOf({ display: 2 });

    expect(parseWindowMemory(JSON.stringify(memory))).toEqual(memory);
  });

  it('takes the zoom only as far as it makes sense, and knows files that had none', () => {
    const zoomOf = (zoom: string) => parseWindowMemory(`{"version":1,"places":[]${zoom}}`).zoomLevel;

    expect([zoomOf(',"zoomLevel":1.5'), zoomOf(',"zoomLevel":99'), zoomOf('')]).toEqual([1.5, 6, 0]);
    expect(parseWindowMemory(JSON.stringify({ ...memoryOf({}), zoomLevel: 'large' })).places).toHaveLength(1);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"places":[]}',
    '{"version":1,"places":[{"display":1,"x":null}]}',
    '{"version":1,"places":[{"display":1,"x":0,"y":0,"width":-5,"height":9,"isMaximized":false}]}',
  ])('takes %j for none', (text) => {
    expect(parseWindowMemory(text)).toEqual(NO_MEMORY);
  });
});
