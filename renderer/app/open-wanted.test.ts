import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/base/day';
import { id } from '../../shared/testing/builders';
import { TODAY } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';
import { openWanted } from './open-wanted';

async function open(wanted: Partial<Parameters<typeof openWanted>[1]>) {
  const stores = await openTestStores(createFakeServices());
  stores.place.goTo({ page: 'plan', part: 'activities' });
  openWanted(stores, { day: TODAY, activityId: null, scoreId: null, ...wanted });
  return { place: stores.place.store.getState(), wish: stores.wishes.store.getState().wish };
}

describe('openWanted', () => {
  it('goes to the item on the page of today', async () => {
    expect(await open({ activityId: id('answer') })).toEqual({
      place: { page: 'today', day: null },
      wish: { kind: 'item', activityId: 'answer', day: TODAY },
    });
  });

  it('asks for the reading of a score', async () => {
    expect(await open({ scoreId: id('klout') })).toEqual({
      place: { page: 'today', day: null },
      wish: { kind: 'log', scoreId: 'klout', day: TODAY, typed: '' },
    });
  });

  it('goes to another day where that is meant', async () => {
    const yesterday = addDays(TODAY, -1);

    expect(await open({ day: yesterday })).toEqual({ place: { page: 'today', day: yesterday }, wish: null });
  });
});
