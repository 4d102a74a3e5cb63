import { parseDay, type Day } from '../../shared/base/day';

/** The pages that the settings are divided into. */
export const SETTINGS_PARTS = ['general', 'backups', 'exchange'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** Where in Rapport the person is. A null day is whatever day today is. */
export type Place =
  { readonly page: 'today'; readonly day: Day | null } | { readonly page: 'settings'; readonly part: SettingsPart };

export const START: Place = { page: 'today', day: null };
export const SETTINGS: Place = { page: 'settings', part: 'general' };
export const BACKUPS: Place = { page: 'settings', part: 'backups' };

/** `#/today`, `#/today/2026-11-23`, `#/settings/backups`: so that reload and the back button stay where one was. */
export function placeHash(place: Place): string {
  if (place.page === 'settings') return place.part === 'general' ? '#/settings' : `#/settings/${place.part}`;
  return place.day === null ? '#/today' : `#/today/${place.day}`;
}

/** The start for a hash that names no place. */
export function placeOfHash(hash: string): Place {
  if (hash === '#/settings') return SETTINGS;
  const part = SETTINGS_PARTS.find((one) => one !== 'general' && hash === `#/settings/${one}`);
  if (part !== undefined) return { page: 'settings', part };
  const day = parseDay(/^#\/today\/(.+)$/.exec(hash)?.[1] ?? '');
  return { page: 'today', day };
}
