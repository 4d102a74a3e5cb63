import { describe, expect, it } from 'vitest';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';
import { openChosen, type Chosen } from './open-chosen';

async function choose(item: Chosen) {
  const services = createFakeServices();
  const stores = await openTestStores(services);
  openChosen(stores, item);
  return { services, place: stores.place.store.getState(), wish: stores.wishes.store.getState().wish };
}

describe('openChosen', () => {
  it('goes to the settings, and to what there is to say about Rapport', async () => {
    expect((await choose('settings')).place).toEqual({ page: 'settings', part: 'general' });
    expect((await choose('about')).place).toEqual({ page: 'settings', part: 'about' });
  });

  it('asks for the keys where the person is', async () => {
    expect(await choose('keys')).toMatchObject({ wish: { kind: 'keys' }, place: { page: 'today', day: null } });
  });

  it('takes the last step back and does it again', async () => {
    const asked = async (item: Chosen) => (await choose(item)).services.asked().map(({ name }) => name);

    expect(await asked('undo')).toContain('ledger/undo');
    expect(await asked('redo')).toContain('ledger/redo');
  });
});
