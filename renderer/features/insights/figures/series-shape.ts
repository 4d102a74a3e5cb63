import { daysBetween, type Day } from '../../../../shared/base/day';

/** Longer without a reading, and a line between the two would say something that nobody has seen. */
const MOST_DAYS_JOINED = 14;

type Dated = { readonly day: Day };

/** The stretches of a series that are drawn as one line each; earliest first, as the points are. */
export function splitAtGaps<Point extends Dated>(points: readonly Point[]): readonly (readonly Point[])[] {
  const stretches: Point[][] = [];
  let last: Point | null = null;
  for (const point of points) {
    if (last === null || daysBetween(last.day, point.day) > MOST_DAYS_JOINED) stretches.push([point]);
    else stretches.at(-1)?.push(point);
    last = point;
  }
  return stretches;
}

/**
 * What of a line can be seen: of all points that fall on one column of pixels the first, the least, the most and the
 * last. Ten years on a screen look the same as drawn whole.
 */
export function thinned<Point extends { readonly value: number }>(
  points: readonly Point[],
  columnOf: (point: Point) => number,
): readonly Point[] {
  const kept: Point[] = [];
  let column: Point[] = [];
  let at = NaN;
  for (const point of points) {
    const next = Math.floor(columnOf(point));
    if (next !== at) {
      kept.push(...outline(column));
      column = [];
      at = next;
    }
    column.push(point);
  }
  kept.push(...outline(column));
  return kept;
}

function outline<Point extends { readonly value: number }>(column: readonly Point[]): readonly Point[] {
  if (column.length <= 4) return column;
  let [least, most] = [0, 0];
  column.forEach(({ value }, index) => {
    if (value < (column[least]?.value ?? value)) least = index;
    if (value > (column[most]?.value ?? value)) most = index;
  });
  const seen = new Set([0, least, most, column.length - 1]);
  return column.filter((_, index) => seen.has(index));
}
