import { tidyLine } from '../../../shared/base/text';
import { huesFor, OFFERED_PLATFORMS } from '../../../shared/ledger/starter-plans';
import { parseMinutes } from '../../../shared/time/parse-minutes';
import type { Hue } from '../../../shared/time/platform';
import type { WelcomeDraft } from './welcome-draft';

/** A platform that was chosen; `minutes` is null for no budget, and `isWrong` when the text is no minutes. */
export type DraftPlatform = {
  readonly name: string;
  readonly hue: Hue;
  readonly text: string;
  readonly minutes: number | null;
  readonly isWrong: boolean;
};

export const LONGEST_PLATFORM_NAME = 60;

/** The names on offer, chosen or not, in the order in which they stand on the page. */
export function platformNames({ typedPlatforms }: WelcomeDraft): readonly string[] {
  return [...OFFERED_PLATFORMS, ...typedPlatforms];
}

export function chosenNames(draft: WelcomeDraft): readonly string[] {
  return platformNames(draft).filter((name) => draft.chosen.has(name));
}

export function withPlatform(draft: WelcomeDraft, name: string, isChosen: boolean): WelcomeDraft {
  const others = [...draft.chosen].filter((one) => one !== name);
  return { ...draft, chosen: new Set(isChosen ? [...others, name] : others) };
}

/** What was typed is added and chosen; what is on offer already, in whatever case, is only chosen. */
export function withTypedPlatform(draft: WelcomeDraft): WelcomeDraft {
  const name = tidyLine(draft.typedName).slice(0, LONGEST_PLATFORM_NAME).trimEnd();
  if (name === '') return draft;
  const known = platformNames(draft).find((one) => one.toLowerCase() === name.toLowerCase());
  const typedPlatforms = known === undefined ? [...draft.typedPlatforms, name] : draft.typedPlatforms;
  return withPlatform({ ...draft, typedPlatforms, typedName: '' }, known ?? name, true);
}

export function withMinutes(draft: WelcomeDraft, name: string, text: string): WelcomeDraft {
  return { ...draft, minutesTexts: new Map(draft.minutesTexts).set(name, text) };
}

/** The minutes of the whole day; null for no limit. */
export function capOf({ capText }: WelcomeDraft): { readonly minutes: number | null; readonly isWrong: boolean } {
  const parsed = parseMinutes(capText);
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

/** 15 among 4 is 4, 4, 4, 3. With less than a minute for each there is no budget at all: 0 would mean "not a minute". */
function evenShares(minutes: number, count: number): readonly number[] {
  if (count === 0 || minutes < count) return [];
  const share = Math.floor(minutes / count);
  return Array.from({ length: count }, (_, index) => (index < minutes - share * count ? share + 1 : share));
}
