import { describe, expect, it } from 'vitest';
import { apartRings } from './jump-rings';

const ROOM = { top: 10, bottom: 160 };
const heights = (places: readonly { readonly x: number; readonly y: number }[]) =>
  apartRings(places, ROOM).map(({ ringY }) => ringY);

describe('apartRings', () => {
  it('stand at their readings where none is in the way', () => {
    expect(
      heights([
        { x: 10, y: 50 },
        { x: 34, y: 50 },
        { x: 40, y: 90 },
      ]),
    ).toEqual([50, 50, 90]);
  });

  it('make way for each other by as little as they need to', () => {
    expect(
      heights([
        { x: 10, y: 50 },
        { x: 12, y: 60 },
        { x: 14, y: 45 },
      ]),
    ).toEqual([50, 74, 26]);
  });

  it('stay inside of the picture', () => {
    expect(
      heights([
        { x: 10, y: 12 },
        { x: 10, y: 11 },
      ]),
    ).toEqual([12, 36]);
  });
});
