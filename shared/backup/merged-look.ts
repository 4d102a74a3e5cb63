import type { Claim, ClaimOutcome, Look } from '../scores/look';

/**
 * Of two looks at one checkpoint the one that was made first, and the own one of two made on the same day: the second
 * could have found what the first did not. A claim of it has the outcome that either of the two knows, the earlier of both.
 */
export function mergedLook(own: Look, theirs: Look): Look {
  const [first, second] = theirs.lookedOn < own.lookedOn ? [theirs, own] : [own, theirs];
  const claims = first.claims.map((claim) => settledBy(claim, second.claims));
  if (claims.every((claim, index) => claim === first.claims[index])) return first;
  return { ...first, claims, editedAt: own.editedAt > theirs.editedAt ? own.editedAt : theirs.editedAt };
}

function settledBy(claim: Claim, others: readonly Claim[]): Claim {
  const outcome = others.find((other) => isSameClaim(claim, other))?.outcome ?? null;
  return isEarlier(outcome, claim.outcome) ? { ...claim, outcome } : claim;
}

function isSameClaim(one: Claim, other: Claim): boolean {
  return one.activityId === other.activityId && one.lag === other.lag && one.sign === other.sign;
}

function isEarlier(outcome: ClaimOutcome | null, present: ClaimOutcome | null): boolean {
  return outcome !== null && (present === null || outcome.on < present.on);
}
