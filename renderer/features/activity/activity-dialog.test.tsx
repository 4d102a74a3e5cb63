// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { addActivity, addPlatform, count, ledgerAfter, TODAY } from '../../testing/builders';
import { choose, itemOf, openToday } from './testing/open-today';

const X = addPlatform('X');
const LEDGER = ledgerAfter(X, addActivity('Comment', { platformId: X.id, target: count(3) }));

const dialog = () => within(screen.getByRole('dialog'));
const field = (name: string) => dialog().getByRole<HTMLInputElement>('textbox', { name });

describe('adding an activity', () => {
  it('puts it on the list from the day that is shown', async () => {
    const { user, services } = await openToday(LEDGER);
    await user.click(screen.getByRole('button', { name: 'Add activity' }));

    await user.type(field('What to do'), 'Read one blog');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Platform' }), 'Anywhere');
    await user.click(dialog().getByRole('button', { name: 'Add' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(itemOf('Read one blog')).toBeDefined();
    expect(services.commands()).toMatchObject([{ type: 'activity.add', from: TODAY, platformId: null }]);
  });

  it('takes an allowance with what is counted, on chosen weekdays', async () => {
    const { user, services } = await openToday(LEDGER);
    await user.click(screen.getByRole('button', { name: 'Add activity' }));

    await user.type(field('What to do'), 'Give +Ks');
    await user.click(dialog().getByRole('radio', { name: 'A count' }));
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Goal or allowance' }), 'At most (an allowance)');
    await user.clear(field('How many'));
    await user.type(field('How many'), '10');
    await user.type(field('Of what'), '+Ks');
    for (const name of ['Sat', 'Sun']) await user.click(dialog().getByRole('checkbox', { name }));
    await user.click(dialog().getByRole('button', { name: 'Add' }));

    expect(services.commands()).toMatchObject([
      {
        schedule: { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] },
        target: { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' },
      },
    ]);
  });

  it('says what is missing, and keeps what was typed', async () => {
    const { user, services } = await openToday(LEDGER);
    await user.click(screen.getByRole('button', { name: 'Add activity' }));

    await user.type(field('About how many minutes'), 'five');
    await user.click(dialog().getByRole('button', { name: 'Add' }));
    const first = dialog().getByRole('alert').textContent;
    await user.type(field('What to do'), 'Read');
    await user.click(dialog().getByRole('button', { name: 'Add' }));

    expect(first).toBe('Say what there is to do.');
    expect(dialog().getByRole('alert').textContent).toMatch(/^Type whole minutes/);
    expect(services.commands()).toEqual([]);
  });

  it('says in the dialog why it was refused', async () => {
    const { user, services } = await openToday(LEDGER);
    services.refuseNext('ledger/dispatch', { code: 'disk-full' });
    await user.click(screen.getByRole('button', { name: 'Add activity' }));

    await user.type(field('What to do'), 'Read{Enter}');

    expect((await dialog().findByRole('alert')).textContent).toMatch(/^The disk is full/);
    expect(field('What to do').value).toBe('Read');
  });
});

describe('editing an activity', () => {
  it('changes its target from the day that is shown on, and leaves the days before alone', async () => {
    const page = await openToday(LEDGER);
    await choose(page, 'Comment', 'Edit …');

    await page.user.clear(field('How many'));
    await page.user.type(field('How many'), '5{Enter}');

    expect(page.services.documents().catalog.activities[0]?.plans).toMatchObject([
      { from: day('2026-01-01'), target: { amount: 3 } },
      { from: TODAY, target: { amount: 5 } },
    ]);
  });

  it('closes without a command when nothing was changed', async () => {
    const page = await openToday(LEDGER);
    await choose(page, 'Comment', 'Edit …');

    await page.user.click(dialog().getByRole('button', { name: 'Save' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(page.services.commands()).toEqual([]);
  });

  it('archives it from the day that is shown on', async () => {
    const page = await openToday(LEDGER);
    await choose(page, 'Comment', 'Edit …');

    await page.user.click(dialog().getByRole('button', { name: 'Archive' }));

    expect(screen.queryByRole('checkbox', { name: 'Comment' })).toBeNull();
    expect(page.services.commands()).toEqual([{ type: 'activity.archive', id: 'comment', on: TODAY }]);
  });
});
