import { describe, expect, it, onTestFinished } from 'vitest';
import { day } from '../../shared/base/day';
import { at, id, month } from '../../shared/testing/builders';
import { addActivity, ledgerAfter, tick, TODAY } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeAddress } from '../testing/fake-address';
import { createFakeServices, type FakeServicesStart } from '../testing/fake-services';
import { createTestStores } from '../testing/test-stores';
import { followDay } from './follow-day';

const OWN = ledgerAfter(addActivity('Answer'));

type Start = { readonly start?: FakeServicesStart; readonly hash?: string; readonly likely?: string };

function startPage({ start = {}, hash = '', likely = '2026-11' }: Start = {}) {
  const services = createFakeServices({ own: OWN, ...start });
  const stores = createTestStores(services, createFakeAddress(hash));
  onTestFinished(followDay(stores, month(likely)));
  stores.app.setConnection('connected');
  const months = () => [...stores.ledger.store.getState().months].sort();
  const reads = () => services.asked().filter(({ name }) => name.startsWith('ledger/read')).length;
  return { services, stores, months, reads };
}

describe('followDay', () => {
  it('reads the months around the day that is shown, and the scores up to it', async () => {
    const { stores, months } = startPage();

    await stores.app.greet();
    await eventually(() => expect(stores.scoreHistory.store.getState().until).toBe(TODAY));

    expect(months()).toEqual(['2026-10', '2026-11', '2026-12']);
  });

  it('asks for the months that are likely before it is told what today is, and once', async () => {
    const { services, stores, reads, months } = startPage();
    const before = services.asked().map(({ name }) => name);

    await stores.app.greet();
    await eventually(() => expect(stores.scoreHistory.store.getState().until).toBe(TODAY));

    expect(before).toEqual(['ledger/read']);
    expect(months()).toHaveLength(3);
    expect(reads()).toBe(1);
  });

  it('reads the others too where it was not as likely', async () => {
    const { stores, reads, months } = startPage({ likely: '2026-12' });

    await stores.app.greet();
    await eventually(() => expect(months()).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']));

    expect(reads()).toBe(2);
  });

  it('begins with the day in the address', async () => {
    const { stores, months } = startPage({ hash: '#/today/2011-10-24' });

    await stores.app.greet();
    await eventually(() => expect(stores.scoreHistory.store.getState().until).toBe(day('2011-10-24')));

    expect(months()).toEqual(['2011-09', '2011-10', '2011-11']);
  });

  it('reads what is missing when the person goes to another day, and nothing when nothing is', async () => {
    const { stores, months, reads } = startPage();
    await stores.app.greet();
    await eventually(() => expect(months()).toHaveLength(3));

    stores.place.goTo({ page: 'today', day: day('2026-11-30') });
    const readsAfterNearDay = reads();
    stores.place.goTo({ page: 'today', day: day('2026-12-01') });
    await eventually(() => expect(months()).toContain('2027-01'));

    expect(readsAfterNearDay).toBe(1);
    expect(reads()).toBe(2);
  });

  it('follows into the new day when the old one is over', async () => {
    const { services, stores, months } = startPage({ start: { now: at('2026-11-30T20:00:00.000Z') } });
    await stores.app.greet();
    await eventually(() => expect(months()).toEqual(['2026-10', '2026-11', '2026-12']));

    services.setNow(at('2026-12-01T03:00:00.000Z'));
    await eventually(() => expect(months()).toContain('2027-01'));

    expect(stores.scoreHistory.store.getState().until).toBe(day('2026-12-01'));
  });

  it('stays on the day that was chosen when a new one begins', async () => {
    const { services, stores } = startPage({ hash: '#/today/2026-11-20' });
    await stores.app.greet();
    await eventually(() => expect(stores.scoreHistory.store.getState().until).toBe(day('2026-11-20')));
    const asked = services.asked().length;

    services.setNow(at('2026-11-24T03:00:00.000Z'));

    expect(services.asked()).toHaveLength(asked);
  });

  it('reads the other ledger when another one was opened', async () => {
    const sample = ledgerAfter(addActivity('Invented'), tick(id('invented')));
    const { services, stores, months } = startPage({ start: { sample } });
    await stores.app.greet();
    await eventually(() => expect(months()).toHaveLength(3));
    const titles = () => stores.ledger.store.getState().documents.catalog.activities.map(({ title }) => title);

    await stores.app.openLedger('sample');
    await eventually(() => expect(titles()).toEqual(['Invented']));

    await eventually(() => expect(months()).toEqual(['2026-10', '2026-11', '2026-12']));
    expect(services.asked().at(-1)?.name).not.toBe('ledger/dispatch');
  });

  it('reads everything anew when other contents have taken the place of the ledger’s', async () => {
    const restored = ledgerAfter(addActivity('Restored'));
    const { stores, months, reads } = startPage({ start: { restored } });
    await stores.app.greet();
    await eventually(() => expect(months()).toHaveLength(3));
    const wasOpen: boolean[] = [];
    stores.ledger.store.subscribe(({ isOpen }) => wasOpen.push(isOpen));

    await stores.safekeeping.restore('preview-1');

    const titles = () => stores.ledger.store.getState().documents.catalog.activities.map(({ title }) => title);
    await eventually(() => expect(titles()).toEqual(['Restored']));
    expect(reads()).toBe(2);
    expect(wasOpen).not.toContain(false);
  });

  it('reads nothing more while the ledger cannot be opened', async () => {
    const problem = { code: 'document-newer', document: 'catalog.json', version: 9 } as const;
    const { stores, services } = startPage({ start: { problem } });

    await stores.app.greet();

    expect(services.asked().map(({ name }) => name)).toEqual(['ledger/read', 'app/hello']);
  });
});
