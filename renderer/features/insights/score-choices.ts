import { inOrder } from '../../../shared/base/in-order';
import type { Id } from '../../../shared/base/id';
import type { Score } from '../../../shared/scores/score';

/** The scores to choose from, outcomes first in each list. */
export type ScoreChoices = {
  readonly present: readonly Score[];
  /** No longer read. */
  readonly retired: readonly Score[];
  /** Those that the person does not want to see here. */
  readonly hidden: readonly Score[];
};

export function scoreChoices(scores: readonly Score[]): ScoreChoices {
  const ordered = inOrder(scores).toSorted((one, other) => Number(other.isOutcome) - Number(one.isOutcome));
  const open = ordered.filter(({ isHidden }) => !isHidden);
  return {
    present: open.filter(({ retired }) => retired === null),
    retired: open.filter(({ retired }) => retired !== null),
    hidden: ordered.filter(({ isHidden }) => isHidden),
  };
}

/** The score to look at: the first one where none is wanted, or it is gone or hidden. A hidden one is never the first. */
export function chosenScore(choices: ScoreChoices, wanted: Id | null, areHiddenShown: boolean): Score | null {
  const { present, retired, hidden } = choices;
  const known = [...present, ...retired, ...(areHiddenShown ? hidden : [])];
  return known.find(({ id }) => id === wanted) ?? present[0] ?? retired[0] ?? null;
}
