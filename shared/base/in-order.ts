import type { Id } from './id';

/** Things with a position, in its order; ids decide between equals, so that the order is the same everywhere. */
export function inOrder<T extends { readonly position: number; readonly id: Id }>(things: readonly T[]): readonly T[] {
  return things.toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/**
 * The position that puts a thing before the one with the id `before`, or at the end when that is null.
 * Halfway between two neighbours: only the moved thing changes.
 */
export function positionBefore(
  things: readonly { readonly position: number; readonly id: Id }[],
  before: Id | null,
): number {
  const ordered = inOrder(things);
  const index = before === null ? ordered.length : ordered.findIndex(({ id }) => id === before);
  const next = ordered[index];
  const previous = ordered[index - 1];
  if (next === undefined) return (ordered.at(-1)?.position ?? 0) + 1;
  return previous === undefined ? next.position - 1 : (previous.position + next.position) / 2;
}
