/**
 * The places nearest to those wanted that are `apart` from each other, in the same order, within the room; more than
 * there is room for stand as near as they must.
 */
export function spreadApart(
  wanted: readonly number[],
  apart: number,
  room: { readonly from: number; readonly to: number },
): readonly number[] {
  const step = Math.min(apart, (room.to - room.from) / Math.max(1, wanted.length - 1));
  const order = wanted.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at);
  const places = new Map<number, number>();
  let least = room.from;
  for (const [rank, { at, index }] of order.entries()) {
    // What is still to come needs its own room below.
    const most = room.to - (order.length - 1 - rank) * step;
    const place = Math.min(most, Math.max(least, at));
    places.set(index, place);
    least = place + step;
  }
  return wanted.map((at, index) => places.get(index) ?? at);
}
