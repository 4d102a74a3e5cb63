import type { Day } from '../../../shared/base/day';
import { tidyLine } from '../../../shared/base/text';
import { describeTarget, type Target } from '../../../shared/checklist/target';
import type { SetUp } from '../../../shared/ledger/set-up-command';
import {
  huesFor,
  OFFERED_PLATFORMS,
  starterPlan,
  suggestionsFor,
  type StarterPlanId,
} from '../../../shared/ledger/starter-plans';
import { EVERY_DAY, type Schedule } from '../../../shared/schedule/schedule';
import { parseMinutes } from '../../../shared/time/parse-minutes';
import type { Hue } from '../../../shared/time/platform';
import { parseTargetText } from './parse-target-text';

/**
 * What was chosen so far, as typed. Only what differs from what the page offers by itself is kept, so that the offer
 * follows when platforms, minutes or plan change, and what was touched stays as it was left.
 */
export type WelcomeDraft = {
  readonly chosen: ReadonlySet<string>;
  readonly typedPlatforms: readonly string[];
  readonly capText: string;
  /** Of the platforms whose minutes were set by hand. */
  readonly minutesTexts: ReadonlyMap<string, string>;
  readonly planId: StarterPlanId;
  readonly edits: ReadonlyMap<string, ItemEdit>;
  readonly ownKeys: readonly string[];
  readonly removedKeys: ReadonlySet<string>;
};

export type ItemEdit = {
  readonly isIncluded?: boolean;
  readonly title?: string;
  readonly platformName?: string | null;
  readonly schedule?: Schedule;
  readonly targetText?: string;
};

/** An activity as the page shows it. */
export type DraftItem = {
  readonly key: string;
  readonly isIncluded: boolean;
  readonly title: string;
  readonly platformName: string | null;
  readonly schedule: Schedule;
  readonly targetText: string;
  /** Null when the text is none. */
  readonly target: Target | null;
  readonly minutes: number | null;
};

/** A platform that was chosen; `minutes` is null for no budget, and `isWrong` when the text is no minutes. */
export type DraftPlatform = {
  readonly name: string;
  readonly hue: Hue;
  readonly text: string;
  readonly minutes: number | null;
  readonly isWrong: boolean;
};

export const LONGEST_PLATFORM_NAME = 60;

export const FIRST_DRAFT: WelcomeDraft = {
  chosen: new Set(),
  typedPlatforms: [],
  capText: '15',
  minutesTexts: new Map(),
  planId: 'fifteen-minutes',
  edits: new Map(),
  ownKeys: [],
  removedKeys: new Set(),
};

/** The names on offer, chosen or not, in the order in which they stand on the page. */
export function platformNames(draft: WelcomeDraft): readonly string[] {
  return [...OFFERED_PLATFORMS, ...draft.typedPlatforms];
}

export function chosenNames(draft: WelcomeDraft): readonly string[] {
  return platformNames(draft).filter((name) => draft.chosen.has(name));
}

export function withPlatform(draft: WelcomeDraft, name: string, isChosen: boolean): WelcomeDraft {
  const others = [...draft.chosen].filter((one) => one !== name);
  return { ...draft, chosen: new Set(isChosen ? [...others, name] : others) };
}

