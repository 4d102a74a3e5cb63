import type { StoredClaim, StoredLook } from './insight-input';

/** A first sign with the look at which it was found. */
export type FoundClaim = { readonly look: StoredLook; readonly claim: StoredClaim };

export function looksAt(scoreId: string, looks: readonly StoredLook[]): readonly StoredLook[] {
  return looks.filter((look) => look.scoreId === scoreId);
}

/** The first signs of an activity: what was confirmed, then what waits, then what is settled; the latest first in each. */
export function claimsOf(activityId: string, looks: readonly StoredLook[]): readonly FoundClaim[] {
  const found = looks.flatMap((look) =>
    look.claims.filter((claim) => claim.activityId === activityId).map((claim) => ({ look, claim })),
  );
  return found.toSorted(
    (one, other) => standing(one.claim) - standing(other.claim) || other.look.changes - one.look.changes,
  );
}

/** Whether it still stands: confirmed, or waiting to be tested again. */
export function isStanding(claim: StoredClaim): boolean {
  return standing(claim) < SETTLED;
}

const SETTLED = 2;

function standing({ outcome }: StoredClaim): number {
  if (outcome === null) return 1;
  return outcome.verdict === 'confirmed' ? 0 : SETTLED;
}
