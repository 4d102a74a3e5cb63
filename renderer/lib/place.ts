import { parseDay, type Day } from '../../shared/base/day';

/** Where in Rapport the person is. A null day is whatever day today is. */
export type Place = { readonly page: 'today'; readonly day: Day | null } | { readonly page: 'settings' };

export const START: Place = { page: 'today', day: null };

/** `#/today`, `#/today/2026-11-23`, `#/settings`: so that reload and the back button stay where one was. */
export function placeHash(place: Place): string {
  if (place.page === 'settings') return '#/settings';
  return place.day === null ? '#/today' : `#/today/${place.day}`;
}

/** The start for a hash that names no place. */
export function placeOfHash(hash: string): Place {
  if (hash === '#/settings') return { page: 'settings' };
  const day = parseDay(/^#\/today\/(.+)$/.exec(hash)?.[1] ?? '');
  return { page: 'today', day };
}
