import type { Day } from '../../../shared/base/day';
import { tidyLine } from '../../../shared/base/text';
import type { SetUp } from '../../../shared/ledger/set-up-command';
import { draftItems, itemProblem } from './draft-items';
import { capOf, draftPlatforms } from './draft-platforms';
import type { WelcomeDraft } from './welcome-draft';

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
