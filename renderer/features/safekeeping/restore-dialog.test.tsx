// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { day } from '../../../shared/base/day';
import { aPreview } from '../../testing/backup-builders';
import { addActivity, ledgerAfter, TODAY } from '../../testing/builders';
import { createFakeServices, type FakeServicesStart } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { createTestStores } from '../../testing/test-stores';
import { RestoreDialog } from './restore-dialog';

const BACKUP = { name: 'the backup of today 10:00', from: { kind: 'backup', key: 'own a.json' } } as const;
const FILE = { name: 'mine.json', from: { kind: 'upload', upload: 'upload-1' } } as const;

async function openDialog(start: FakeServicesStart = {}, source: typeof BACKUP | typeof FILE = BACKUP) {
  const services = createFakeServices(start);
  const stores = createTestStores(services);
  await act(() => stores.app.greet());
  const onClose = vi.fn();
  const page = renderPart(<RestoreDialog source={source} onClose={onClose} />, stores);
  await act(() => Promise.resolve());
  const last = () => services.asked().at(-1);
  return { ...page, services, stores, onClose, last };
}

const button = (name: string) => screen.getByRole('button', { name });
const table = (name: string | RegExp) => within(screen.getByRole('table', { name }));

describe('RestoreDialog', () => {
  it('shows what would change before anything does', async () => {
    const { services } = await openDialog();

    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Replace' }).checked).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Replacing: 1 changed, 1 removed; 210 stay as they are.');
    const checks = table('What would change').getByRole('row', { name: /^Checks/ });
    expect(checks.textContent).toBe('Checks–1120820 Nov 2026 – 23 Nov 2026');
    const row = table('The latest of each kind').getByRole('row', { name: /^Comment/ });
    expect(row.textContent).toBe('CommentChecks20 Nov 202634');
    expect(services.asked().map(({ name }) => name)).not.toContain('restore/carry-out');
  });

  it('restores what was shown, says so, and closes', async () => {
    const { user, services, stores, onClose } = await openDialog({ restored: ledgerAfter(addActivity('Answer')) });

    await user.click(button('Restore'));

    expect(services.asked()).toContainEqual({
      name: 'restore/carry-out',
      input: { preview: 'preview-1', job: expect.any(String) as string },
    });
    expect(stores.toasts.store.getState().toast?.text).toBe('Restored. Settings → Backups leads back.');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('merges when that is chosen, and shows what it decides between', async () => {
    const preview = aPreview({
      conflicts: [
        { kind: 'checks', day: TODAY, title: 'Comment', present: '3', other: '5', taken: 'other' },
        { kind: 'notes', day: day('2026-11-20'), title: 'Note', present: 'A', other: 'B', taken: 'present' },
      ],
      conflictCount: 70,
      leftOut: [{ kind: 'sessions', day: TODAY, title: 'X, 15 min', reason: 'It overlaps a session that is there.' }],
    });
    const { user, last } = await openDialog({ preview });

    await user.click(screen.getByRole('radio', { name: 'Merge' }));

    expect(screen.getByRole('status').textContent).toBe('Merging: 1 changed, 1 removed; 210 stay as they are.');
    expect(last()?.input).toMatchObject({ how: 'merge', from: BACKUP.from });
    const rows = table(/^Different in both: 70, of which 2 are shown/).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      'CommentChecks23 Nov 202635the backup’s',
      'NoteNotes20 Nov 2026ABwhat is here',
    ]);
    expect(screen.getByText(/23 Nov 2026 · X, 15 min/).textContent).toContain('It overlaps a session that is there.');
  });

  it('says what cannot be read in the file, and that it was changed', async () => {
    await openDialog({ preview: aPreview({ isAsWritten: false, problems: ['2011-11: It is cut off.'] }) });

    expect(screen.getByRole('alert').textContent).toContain('2011-11: It is cut off.');
    expect(screen.getByText(/^It was changed outside Rapport\./)).toBeDefined();
  });

  it('has nothing to restore when nothing would change', async () => {
    await openDialog({ preview: aPreview({ kinds: [], samples: [] }) });

    expect(screen.getByText(/Nothing would change/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show what would change' })).toBeNull();
  });

  it('shows only what the last choice would do, and restores nothing until that is known', async () => {
    const { user, services } = await openDialog();
    services.hold();
    await user.click(screen.getByRole('radio', { name: 'Merge' }));

    expect(table('What would change').getAllByRole('row').length).toBeGreaterThan(1);
    expect(button('Restore').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Restore'));
    await user.click(screen.getByRole('radio', { name: 'Replace' }));
    await act(async () => {
      services.release();
      await Promise.resolve();
    });

    expect(screen.getByText(/^Replacing: /)).toBeDefined();
    expect(services.asked().map(({ name }) => name)).not.toContain('restore/carry-out');
    await user.click(button('Restore'));
    expect(services.asked().map(({ name }) => name)).toContain('restore/carry-out');
  });

  it('shows it when asked again after the looking was stopped', async () => {
    const { user, services } = await openDialog();
    services.refuseNext('restore/preview', { code: 'cancelled' });
    await user.click(screen.getByRole('radio', { name: 'Merge' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();

    await user.click(button('Show what would change'));

    expect(screen.getByRole('status').textContent).toContain('Merging');
    expect(button('Restore')).toBeDefined();
  });

  it('says why it cannot be done, and stays', async () => {
    const { user, services, onClose } = await openDialog();
    services.refuseNext('restore/preview', { code: 'document-newer', document: 'a.json', version: 9 });

    await user.click(screen.getByRole('radio', { name: 'Merge' }));
    const looked = screen.getByRole('alert').textContent;
    await user.click(button('Show what would change'));
    services.refuseNext('restore/carry-out', { code: 'disk-full' });
    await user.click(button('Restore'));

    expect(looked).toContain('a.json was written by a newer Rapport.');
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('stops the work when it is closed, and lets go of the file', async () => {
    const { user, services, onClose } = await openDialog({}, FILE);
    services.hold();
    await user.click(screen.getByRole('radio', { name: 'Merge' }));

    await user.keyboard('{Escape}');

    expect(services.asked().map(({ name }) => name)).toEqual([
      'app/hello',
      'restore/preview',
      'restore/preview',
      'jobs/cancel',
      'uploads/drop',
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays open once it is too late to stop', async () => {
    const { user, services, stores, onClose } = await openDialog();
    services.hold();
    await user.click(button('Restore'));
    const job = stores.safekeeping.store.getState().job?.id ?? '';
    await act(async () => {
      services.announce('jobs/progress', { job, share: 0.8, canCancel: false });
      for (let count = 0; count < 3; count += 1) services.deliver('event');
    });

    await user.keyboard('{Escape}');

    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'How' }).disabled).toBe(true);
  });
});
