import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { id } from '../../shared/testing/builders';
import {
  ABOUT,
  BACKUPS,
  INSIGHTS,
  JOURNAL,
  PLAN,
  placeHash,
  placeOfHash,
  SCORES,
  SETTINGS,
  START,
  WEEK_REVIEW,
  type Place,
} from './place';

describe('the hash of a place', () => {
  it.each<[Place, string]>([
    [{ page: 'today', day: null }, '#/today'],
    [{ page: 'today', day: day('2026-11-23') }, '#/today/2026-11-23'],
    [SETTINGS, '#/settings'],
    [PLAN, '#/plan'],
    [JOURNAL, '#/journal'],
    [{ page: 'journal', part: 'days', day: day('2026-11-23') }, '#/journal/2026-11-23'],
    [WEEK_REVIEW, '#/journal/week'],
    [{ page: 'journal', part: 'week', day: day('2026-11-23') }, '#/journal/week/2026-11-23'],
    [INSIGHTS, '#/insights'],
    [{ page: 'insights', part: 'score', scoreId: id('klout') }, '#/insights/score/klout'],
    [{ page: 'insights', part: 'year' }, '#/insights/year'],
    [{ page: 'plan', part: 'pauses' }, '#/plan/pauses'],
    [BACKUPS, '#/settings/backups'],
    [SCORES, '#/settings/scores'],
    [{ page: 'settings', part: 'reminders' }, '#/settings/reminders'],
    [{ page: 'settings', part: 'start-up' }, '#/settings/start-up'],
    [ABOUT, '#/settings/about'],
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
    '#/journal/',
    '#/journal/tomorrow',
    '#/journal/week/2026-02-30',
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
