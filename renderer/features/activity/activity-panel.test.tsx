// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { addActivity, addPlatform, count, ledgerAfter, tick, TODAY } from '../../testing/builders';
import { eventually } from '../../testing/eventually';
import { openPanel } from './testing/open-panel';

const X = addPlatform('X');
const COMMENT = addActivity('Comment', { platformId: X.id, target: count(1) });
const LEDGER = ledgerAfter(X, COMMENT, tick(COMMENT.id, day('2026-11-20')), tick(COMMENT.id, day('2026-11-21')));
const PAST = day('2026-11-20');

const sheet = () => within(screen.getByRole('dialog'));
const field = (name: string) => sheet().getByLabelText<HTMLInputElement>(name);
const button = (name: string) => sheet().getByRole('button', { name });
const isClosed = () => {
  expect(screen.queryByRole('dialog')).toBeNull();
};

describe('adding an activity', () => {
  it('is one step, also when Enter is pressed twice', async () => {
    const { user, services } = await openPanel(LEDGER);

    await user.type(field('What to do'), 'Read{Enter}{Enter}');

    await eventually(isClosed);
    expect(services.commands()).toMatchObject([{ type: 'activity.add', title: 'Read', from: TODAY }]);
  });

  it('says under the field what the words mean, and takes a quick choice', async () => {
    const { user } = await openPanel(LEDGER);

    await user.selectOptions(field('Quick choice'), 'Every few days');
    expect(field('Due').value).toBe('every 3 days');
    expect(sheet().getByText('Understood: every 3 days, from 23 Nov 2026.')).toBeDefined();

    await user.clear(field('Due'));
    await user.type(field('Due'), 'now and then');
    expect(sheet().getByText(/^Not understood yet\. Say when it is due, such as: every day/)).toBeDefined();
  });

  it('says what is wrong next to its field and goes to the first', async () => {
    const { user, services } = await openPanel(LEDGER);

    await user.type(field('About how many minutes'), 'five{Enter}');

    expect(
      sheet()
        .getAllByRole('alert')
        .map(({ textContent }) => textContent),
    ).toEqual(['Say what there is to do.', 'Type whole minutes, such as 5, or leave it empty.']);
    expect(document.activeElement).toBe(field('What to do'));
    expect(services.commands()).toEqual([]);
  });

  it('says why it was refused and keeps what was typed', async () => {
    const { user, services } = await openPanel(LEDGER);
    services.refuseNext('ledger/dispatch', { code: 'disk-full' });

    await user.type(field('What to do'), 'Read{Enter}');

    expect((await sheet().findByRole('alert')).textContent).toMatch(/^The disk is full/);
    expect(field('What to do').value).toBe('Read');
  });

  it('asks once before what was typed is thrown away', async () => {
    const { user } = await openPanel(LEDGER);
    await user.type(field('What to do'), 'Read');

    await user.keyboard('{Escape}');
    await user.click(button('Keep editing'));
    expect(field('What to do').value).toBe('Read');
    await user.keyboard('{Escape}');
    await user.click(button('Throw away'));

    isClosed();
  });
});

describe('editing an activity', () => {
  it('closes without a command when nothing was changed', async () => {
    const { user, services } = await openPanel(LEDGER, { activityId: COMMENT.id });

    await user.click(button('Save'));

    isClosed();
    expect(services.commands()).toEqual([]);
  });

  it('leaves the days before as they are and asks nothing when it holds from today', async () => {
    const { user, services } = await openPanel(LEDGER, { activityId: COMMENT.id });

    await user.clear(field('How many'));
    await user.type(field('How many'), '5{Enter}');

    await eventually(isClosed);
    expect(services.documents().catalog.activities[0]?.plans).toMatchObject([
      { from: '2026-01-01', target: { amount: 1 } },
      { from: TODAY, target: { amount: 5 } },
    ]);
  });

  it('asks with the numbers before days that are over change, and saves nothing before', async () => {
    const { user, services } = await openPanel(LEDGER, { activityId: COMMENT.id, day: PAST });
    await user.clear(field('How many'));
    await user.type(field('How many'), '5{Enter}');

    await sheet().findByRole('group', { name: 'Change days that are over?' });
    expect(sheet().getByText('This changes 2 days, from 20 Nov 2026 up to today.')).toBeDefined();
    expect(sheet().getByText(/^Adherence there: 2 of 2 due days, 1 not entered → 0 of 2 due days/)).toBeDefined();
    expect(services.commands()).toEqual([]);

    await user.click(button('Change those days too'));
    await eventually(isClosed);
    expect(services.commands()).toMatchObject([{ type: 'activity.plan', from: PAST }]);
  });

  it.each([
    ['From today on instead', [{ type: 'activity.plan', from: TODAY }]],
    ['Cancel', []],
  ])('does what “%s” says', async (answer, commands) => {
    const { user, services } = await openPanel(LEDGER, { activityId: COMMENT.id, day: PAST });
    await user.clear(field('How many'));
    await user.type(field('How many'), '5{Enter}');
    await sheet().findByRole('group', { name: 'Change days that are over?' });

    await user.click(button(answer));

    await eventually(() => {
      expect(screen.queryByRole('group', { name: 'Change days that are over?' })).toBeNull();
    });
    expect(services.commands()).toMatchObject(commands);
  });

  it('archives it', async () => {
    const { user, services } = await openPanel(LEDGER, { activityId: COMMENT.id });

    await user.click(button('Archive'));

    await eventually(isClosed);
    expect(services.commands()).toEqual([{ type: 'activity.archive', id: COMMENT.id, on: TODAY }]);
  });
});
