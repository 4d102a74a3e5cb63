import type { Documents } from '../ledger/documents';
import { mergedLook } from './merged-look';

/**
 * What takes the place of a ledger, with what was found in the one that goes: a checkpoint that could be looked at again
 * after going back to a backup would bring something by chance sooner or later. Of scores that are not in it, nothing.
 */
export function withLooksOf(next: Documents, present: Documents): Documents {
  const scores = new Set<string>(next.catalog.scores.map(({ id }) => id));
  const found = present.catalog.looks.filter(({ scoreId }) => scores.has(scoreId));
  if (found.length === 0) return next;
  const looks = new Map(next.catalog.looks.map((look) => [look.id, look]));
  for (const own of found) {
    const theirs = looks.get(own.id);
    looks.set(own.id, theirs === undefined ? own : mergedLook(own, theirs));
  }
  const inOrder = [...looks.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { ...next, catalog: { ...next.catalog, looks: inOrder } };
}
