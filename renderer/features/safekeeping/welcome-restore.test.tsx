// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBackup, someBackups } from '../../testing/backup-builders';
import { createFakeServices, type FakeServicesStart } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { LARGE_UPLOAD, LARGEST_UPLOAD } from '../../stores/safekeeping-store';
import { createTestStores } from '../../testing/test-stores';
import { WelcomeRestore } from './welcome-restore';

async function openPart(start: FakeServicesStart = {}) {
  const services = createFakeServices(start);
  const stores = createTestStores(services);
  await act(() => stores.app.greet());
  const page = renderPart(<WelcomeRestore />, stores);
  await act(() => stores.safekeeping.readBackups());
  return { ...page, services };
}

const file = (text: string) => new File([text], 'mine.json', { type: 'application/json' });
const field = () => screen.getByLabelText<HTMLInputElement>('Open a backup file …');

/** A file that says it is so large, without being it. */
function sized(size: number): File {
  return Object.defineProperty(file('{}'), 'size', { value: size });
}

describe('WelcomeRestore', () => {
  it('offers the newest backups there are', async () => {
    const backups = someBackups({
      backups: [1, 2, 3, 4].map((index) => aBackup({ name: `${String(index)}.json` })),
    });
    const { user } = await openPart({ backups });
    const offers = screen.getAllByRole('button', { name: /^Restore the backup of/ });

    await user.click(offers[0] ?? document.body);

    expect(offers).toHaveLength(3);
    expect(screen.getByRole('dialog', { name: 'Restore the backup of today 10:00' })).toBeDefined();
  });

  it('opens a file that the person has', async () => {
    const { user, services } = await openPart();

    await user.upload(field(), file('{"kind":"rapport-backup"}'));

    expect(await screen.findByRole('dialog', { name: 'Restore mine.json' })).toBeDefined();
    expect(services.uploaded().text).toBe('{"kind":"rapport-backup"}');
  });

  it('asks before it reads a large one', async () => {
    const { user, services } = await openPart();

    await user.upload(field(), sized(LARGE_UPLOAD + 1));
    const asked = screen.getByRole('dialog', { name: 'A large file' }).textContent;
    await user.click(screen.getByRole('button', { name: 'Read it' }));

    expect(asked).toContain('mine.json has 52.4 MB.');
    await screen.findByRole('dialog', { name: 'Restore mine.json' });
    expect(services.asked()).toContainEqual({
      name: 'uploads/begin',
      input: { characters: 2, isLargeMeant: true },
    });
  });

  it('does not begin to read what no backup can be', async () => {
    const { user, services } = await openPart();

    await user.upload(field(), sized(LARGEST_UPLOAD + 1));

    expect(screen.getByRole('alert').textContent).toContain('larger than any backup');
    expect(services.asked().map(({ name }) => name)).not.toContain('uploads/begin');
  });

  it('says why a file did not arrive', async () => {
    const { user, services } = await openPart();
    services.refuseNext('uploads/begin', { code: 'invalid', problem: 'The file is larger than 50 MB.' });

    await user.upload(field(), file('{}'));

    expect((await screen.findByRole('alert')).textContent).toBe('The file is larger than 50 MB. Nothing was changed.');
  });
});
