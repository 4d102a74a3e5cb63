import { describe, expect, it } from 'vitest';
import {
  NO_MEMORY,
  parseWindowMemory,
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
  return { version: 1, places: places.map((place) => ({ ...usual, ...place })) };
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

describe('parseWindowMemory', () => {
  it('reads what was remembered', () => {
    const memory = memoryOf({ display: 2 });

    expect(parseWindowMemory(JSON.stringify(memory))).toEqual(memory);
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
