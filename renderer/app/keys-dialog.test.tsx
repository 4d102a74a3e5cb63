// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SHORTCUTS } from '../lib/shortcuts';
import { addActivity, ledgerAfter } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { renderPart } from '../testing/render-page';
import { everythingFetched } from '../testing/fetched';
import { openTestStores } from '../testing/test-stores';
import { Frame } from './frame';

async function openFrame() {
  await everythingFetched();
  const stores = await openTestStores(createFakeServices({ own: ledgerAfter(addActivity('Answer')) }));
  return { stores, ...renderPart(<Frame editor={() => null}>A page</Frame>, stores) };
}

it('lists every shortcut with its keys', async () => {
  const { user } = await openFrame();

  await user.keyboard('?');

  const dialog = screen.getByRole('dialog', { name: 'Keys' });
  expect(
    within(dialog)
      .getAllByRole('term')
      .map((term) => term.textContent),
  ).toEqual(SHORTCUTS.map(({ text }) => text));
  expect(within(dialog).getByText('Ctrl+Shift+Z')).toBeDefined();
});

it('is opened with a button as well, and closed with Escape or its own button', async () => {
  const { user } = await openFrame();
  const open = () => user.click(screen.getByRole('button', { name: /^Keys/ }));
  const dialog = () => screen.queryByRole('dialog', { name: 'Keys' });

  await open();
  await user.keyboard('{Escape}');
  expect(dialog()).toBeNull();

  await open();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(dialog()).toBeNull();
});

it('lets no key act on the page behind it', async () => {
  const { user, stores } = await openFrame();
  await user.keyboard('?');

  await user.keyboard(',');

  expect(stores.place.store.getState().page).toBe('today');
});
