import { describe, expect, it, onTestFinished } from 'vitest';
import { createFakeServices, type FakeServicesStart } from '../testing/fake-services';
import { eventually } from '../testing/eventually';
import { createTestStores } from '../testing/test-stores';
import { followConnection } from './follow-connection';
import { followSafekeeping } from './follow-safekeeping';

function startPage(start: FakeServicesStart = {}) {
  const services = createFakeServices(start);
  const stores = createTestStores(services);
  onTestFinished(followSafekeeping(stores, Promise.resolve()));
  onTestFinished(followConnection(stores, services.transport));
  const reads = (name: string) => services.asked().filter((one) => one.name === name).length;
  return { services, stores, reads };
}

const DAMAGED = { code: 'document-damaged', document: 'catalog.json', problem: 'It is cut off.' } as const;

describe('followSafekeeping', () => {
  it('reads the backups once the services have answered', async () => {
    const { stores } = startPage();

    await eventually(() => expect(stores.safekeeping.store.getState().backups).not.toBeNull());
  });

  it('reads what is damaged instead while that has to be decided, and the backups afterwards', async () => {
    const { stores, reads } = startPage({ isRecovering: true, problem: DAMAGED });
    await eventually(() => expect(stores.safekeeping.store.getState().recovery).not.toBeNull());
    const before = reads('backups/read');

    await stores.safekeeping.choose([]);

    await eventually(() => expect(reads('backups/read')).toBe(1));
    expect(before).toBe(0);
  });

  it('reads them again for another ledger', async () => {
    const { stores, reads } = startPage();
    await eventually(() => expect(reads('backups/read')).toBe(1));

    await stores.app.openLedger('sample');

    await eventually(() => expect(reads('backups/read')).toBe(2));
  });

  it('reads them again when the connection is back, and not when a setting changes', async () => {
    const { services, stores, reads } = startPage();
    await eventually(() => expect(reads('backups/read')).toBe(1));
    services.loseConnection();

    services.connect();
    await eventually(() => expect(reads('backups/read')).toBe(2));
    await stores.app.changeSettings({ theme: 'dark' });

    expect(reads('backups/read')).toBe(2);
  });
});
