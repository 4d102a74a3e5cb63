// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../../shared/base/clock-time';
import { day } from '../../../../shared/base/day';
import type { PageCommand } from '../../../../shared/ledger/command';
import { id } from '../../../../shared/testing/builders';
import { addActivity, ledgerAfter, tick, TODAY } from '../../../testing/builders';
import { eventually } from '../../../testing/eventually';
import { choose, linesOf, openActivities } from '../testing/open-activities';

const READ = addActivity('Read');
const LEDGER = ledgerAfter(
  READ,
  addActivity('Write'),
  tick(READ.id, day('2026-10-30')),
  tick(READ.id, day('2026-11-03')),
  tick(READ.id, day('2026-11-20')),
);

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Delete “Read” for good?' }));

describe('deleting for good', () => {
  it('says what goes with it and that there are ways back, and deletes', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Read', 'Delete for good …');
    const words = await (await dialog()).findByText(/entries/);
    await page.user.click((await dialog()).getByRole('button', { name: 'Delete for good' }));

    expect(words.textContent).toBe(
      '3 entries from 30 Oct 2026 to 20 Nov 2026 go with it. A backup is made first. This can be undone until Rapport is closed.',
    );
    await eventually(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(linesOf()).toEqual(['Anywhere', 'Write']);
    expect(page.services.asked().filter(({ name }) => name === 'plan/remove-activity')).toHaveLength(1);
    expect(page.stores.toasts.store.getState().toast).toMatchObject({ canUndo: true });
    await eventually(() => {
      expect(document.activeElement?.textContent).toBe('Write');
    });
  });

  it('says that nothing was ever entered', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Write', 'Delete for good …');

    expect(await screen.findByText(/^Nothing was ever entered for it\./)).toBeDefined();
  });

  it('names the reminders that go with it', async () => {
    const reminder: PageCommand = {
      type: 'reminder.add',
      id: id('r'),
      about: { kind: 'activity', activityId: READ.id },
      time: clockTime('09:00'),
      weekdays: [1],
    };
    const page = await openActivities(ledgerAfter(READ, reminder));

    await choose(page, 'Read', 'Delete for good …');

    expect(await screen.findByText(/^Nothing was ever entered for it, and 1 reminder of it goes too\./)).toBeDefined();
  });

  it('archives instead', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Read', 'Delete for good …');
    await page.user.click((await dialog()).getByRole('button', { name: 'Archive instead' }));

    expect(page.services.commands()).toEqual([{ type: 'activity.archive', id: READ.id, on: TODAY }]);
    expect(linesOf()).toEqual(['Anywhere', 'Write']);
  });

  it('changes nothing when it is put away', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Read', 'Delete for good …');
    await page.user.click((await dialog()).getByRole('button', { name: 'Keep it' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(linesOf()).toEqual(['Anywhere', 'Read', 'Write']);
  });

  it('waits for the answer, works once, and stays open with the reason when it fails', async () => {
    const page = await openActivities(LEDGER);
    await choose(page, 'Read', 'Delete for good …');
    await (await dialog()).findByText(/entries/);
    page.services.refuseNext('plan/remove-activity', { code: 'disk-full' });
    page.services.hold();

    await page.user.click((await dialog()).getByRole('button', { name: 'Delete for good' }));
    const busy = (await dialog()).getByRole('button', { name: 'Deleting …' });
    const isBusy = busy.getAttribute('aria-busy');
    await page.user.click(busy);
    await page.user.keyboard('{Escape}');
    page.services.release();

    expect(isBusy).toBe('true');
    expect(await (await dialog()).findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringMatching(/^The disk is full.*Nothing was deleted\.$/s),
    );
    expect(page.services.asked().filter(({ name }) => name === 'plan/remove-activity')).toHaveLength(1);
    expect((await dialog()).getByRole('button', { name: 'Delete for good' })).toBeDefined();
    expect(linesOf()).toContain('Read');
  });

  it('does not delete what could not be counted', async () => {
    const page = await openActivities(LEDGER);
    page.services.refuseNext('plan/preview-removal', { code: 'disk-full' });

    await choose(page, 'Read', 'Delete for good …');

    expect((await (await dialog()).findByRole('alert')).textContent).toMatch(
      /^What goes with it could not be counted\./,
    );
    expect((await dialog()).getByRole('button', { name: 'Delete for good' })).toHaveProperty('disabled', true);
  });

  it('is offered for what is archived, without archiving it again', async () => {
    const page = await openActivities(ledgerAfter(READ, { type: 'activity.archive', id: READ.id, on: TODAY }));

    await page.user.click(screen.getByRole('button', { name: 'Archived (1)' }));
    await page.user.click(screen.getByRole('button', { name: 'Delete for good … Read' }));

    expect((await dialog()).queryByRole('button', { name: 'Archive instead' })).toBeNull();
    await page.user.click((await dialog()).getByRole('button', { name: 'Delete for good' }));

    await eventually(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'New activity' }));
    });
  });
});
