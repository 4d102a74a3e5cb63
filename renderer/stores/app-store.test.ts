import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { millisecondsOf } from '../../shared/base/instant';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { at } from '../../shared/testing/builders';
import { createBridge } from '../lib/bridge';
import { NOW, TODAY, ZONE } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { createAppStore } from './app-store';

const DAMAGED = { code: 'document-damaged', document: 'catalog.json', problem: 'It is cut off.' } as const;

function startPage(services = createFakeServices(), pageClock = NOW) {
  const app = createAppStore(createBridge(services.transport), {
    clock: { milliseconds: () => millisecondsOf(pageClock) },
    language: 'de-DE',
  });
  return { services, app };
}

describe('greet', () => {
  it('learns what the services say of themselves', async () => {
    const { app } = startPage();
    const before = app.store.getState();

    await app.greet();

    expect(before).toEqual({ hello: null, connection: 'connecting', failure: null, clockAhead: 0, openings: 0 });
    expect(app.store.getState()).toMatchObject({ hello: { today: TODAY, zone: ZONE, ledger: 'own' }, failure: null });
  });

  it('learns how far their clock is ahead of the page’s', async () => {
    const { app } = startPage(
      createFakeServices({ now: at('2026-11-23T10:00:00.000Z') }),
      at('2026-11-23T09:59:30.000Z'),
    );

    await app.greet();

    expect(app.store.getState().clockAhead).toBe(30_000);
  });

  it('learns why the ledger could not be opened, and that it could be later', async () => {
    const { services, app } = startPage(createFakeServices({ problem: DAMAGED }));

    await app.greet();
    const first = app.store.getState().failure;
    services.setProblem(null);
    await app.greet();

    expect(first).toEqual(DAMAGED);
    expect(app.store.getState().failure).toBeNull();
  });

  it('keeps what it knew when there is no answer', async () => {
    const { services, app } = startPage();
    await app.greet();
    services.loseConnection();

    await app.greet();

    expect(app.store.getState()).toMatchObject({ hello: { today: TODAY }, failure: { code: 'disconnected' } });
  });
});

describe('what the services announce', () => {
  it('is a new day', async () => {
    const { services, app } = startPage();
    await app.greet();

    services.setNow(at('2026-11-24T03:00:00.000Z'));

    expect(app.store.getState().hello?.today).toBe(day('2026-11-24'));
  });

  it('is how this computer likes it, changed in any window', async () => {
    const { app } = startPage();
    await app.greet();

    const done = await app.changeSettings({ theme: 'dark' });

    expect(done.ok).toBe(true);
    expect(app.store.getState().hello?.settings).toEqual({ ...DEFAULT_APP_SETTINGS, theme: 'dark' });
  });

  it('is another ledger, which is then greeted', async () => {
    const { services, app } = startPage();
    await app.greet();

    await app.openLedger('sample');
    await app.greet();

    expect(app.store.getState().hello?.ledger).toBe('sample');
    expect(services.asked().map(({ name }) => name)).toEqual([
      'app/hello',
      'app/open-ledger',
      'app/hello',
      'app/hello',
    ]);
  });

  it('is nothing to a page that was not greeted yet', () => {
    const { services, app } = startPage();

    services.setNow(at('2026-11-24T03:00:00.000Z'));

    expect(app.store.getState().hello).toBeNull();
  });

  it('is not heard once the store is disposed of', async () => {
    const { services, app } = startPage();
    await app.greet();

    app.dispose();
    services.setNow(at('2026-11-24T03:00:00.000Z'));

    expect(app.store.getState().hello?.today).toBe(TODAY);
  });
});
