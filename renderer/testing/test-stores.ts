import { monthAfter, monthBefore } from '../../shared/base/day';
import { millisecondsOf } from '../../shared/base/instant';
import { createBridge } from '../lib/bridge';
import { createStores, type Stores } from '../stores/create-stores';
import { countingIds, NOVEMBER, NOW, TODAY } from './builders';
import { createFakeAddress } from './fake-address';
import type { FakeServices } from './fake-services';

/** The stores of a page that stands on fakes. */
export function createTestStores(services: FakeServices, address = createFakeAddress()): Stores {
  return createStores({
    bridge: createBridge(services.transport),
    address,
    newId: countingIds(),
    clock: { milliseconds: () => millisecondsOf(NOW) },
    after: () => () => undefined,
    language: 'en-GB',
  });
}

/** The same, connected, with the services' greeting and the months around today. */
export async function openTestStores(services: FakeServices, address = createFakeAddress()): Promise<Stores> {
  const stores = createTestStores(services, address);
  stores.app.setConnection('connected');
  await stores.app.greet();
  await stores.ledger.need([monthBefore(NOVEMBER), NOVEMBER, monthAfter(NOVEMBER)]);
  await stores.scoreHistory.read(TODAY);
  return stores;
}
