// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aRecovery } from '../../testing/backup-builders';
import { createFakeServices, type FakeServicesStart } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { createTestStores } from '../../testing/test-stores';
import { RecoveryPage } from './recovery-page';

const DOCUMENT = 'months/2011-11.json';

async function openRecovery(start: FakeServicesStart = {}) {
  const services = createFakeServices({ isRecovering: true, recovery: aRecovery(), ...start });
  const stores = createTestStores(services);
  await act(() => stores.app.greet());
  const page = renderPart(<RecoveryPage />, stores);
  await act(() => stores.safekeeping.readRecovery());
  const chosen = () =>
    services
      .asked()
      .filter(({ name }) => name === 'recovery/choose')
      .map(({ input }) => input);
  return { ...page, services, chosen };
}

const goOn = () => screen.getByRole('button', { name: 'Go on with what is chosen' });
const copies = () => within(screen.getByRole('group', { name: `What takes the place of ${DOCUMENT}` }));

describe('RecoveryPage', () => {
  it('says what cannot be read, what can, and where the damaged file is kept', async () => {
    await openRecovery();

    const text = screen.getByRole('main').textContent;
    expect(text).toContain('November 2011');
    expect(text).toContain('It is cut off.');
    expect(text).toContain('damaged/months_2011-11.json-2026-11-23T09-00-00.000Z');
    expect(text).toContain('3 of 4 files with 640 records');
  });

  it('goes on with the best copy when nothing else is chosen', async () => {
    const { user, chosen } = await openRecovery();

    await user.click(goOn());

    expect(chosen()).toEqual([{ choices: [{ document: DOCUMENT, candidate: 'previous' }] }]);
  });

  it('goes on with another copy, or with none, when that is chosen', async () => {
    const { user, chosen } = await openRecovery();

    await user.click(copies().getByRole('radio', { name: 'What is still legible in the file' }));
    await user.click(goOn());
    await user.click(copies().getByRole('radio', { name: 'Go on without this month' }));
    await user.click(goOn());

    expect(chosen()).toEqual([
      { choices: [{ document: DOCUMENT, candidate: 'legible' }] },
      { choices: [{ document: DOCUMENT, candidate: null }] },
    ]);
  });

  it('says why it could not go on, and stays', async () => {
    const { user, services } = await openRecovery();
    services.refuseNext('recovery/choose', { code: 'disk-full' });

    await user.click(goOn());

    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(goOn()).toBeDefined();
  });

  it('leads from a damaged sample back to the own ledger', async () => {
    const { user, services } = await openRecovery({ ledger: 'sample' });

    await user.click(screen.getByRole('button', { name: 'Back to my own ledger' }));

    expect(services.asked()).toContainEqual({ name: 'app/open-ledger', input: { ledger: 'own' } });
  });
});
