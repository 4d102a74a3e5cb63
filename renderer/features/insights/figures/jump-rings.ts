/** Where a ring stands, and the place of the reading that it is about. */
export type JumpRing<Place extends At> = Place & { readonly ringY: number };

type At = { readonly x: number; readonly y: number };

/** As wide as a ring can be pressed. */
const APART = 24;

/**
 * Rings that would cover each other are moved up or down, the nearest way that is free, so that each can be pressed; in
 * the order in which they come.
 */
export function apartRings<Place extends At>(
  places: readonly Place[],
  room: { readonly top: number; readonly bottom: number },
): readonly JumpRing<Place>[] {
  const rings: JumpRing<Place>[] = [];
  for (const place of places) {
    const near = rings.filter(({ x }) => Math.abs(x - place.x) < APART);
    // Just beside one that is in the way is always one of the nearest free heights.
    const heights = [place.y, ...near.flatMap(({ ringY }) => [ringY - APART, ringY + APART])]
      .filter((y) => y === place.y || (y >= room.top && y <= room.bottom))
      .toSorted((one, other) => Math.abs(one - place.y) - Math.abs(other - place.y));
    const free = heights.find((y) => near.every(({ ringY }) => Math.abs(ringY - y) >= APART));
    rings.push({ ...place, ringY: free ?? place.y });
  }
  return rings;
}
