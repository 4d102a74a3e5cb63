import type { Day } from '../../../shared/base/day';
import { tidyLine } from '../../../shared/base/text';
import type { SetUp } from '../../../shared/ledger/set-up-command';
import type { StarterPlanId } from '../../../shared/ledger/starter-plans';
import { draftItems, itemProblem, type ItemEdit } from './draft-items';
import { capOf, draftPlatforms } from './draft-platforms';

/**
 * What was chosen so far, as typed. Only what differs from what the page offers by itself is kept, so that the offer
 * follows when platforms, minutes or plan change, and what was touched stays as it was left.
 */
export type WelcomeDraft = {
  readonly chosen: ReadonlySet<string>;
  readonly typedPlatforms: readonly string[];
  /** What stands in the field for another platform and was not added yet. */
  readonly typedName: string;
  readonly capText: string;
  /** Of the platforms whose minutes were set by hand. */
  readonly minutesTexts: ReadonlyMap<string, string>;
  readonly planId: StarterPlanId;
  readonly edits: ReadonlyMap<string, ItemEdit>;
  readonly ownKeys: readonly string[];
  readonly removedKeys: ReadonlySet<string>;
};

export const FIRST_DRAFT: WelcomeDraft = {
  chosen: new Set(),
  typedPlatforms: [],
  typedName: '',
  capText: '15',
  minutesTexts: new Map(),
  planId: 'fifteen-minutes',
  edits: new Map(),
  ownKeys: [],
  removedKeys: new Set(),
};

/** The first thing that has to be put right before this can begin, or null. */
export type WelcomeProblem = { readonly field: 'minutes' } | { readonly field: 'item'; readonly key: string };

export function findProblem(draft: WelcomeDraft): WelcomeProblem | null {
  if (capOf(draft).isWrong || draftPlatforms(draft).some(({ isWrong }) => isWrong)) return { field: 'minutes' };
  const item = draftItems(draft).find((one) => one.isIncluded && itemProblem(one) !== null);
  return item === undefined ? null : { field: 'item', key: item.key };
}

/** What the draft says; an activity with a problem is left out. */
export function setUpOf(draft: WelcomeDraft, firstDay: Day): SetUp {
  const activities = draftItems(draft).flatMap(({ isIncluded, title, target, platformName, schedule, minutes }) =>
    isIncluded && target !== null && tidyLine(title) !== ''
      ? [{ title: tidyLine(title), platformName, schedule, target, minutes }]
      : [],
  );
  const platforms = draftPlatforms(draft).map(({ name, hue, minutes }) => ({ name, hue, minutes }));
  return { firstDay, capMinutes: capOf(draft).minutes, platforms, activities, scores: [] };
}
