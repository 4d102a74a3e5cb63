// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BACKUPS } from '../lib/place';
import { someBackups } from '../testing/backup-builders';
import { createFakeServices, type FakeServicesStart } from '../testing/fake-services';
import { renderPart } from '../testing/render-page';
import { createTestStores } from '../testing/test-stores';
import { LedgerBanners } from './ledger-banners';

async function showBanners(start: FakeServicesStart) {
  const stores = createTestStores(createFakeServices(start));
  await act(() => stores.app.greet());
  const page = renderPart(<LedgerBanners />, stores);
  await act(() => stores.safekeeping.readBackups());
  const texts = () => screen.queryAllByRole('status').map(({ textContent }) => textContent);
  return { ...page, stores, texts };
}

describe('LedgerBanners', () => {
  it('say nothing while all is well', async () => {
    expect((await showBanners({})).texts()).toEqual([]);
  });

  it('say who has the ledger', async () => {
    const { texts } = await showBanners({ readOnly: { code: 'ledger-locked', holder: 'the desktop app on home' } });

    expect(texts()).toEqual([expect.stringContaining('open in the desktop app on home')]);
  });

  it('say once what keeps the ledger and its backups from being written', async () => {
    const failure = { code: 'ledger-locked', holder: 'the desktop app on home' } as const;
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
