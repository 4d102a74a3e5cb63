import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { SETTINGS } from '../lib/place';
import { createFakeAddress } from '../testing/fake-address';
import { createPlaceStore } from './place-store';

const SOME_DAY = day('2026-11-20');

describe('createPlaceStore', () => {
  it('begins at the place in the address', () => {
    const place = createPlaceStore(createFakeAddress('#/today/2026-11-20'));

    expect(place.store.getState()).toEqual({ page: 'today', day: SOME_DAY });
  });

  it('puts the place that the person goes to into the address', () => {
    const address = createFakeAddress();
    const place = createPlaceStore(address);

    place.goTo(SETTINGS);

    expect(place.store.getState()).toEqual(SETTINGS);
    expect(address.hash()).toBe('#/settings');
  });

  it('goes back with the back button, through every place', () => {
    const address = createFakeAddress();
    const place = createPlaceStore(address);
    place.goTo({ page: 'today', day: SOME_DAY });
    place.goTo(SETTINGS);

    address.back();
    const before = place.store.getState();
    address.back();

    expect(before).toEqual({ page: 'today', day: SOME_DAY });
    expect(place.store.getState()).toEqual({ page: 'today', day: null });
  });

  it('leaves no day behind on a page that has none', () => {
    const place = createPlaceStore(createFakeAddress('#/today/2026-11-20'));

    place.goTo(SETTINGS);

    expect(place.store.getState()).not.toHaveProperty('day');
  });

  it('stays where it is once it is disposed of', () => {
    const address = createFakeAddress();
    const place = createPlaceStore(address);
    place.goTo(SETTINGS);

    place.dispose();
    address.back();

    expect(place.store.getState()).toEqual(SETTINGS);
  });
});