/** One of the person's own is added and chosen; one that is on offer already, in whatever case, is only chosen. */
export function withTypedPlatform(draft: WelcomeDraft, typed: string): WelcomeDraft {
  const name = tidyLine(typed).slice(0, LONGEST_PLATFORM_NAME).trimEnd();
  if (name === '') return draft;
  const known = platformNames(draft).find((one) => one.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return withPlatform(draft, known, true);
  return withPlatform({ ...draft, typedPlatforms: [...draft.typedPlatforms, name] }, name, true);
}

export function withMinutes(draft: WelcomeDraft, name: string, text: string): WelcomeDraft {
  return { ...draft, minutesTexts: new Map(draft.minutesTexts).set(name, text) };
}

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

export function capOf(draft: WelcomeDraft): { readonly minutes: number | null; readonly isWrong: boolean } {
  const parsed = parseMinutes(draft.capText);
  return { minutes: parsed?.minutes ?? null, isWrong: parsed === null };
}

/** Those whose minutes were not set by hand share evenly what the others leave of the day. */
export function draftPlatforms(draft: WelcomeDraft): readonly DraftPlatform[] {
  const names = chosenNames(draft);
  const hues = huesFor(platformNames(draft));
  const untouched = names.filter((name) => !draft.minutesTexts.has(name));
  const shares = evenShares(minutesLeft(draft, names), untouched.length);
  return names.map((name) => {
    const text = draft.minutesTexts.get(name) ?? String(shares[untouched.indexOf(name)] ?? '');
    const parsed = parseMinutes(text);
    return { name, hue: hues.get(name) ?? 'stone', text, minutes: parsed?.minutes ?? null, isWrong: parsed === null };
  });
}

function minutesLeft(draft: WelcomeDraft, names: readonly string[]): number {
  const byHand = names.map((name) => parseMinutes(draft.minutesTexts.get(name) ?? '')?.minutes ?? 0);
  return (capOf(draft).minutes ?? 0) - byHand.reduce((sum, minutes) => sum + minutes, 0);
}

/** 15 among 4 is 4, 4, 4, 3. Where there is less than a minute for each, nobody gets a budget: 0 would mean "not a minute". */
function evenShares(minutes: number, count: number): readonly number[] {
  if (count === 0 || minutes < count) return [];
  const share = Math.floor(minutes / count);
  return Array.from({ length: count }, (_, index) => (index < minutes - share * count ? share + 1 : share));
}

/**
 * The activities of the plan for the chosen platforms, with what was edited, and the person's own. Those that nobody
 * touched are chosen in their order while they fit into the day.
 */
export function draftItems(draft: WelcomeDraft): readonly DraftItem[] {
  const chosen = chosenNames(draft);
  const candidates = [...suggestedItems(draft, chosen), ...draft.ownKeys.map((key) => ownItem(draft, key, chosen))].filter(
    ({ key }) => !draft.removedKeys.has(key),
  );
  const capMinutes = capOf(draft).minutes ?? Infinity;
  const isTouched = (item: DraftItem) => draft.edits.get(item.key)?.isIncluded !== undefined;
  let used = minutesOfItems(candidates.filter(isTouched));
  return candidates.map((item) => {
    if (isTouched(item)) return item;
    const isIncluded = used + (item.minutes ?? 0) <= capMinutes;
    if (isIncluded) used += item.minutes ?? 0;
    return { ...item, isIncluded };
  });
}

/** About how long the chosen ones take on a day that has them all. */
export function minutesOfItems(items: readonly DraftItem[]): number {
  return items.reduce((sum, { isIncluded, minutes }) => sum + (isIncluded ? (minutes ?? 0) : 0), 0);
}

/** The first thing that has to be put right before this can begin, or null. */
export type WelcomeProblem = { readonly field: 'minutes' } | { readonly field: 'item'; readonly key: string };

export function findProblem(draft: WelcomeDraft): WelcomeProblem | null {
  if (capOf(draft).isWrong || draftPlatforms(draft).some(({ isWrong }) => isWrong)) return { field: 'minutes' };
  const item = draftItems(draft).find((one) => one.isIncluded && itemProblem(one) !== null);
  return item === undefined ? null : { field: 'item', key: item.key };
}

export function itemProblem({ title, target }: DraftItem): 'title' | 'target' | null {
  if (tidyLine(title) === '') return 'title';
  return target === null ? 'target' : null;
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

function suggestedItems(draft: WelcomeDraft, chosen: readonly string[]): readonly DraftItem[] {
  const plan = starterPlan(draft.planId);
  return suggestionsFor(plan, platformNames(draft)).flatMap((suggestion) => {
    const item = editedItem({ ...suggestion, isIncluded: false, targetText: describeTarget(suggestion.target) }, draft);
    const isUsed = item.platformName === null || chosen.includes(item.platformName);
    return isUsed ? [item] : [];
  });
}

function ownItem(draft: WelcomeDraft, key: string, chosen: readonly string[]): DraftItem {
  const bare = { key, isIncluded: true, title: '', platformName: null, schedule: EVERY_DAY, targetText: '', minutes: null };
  const item = editedItem(bare, draft);
  return item.platformName === null || chosen.includes(item.platformName) ? item : { ...item, platformName: null };
}

function editedItem(offered: Omit<DraftItem, 'target'>, draft: WelcomeDraft): DraftItem {
  const { key, ...facts } = offered;
  const item = { key, ...facts, ...draft.edits.get(key) };
  const target = parseTargetText(item.targetText);
  const minutes = target?.kind === 'minutes' && target.amount > 0 ? Math.min(target.amount, 1440) : offered.minutes;
  return { ...item, target, minutes };
}
