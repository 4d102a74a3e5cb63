import { REGIONS } from '../../../shared/settings/region';

/** `Deutsch (Deutschland)`: a language and its region in their own words; the tag itself where nothing knows them. */
export function nameOfRegion(tag: string): string {
  try {
    const { baseName } = new Intl.Locale(tag);
    return new Intl.DisplayNames([baseName], { type: 'language', languageDisplay: 'standard' }).of(baseName) ?? tag;
  } catch {
    return tag;
  }
}

type Choice = { readonly value: (typeof REGIONS)[number]; readonly text: string };
let choices: readonly Choice[] | null = null;

/** All of them by their names. Made once: it takes as many readers of names as there are regions. */
export function regionChoices(): readonly Choice[] {
  choices ??= REGIONS.map((value) => ({ value, text: capitalised(nameOfRegion(value), value) })).toSorted(
    (one, other) => one.text.localeCompare(other.text, 'en'),
  );
  return choices;
}

function capitalised(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Whether numbers are written there with other digits than 0–9. */
export function hasDigitsOfItsOwn(tag: string): boolean {
  return new Intl.NumberFormat(tag).resolvedOptions().numberingSystem !== 'latn';
}
