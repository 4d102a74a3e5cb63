// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { at } from '../../../shared/testing/builders';
import { aBackup, someBackups } from '../../testing/backup-builders';
import { NOW } from '../../testing/builders';
import { createFakeServices, type FakeServicesStart } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { createTestStores } from '../../testing/test-stores';
import { BackupsPage } from './backups-page';

async function openPage(start: FakeServicesStart = {}) {
  const services = createFakeServices(start);
  const stores = createTestStores(services);
  await act(() => stores.app.greet());
  const page = renderPart(<BackupsPage />, stores);
  await act(() => stores.safekeeping.readBackups());
  const toast = () => stores.toasts.store.getState().toast?.text;
  const asked = (name: string) => services.asked().filter((one) => one.name === name);
  return { ...page, services, stores, toast, asked };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('BackupsPage', () => {
  it('says that there is no backup yet', async () => {
    await openPage();

    expect(section('Backups').getByText(/^There is no good backup yet\./)).toBeDefined();
    expect(screen.queryByRole('region', { name: 'What is kept' })).toBeNull();
  });

  it('says when the last good backup was made, and where', async () => {
    const backups = someBackups({
      backups: [aBackup({ name: 'a.json', state: 'damaged' }, { madeAt: at('2026-11-23T12:00:00.000Z') }), aBackup()],
    });

    await openPage({ backups });

    expect(
      section('Backups').getByText('Last good backup: today 10:00 · verified · in /home/ada/rapport/backups · 2 kept'),
    ).toBeDefined();
  });

  it('makes one by hand and says so', async () => {
    const { user, toast } = await openPage();

    await user.click(button('Back up now'));

    expect(toast()).toBe('Backup made and read back.');
    expect(section('What is kept').getByText('today 10:00')).toBeDefined();
    expect(document.activeElement).toBe(button('Back up now'));
  });

  it('tells how far it is, and can be cancelled', async () => {
    const { user, services, stores } = await openPage();
    services.hold();
    await user.click(button('Back up now'));
    services.announce('jobs/progress', {
      job: stores.safekeeping.store.getState().job?.id ?? '',
      share: 0.6,
      canCancel: true,
    });

    await act(async () => {
      for (let count = 0; count < 3; count += 1) services.deliver('event');
    });
    const bar = screen.getByRole('progressbar', { name: 'Making a backup' });
    const said = ['aria-valuenow', 'aria-valuetext'].map((name) => bar.getAttribute(name));
    const seen = bar.previousSibling?.textContent;
    await user.click(button('Cancel'));

    expect(said).toEqual(['60', '60% done']);
    expect(seen).toBe('Making a backup: 60% done');
    expect(services.asked().at(-1)?.name).toBe('jobs/cancel');
  });

  it('says why the last try failed, until one works', async () => {
    const { user } = await openPage({ backups: someBackups({ failure: { code: 'disk-full' } }) });
    const said = screen.getByRole('alert').textContent;

    await user.click(button('Back up now'));

    expect(said).toContain('There is no space left for a backup in the ledger’s folder.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the newest of each folder first, the older ones when asked', async () => {
    const own = Array.from({ length: 9 }, (_, index) =>
      aBackup({ name: `${String(index)}.json` }, { madeAt: at(`2026-11-1${String(index)}T09:00:00.000Z`) }),
    );
    const { user } = await openPage({ backups: someBackups({ backups: [...own, aBackup({ place: 'second' })] }) });
    const rows = () => section('What is kept').getAllByRole('listitem').length;
    const before = rows();

    await user.click(button('Show 2 older'));

    expect([before, rows()]).toEqual([8, 10]);
    expect(section('What is kept').getAllByRole('listitem')[0]?.textContent).toContain('18 Nov 2026');
  });

  it('checks one and says what came of it', async () => {
    const backups = someBackups({ backups: [aBackup({ state: 'unknown' })] });
    const { user, services, toast } = await openPage({ backups });
    expect(screen.getByText('not checked yet')).toBeDefined();
    services.refuseNext('backups/verify', { code: 'document-damaged', document: 'a.json', problem: 'It is cut off.' });

    await user.click(button('Check the backup of today 10:00'));
    const refused = toast();
    await user.click(button('Check the backup of today 10:00'));

    expect(refused).toBe('a.json cannot be used. It is cut off. Nothing was changed.');
    expect(toast()).toBe('The backup of today 10:00 is whole.');
    expect(screen.getByText('verified')).toBeDefined();
  });

  it('cannot restore what is damaged or of a newer version', async () => {
    const backups = someBackups({
      backups: [aBackup({ state: 'damaged' }), aBackup({ name: 'b.json', state: 'newer' })],
    });

    await openPage({ backups });

    const restores = screen.getAllByRole<HTMLButtonElement>('button', { name: /^Restore/ });
    expect(restores.map(({ disabled }) => disabled)).toEqual([true, true]);
  });

  it('asks whether it is right that the ledger is so much smaller', async () => {
    const { user, asked } = await openPage({ backups: someBackups({ shrunk: { before: 4_000, now: 12 } }) });
    const said = screen.getByRole('alert').textContent;

    await user.click(button('It is right'));

    expect(said).toMatch(/12 records, where there were 4,000\./);
    expect(asked('backups/accept-shrunk')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lists what was kept aside', async () => {
    await openPage({ backups: someBackups({ setAside: ['months_2011-11.json-2026-11-23'] }) });

    expect(section('Kept aside').getByText('months_2011-11.json-2026-11-23')).toBeDefined();
  });

  it('leads back to before the last restore, when that is confirmed', async () => {
    const { user, services, toast } = await openPage({ backups: someBackups({ restorePoint: { at: NOW } }) });

    await user.click(button('Undo the last restore …'));
    const dialog = within(screen.getByRole('dialog', { name: 'Undo the last restore' }));
    expect(dialog.getByText(/exactly the state before the restore, today 10:00/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Go back' }));

    expect(services.asked().at(-1)?.name).toBe('restore/revert');
    expect(toast()).toContain('is not there any more');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why the list cannot be read', async () => {
    const services = createFakeServices();
    services.refuseNext('backups/read', { code: 'read-failed', document: 'backups', cause: 'EACCES' });
    const stores = createTestStores(services);
    await stores.app.greet();
    renderPart(<BackupsPage />, stores);

    await act(() => stores.safekeeping.readBackups());

    expect(screen.getByRole('alert').textContent).toContain('backups could not be read (EACCES)');
  });
});

describe('the second folder', () => {
  it('is chosen in the page where the shell has no dialog', async () => {
    const { user } = await openPage();

    await user.click(button('Choose a folder …'));
    await user.click(await screen.findByRole('button', { name: 'Synced' }));
    const focused = document.activeElement?.textContent;
    await user.click(button('Use this folder'));

    expect(focused).toBe('/home/ada/Synced');
    expect(section('Second folder').getByText('/home/ada/Synced')).toBeDefined();
  });

  it('is looked for up and down, and says what cannot be opened', async () => {
    const { user, services } = await openPage();
    await user.click(button('Choose a folder …'));
    await user.click(await screen.findByRole('button', { name: 'Music' }));
    expect(screen.getByText('No folder in it.')).toBeDefined();
    await user.click(button('One folder up'));
    services.refuseNext('backups/list-folders', { code: 'read-failed', document: 'Music', cause: 'EACCES' });

    await user.click(button('Music'));

    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain('Music could not be read');
    expect(button('Synced')).toBeDefined();
  });

  it('is chosen in the system’s dialog where there is one', async () => {
    const { user, toast } = await openPage({ folderDialog: 'chosen' });

    await user.click(button('Choose a folder …'));

    expect(toast()).toBe('Backups are put there as well from now on.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why it does not work until it is forgotten', async () => {
    const second = { folder: '/media/stick', failure: { code: 'write-failed', cause: 'EROFS' } } as const;
    const { user } = await openPage({ backups: someBackups({ second }) });
    const said = section('Second folder').getByRole('alert').textContent;

    await user.click(button('Forget it'));

    expect(said).toContain('No backup could be written to the second folder (EROFS).');
    expect(section('Second folder').getByText(/^None yet\./)).toBeDefined();
  });

  it('is not offered for the sample', async () => {
    await openPage({ ledger: 'sample' });

    expect(screen.queryByRole('region', { name: 'Second folder' })).toBeNull();
  });
});
