import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { BACKUPS, PLAN, placeHash, placeOfHash, SETTINGS, START, type Place } from './place';

describe('the hash of a place', () => {
  it.each<[Place, string]>([
    [{ page: 'today', day: null }, '#/today'],
    [{ page: 'today', day: day('2026-11-23') }, '#/today/2026-11-23'],
    [SETTINGS, '#/settings'],
    [PLAN, '#/plan'],
    [{ page: 'plan', part: 'pauses' }, '#/plan/pauses'],
    [BACKUPS, '#/settings/backups'],
    [{ page: 'settings', part: 'reminders' }, '#/settings/reminders'],
    [{ page: 'settings', part: 'start-up' }, '#/settings/start-up'],
  ])('names %j and finds it again', (place, hash) => {
    expect(placeHash(place)).toBe(hash);
    expect(placeOfHash(hash)).toEqual(place);
  });

  it.each([
    '',
    '#',
    '#/',
    '#/today/',
    '#/today/2026-02-30',
    '#/today/2026-11-23/x',
    '#/plan/',
    '#/plan/activities',
    '#token=abc',
    '#settings',
    '#/settings/',
    '#/settings/general',
    '#/settings/plan',
  ])('is the start where it is %j', (hash) => {
    expect(placeOfHash(hash)).toEqual(START);
  });
});
