import { parseDay, type Day } from '../../shared/base/day';

/** The pages that the settings are divided into. */
export const SETTINGS_PARTS = ['general', 'reminders', 'start-up', 'backups', 'exchange'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** The tabs of the plan. */
export const PLAN_PARTS = ['activities', 'budgets', 'pauses', 'week'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** Where in Rapport the person is. A null day is whatever day today is. */
export type Place =
  | { readonly page: 'today'; readonly day: Day | null }
  | { readonly page: 'plan'; readonly part: PlanPart }
  | { readonly page: 'settings'; readonly part: SettingsPart };

export const START: Place = { page: 'today', day: null };
export const PLAN: Place = { page: 'plan', part: 'activities' };
export const SETTINGS: Place = { page: 'settings', part: 'general' };
export const BACKUPS: Place = { page: 'settings', part: 'backups' };

/** `#/today`, `#/today/2026-11-23`, `#/plan/budgets`: so that reload and the back button stay where one was. */
export function placeHash(place: Place): string {
  switch (place.page) {
    case 'today':
      return place.day === null ? '#/today' : `#/today/${place.day}`;
    case 'plan':
      return place.part === 'activities' ? '#/plan' : `#/plan/${place.part}`;
    case 'settings':
      return place.part === 'general' ? '#/settings' : `#/settings/${place.part}`;
  }
}

const DAYLESS: readonly Place[] = [
  ...PLAN_PARTS.map((part) => ({ page: 'plan', part }) as const),
  ...SETTINGS_PARTS.map((part) => ({ page: 'settings', part }) as const),
];

/** The start for a hash that names no place. */
export function placeOfHash(hash: string): Place {
  const dayless = DAYLESS.find((place) => placeHash(place) === hash);
  if (dayless !== undefined) return dayless;
  const day = parseDay(/^#\/today\/(.+)$/.exec(hash)?.[1] ?? '');
  return { page: 'today', day };
}
