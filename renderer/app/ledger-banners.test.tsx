// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { at } from '../../shared/testing/builders';
import { BACKUPS } from '../lib/place';
import { someBackups } from '../testing/backup-builders';
import { createFakeServices, type FakeServicesStart } from '../testing/fake-services';
import { renderPart } from '../testing/render-page';
import { createTestStores } from '../testing/test-stores';
import { LedgerBanners } from './ledger-banners';

const HOLDER = { shell: 'web', host: 'home', isHere: true, since: at('2026-11-23T08:12:00.000Z') } as const;

async function showBanners(start: FakeServicesStart) {
  const services = createFakeServices(start);
  const stores = createTestStores(services);
  await act(() => stores.app.greet());
  const page = renderPart(<LedgerBanners />, stores);
  await act(() => stores.safekeeping.readBackups());
  const texts = () => screen.queryAllByRole('status').map(({ textContent }) => textContent);
  return { ...page, services, stores, texts };
}

describe('LedgerBanners', () => {
  it('say nothing while all is well', async () => {
    expect((await showBanners({})).texts()).toEqual([]);
  });

  it('say who has the ledger', async () => {
    const { texts } = await showBanners({ readOnly: { code: 'ledger-locked', holder: HOLDER } });

    expect(texts()).toEqual([
      expect.stringMatching(/^This ledger is open in another Rapport on this computer \(in the browser, since 9:12/),
    ]);
  });

  it('say after another try that it is still open there, or nothing any more', async () => {
    const { user, services, stores, texts } = await showBanners({
      readOnly: { code: 'ledger-locked', holder: HOLDER },
    });

    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const said = stores.toasts.store.getState().toast?.text;
    services.setReadOnly(null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(said).toMatch(/^It is still open there\./);
    expect(texts()).toEqual([]);
    expect(stores.toasts.store.getState().toast?.text).toMatch(/It can be changed here\.$/);
  });

  it('say once what keeps the ledger and its backups from being written', async () => {
    const failure = { code: 'ledger-locked', holder: HOLDER } as const;
    const { texts } = await showBanners({ readOnly: failure, backups: someBackups({ failure }) });

    expect(texts()).toHaveLength(1);
  });

  it('say that the second folder failed, and lead to the backups', async () => {
    const second = { folder: '/home/ada/Synced', failure: { code: 'disk-full' } } as const;
    const { texts, stores, user } = await showBanners({ backups: someBackups({ second }) });
    expect(texts()).toEqual([expect.stringContaining('the second backup folder')]);

    await user.click(screen.getByRole('button', { name: 'See backups' }));

    expect(stores.place.store.getState()).toEqual({ page: 'settings', part: 'backups' });
  });

  it('say nothing of backups on the page that says it itself', async () => {
    const { texts, stores } = await showBanners({ backups: someBackups({ shrunk: { before: 4_000, now: 12 } }) });

    act(() => {
      stores.place.goTo(BACKUPS);
    });

    expect(texts()).toEqual([]);
  });

  it('say that the ledger holds much less than it did, with both numbers', async () => {
    const { texts } = await showBanners({ backups: someBackups({ shrunk: { before: 4_000, now: 12 } }) });

    expect(texts()).toEqual([expect.stringMatching(/12 records.*4,000/)]);
  });

  it('say that something was set aside, until it was looked at', async () => {
    const { texts, user } = await showBanners({ setAside: 2 });
    expect(texts()).toEqual([expect.stringContaining('set aside')]);

    await user.click(screen.getByRole('button', { name: 'See what' }));

    expect(texts()).toEqual([]);
  });
});
