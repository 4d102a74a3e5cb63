import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { placeHash, placeOfHash, START, type Place } from './place';

describe('the hash of a place', () => {
  it.each<[Place, string]>([
    [{ page: 'today', day: null }, '#/today'],
    [{ page: 'today', day: day('2026-11-23') }, '#/today/2026-11-23'],
    [{ page: 'settings' }, '#/settings'],
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
    '#/plan',
    '#token=abc',
    '#settings',
  ])('is the start where it is %j', (hash) => {
    expect(placeOfHash(hash)).toEqual(START);
  });
});
