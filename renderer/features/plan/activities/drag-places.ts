import type { Id } from '../../../../shared/base/id';
import type { ActivityGroup } from './activities-view';
import type { RowPlace } from './activities-order';

/** Where a row stands, in pixels from the top. */
type RowBox = { readonly top: number; readonly bottom: number };

export type Boxes = {
  readonly rows: ReadonlyMap<Id, RowBox>;
  /** The headings of the groups, by platform. */
  readonly heads: ReadonlyMap<Id | null, RowBox>;
};

/** A place between two rows, and the height of the line that shows it. */
export type DropPlace = RowPlace & { readonly y: number };

/** Above each row, and below the last one of each group or the heading of one without any. */
export function dropPlaces(groups: readonly ActivityGroup[], boxes: Boxes): readonly DropPlace[] {
  return groups.flatMap(({ platform, rows }) => {
    const platformId = platform?.id ?? null;
    const ids = rows.map(({ activity }) => activity.id);
    const above = ids.flatMap((before) => {
      const box = boxes.rows.get(before);
      return box === undefined ? [] : [{ platformId, before, y: box.top }];
    });
    const last = ids.at(-1);
    const end = last === undefined ? boxes.heads.get(platformId) : boxes.rows.get(last);
    return end === undefined ? above : [...above, { platformId, before: null, y: end.bottom }];
  });
}

export function nearestPlace(places: readonly DropPlace[], y: number): DropPlace | null {
  return places.reduce<DropPlace | null>(
    (nearest, place) => (nearest === null || Math.abs(place.y - y) < Math.abs(nearest.y - y) ? place : nearest),
    null,
  );
}

const EDGE = 56;
const FASTEST = 14;

/** How far the page scrolls at a time while something is held near the edge of the window. */
export function scrollStep(y: number, height: number): number {
  const into = y < EDGE ? y - EDGE : Math.max(0, y - (height - EDGE));
  return Math.round((FASTEST * Math.max(-EDGE, Math.min(EDGE, into))) / EDGE);
}
