import { parseDay, type Day } from '../../shared/base/day';
import { parseId, type Id } from '../../shared/base/id';

/** The pages that the settings are divided into. */
export const SETTINGS_PARTS = ['general', 'reminders', 'start-up', 'scores', 'backups', 'exchange', 'about'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** The tabs of the plan. */
export const PLAN_PARTS = ['activities', 'budgets', 'pauses', 'week'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** The tabs of the insights that are about no one score. */
export const INSIGHTS_PARTS = ['time', 'share', 'year'] as const;
export type InsightsPart = (typeof INSIGHTS_PARTS)[number];

/** Where in Rapport the person is. A null day is whatever day today is, a null score the first one. */
export type Place =
  | { readonly page: 'today'; readonly day: Day | null }
  | { readonly page: 'plan'; readonly part: PlanPart }
  | { readonly page: 'journal'; readonly part: 'days' | 'week'; readonly day: Day | null }
  | { readonly page: 'insights'; readonly part: 'score'; readonly scoreId: Id | null }
  | { readonly page: 'insights'; readonly part: InsightsPart }
  | { readonly page: 'settings'; readonly part: SettingsPart };

export const START: Place = { page: 'today', day: null };
export const PLAN: Place = { page: 'plan', part: 'activities' };
export const JOURNAL: Place = { page: 'journal', part: 'days', day: null };
export const WEEK_REVIEW: Place = { page: 'journal', part: 'week', day: null };
export const INSIGHTS: Place = { page: 'insights', part: 'score', scoreId: null };
export const SETTINGS: Place = { page: 'settings', part: 'general' };
export const SCORES: Place = { page: 'settings', part: 'scores' };
export const BACKUPS: Place = { page: 'settings', part: 'backups' };
export const ABOUT: Place = { page: 'settings', part: 'about' };

/** `#/today`, `#/journal/2026-11-23`, `#/plan/budgets`: so that reload and the back button stay where one was. */
export function placeHash(place: Place): string {
  switch (place.page) {
    case 'today':
      return place.day === null ? '#/today' : `#/today/${place.day}`;
    case 'plan':
      return place.part === 'activities' ? '#/plan' : `#/plan/${place.part}`;
    case 'journal':
      return journalHash(place);
    case 'insights':
      return insightsHash(place);
    case 'settings':
      return place.part === 'general' ? '#/settings' : `#/settings/${place.part}`;
  }
}

function journalHash({ part, day }: Extract<Place, { readonly page: 'journal' }>): string {
  return ['#/journal', ...(part === 'week' ? [part] : []), ...(day === null ? [] : [day])].join('/');
}

function insightsHash(place: Extract<Place, { readonly page: 'insights' }>): string {
  if (place.part !== 'score') return `#/insights/${place.part}`;
  return place.scoreId === null ? '#/insights' : `#/insights/score/${place.scoreId}`;
}

const FIXED: readonly Place[] = [
  JOURNAL,
  WEEK_REVIEW,
  INSIGHTS,
  ...INSIGHTS_PARTS.map((part) => ({ page: 'insights', part }) as const),
  ...PLAN_PARTS.map((part) => ({ page: 'plan', part }) as const),
  ...SETTINGS_PARTS.map((part) => ({ page: 'settings', part }) as const),
];

/** The start for a hash that names no place. */
export function placeOfHash(hash: string): Place {
  const fixed = FIXED.find((place) => placeHash(place) === hash);
  if (fixed !== undefined) return fixed;
  const [, name = '', rest = ''] = /^#\/(today|journal\/week|journal|insights\/score)\/(.+)$/.exec(hash) ?? [];
  const day = parseDay(rest);
  if (name === 'insights/score') return { page: 'insights', part: 'score', scoreId: parseId(rest) };
  if (name.startsWith('journal') && day !== null)
    return { page: 'journal', part: name === 'journal' ? 'days' : 'week', day };
  return { page: 'today', day: name === 'today' ? day : null };
}
