import { tidyLine } from '../../../shared/base/text';
import { describeTarget, type Target } from '../../../shared/checklist/target';
import { starterPlan, suggestionsFor } from '../../../shared/ledger/starter-plans';
import { EVERY_DAY, type Schedule } from '../../../shared/schedule/schedule';
import { MOST_MINUTES_OF_A_DAY } from '../../../shared/time/parse-minutes';
import { capOf, chosenNames, platformNames } from './draft-platforms';
import { parseTarget } from '../../../shared/checklist/parse-target';
import type { ItemEdit, WelcomeDraft } from './welcome-draft';

/** An activity as the page shows it. */
export type DraftItem = {
  readonly key: string;
  readonly isIncluded: boolean;
  /** Whether it is only left out because the day has no minutes left for it. */
  readonly isCrowdedOut: boolean;
  readonly title: string;
  readonly platformName: string | null;
  readonly schedule: Schedule;
  readonly targetText: string;
  /** Null when the text is none. */
  readonly target: Target | null;
  readonly minutes: number | null;
};

/** The activity that is being edited. What is wrong with it is only said once it was `checked`, not while it is typed. */
export type OpenItem = { readonly key: string; readonly editor: 'open' | 'checked' };

/** Whoever edits an activity wants it, unless it was unticked. */
export function withEdit(draft: WelcomeDraft, key: string, edit: ItemEdit): WelcomeDraft {
  return { ...draft, edits: new Map(draft.edits).set(key, { isIncluded: true, ...draft.edits.get(key), ...edit }) };
}

export function withOwnItem(draft: WelcomeDraft, key: string): WelcomeDraft {
  const added = { ...draft, ownKeys: [...draft.ownKeys, key] };
  return withEdit(added, key, { platformName: chosenNames(draft)[0] ?? null });
}

export function withoutItem(draft: WelcomeDraft, key: string): WelcomeDraft {
  return { ...draft, removedKeys: new Set([...draft.removedKeys, key]) };
}

/**
 * The activities of the plan for the chosen platforms, with what was edited, and the person's own. Those that nobody
 * touched are chosen in their order while they fit into the day.
 */
export function draftItems(draft: WelcomeDraft): readonly DraftItem[] {
  const items = [...suggestedItems(draft), ...ownItems(draft)].filter(({ key }) => !draft.removedKeys.has(key));
  const isTouched = (item: DraftItem) => draft.edits.get(item.key)?.isIncluded !== undefined;
  const capMinutes = capOf(draft).minutes ?? Infinity;
  let used = minutesOfItems(items.filter(isTouched));
  return items.map((item) => {
    if (isTouched(item)) return item;
    const isIncluded = used + (item.minutes ?? 0) <= capMinutes;
    if (isIncluded) used += item.minutes ?? 0;
    return { ...item, isIncluded, isCrowdedOut: !isIncluded };
  });
}

/** About how long the chosen ones take on a day that has them all. */
export function minutesOfItems(items: readonly DraftItem[]): number {
  return items.reduce((sum, { isIncluded, minutes }) => sum + (isIncluded ? (minutes ?? 0) : 0), 0);
}

export function itemProblem({ title, target }: DraftItem): 'title' | 'target' | null {
  if (tidyLine(title) === '') return 'title';
  return target === null ? 'target' : null;
}

function suggestedItems(draft: WelcomeDraft): readonly DraftItem[] {
  const suggestions = suggestionsFor(starterPlan(draft.planId), platformNames(draft));
  const items = suggestions.map((suggestion) =>
    editedItem({ ...suggestion, isIncluded: false, targetText: describeTarget(suggestion.target) }, draft),
  );
  return items.filter(({ platformName }) => platformName === null || draft.chosen.has(platformName));
}

/** One's own stays when its platform goes, on no platform. */
function ownItems(draft: WelcomeDraft): readonly DraftItem[] {
  return draft.ownKeys.map((key) => {
    const bare = {
      key,
      isIncluded: true,
      title: '',
      platformName: null,
      schedule: EVERY_DAY,
      targetText: '',
      minutes: null,
    };
    const item = editedItem(bare, draft);
    return item.platformName === null || draft.chosen.has(item.platformName) ? item : { ...item, platformName: null };
  });
}

function editedItem(offered: Omit<DraftItem, 'target' | 'isCrowdedOut'>, draft: WelcomeDraft): DraftItem {
  const item = { ...offered, ...draft.edits.get(offered.key) };
  const target = parseTarget(item.targetText);
  const isTimed = target?.kind === 'minutes' && target.amount > 0;
  const minutes = isTimed ? Math.min(target.amount, MOST_MINUTES_OF_A_DAY) : offered.minutes;
  return { ...item, isCrowdedOut: false, target, minutes };
}
