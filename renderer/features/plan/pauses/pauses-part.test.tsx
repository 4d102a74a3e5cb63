// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import type { CommandOf, PageCommand } from '../../../../shared/ledger/command';
import { id } from '../../../../shared/testing/builders';
import { addPlatform, ledgerAfter, TODAY } from '../../../testing/builders';
import { createFakeServices } from '../../../testing/fake-services';
import { renderPart } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { PausesPart } from './pauses-part';

function pause(name: string, from: string, fields: Partial<CommandOf<'pause.add'>> = {}): PageCommand {
  return { type: 'pause.add', id: id(name), from: day(from), to: null, platformIds: null, reason: null, ...fields };
}

const HOLIDAY = pause('holiday', '2026-11-02', { to: day('2026-11-08'), reason: 'holiday' });
const RUNNING = pause('running', '2026-11-20', { platformIds: [id('x')] });

async function openPauses(...commands: readonly PageCommand[]) {
  const own = ledgerAfter(addPlatform('X'), addPlatform('LinkedIn'), ...commands);
  const services = createFakeServices({ own });
  const stores = await openTestStores(services);
  const { user } = renderPart(<PausesPart />, stores);
  const pauses = () => services.documents().catalog.pauses;
  return { services, stores, user, pauses, lastCommand: () => services.commands().at(-1) };
}

const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent);
const button = (name: string) => screen.getByRole('button', { name });
const inDialog = () => within(screen.getByRole('dialog'));
const pick = (label: string, value: string) =>
  fireEvent.change(inDialog().getByLabelText(label), { target: { value } });

describe('PausesPart', () => {
  it('says what pauses are for and offers the first', async () => {
    const { user } = await openPauses();

    expect(screen.getByText(/The plan itself stays as it is while you pause/)).toBeTruthy();
    expect(screen.getByText(/Days that were entered stay as they are/)).toBeTruthy();
    await user.click(button('Pause …'));

    expect(screen.getByRole('dialog', { name: 'Pause' })).toBeTruthy();
  });

  it('lists those to come, running and over in words, the newest first', async () => {
    await openPauses(
      HOLIDAY,
      pause('later', '2026-12-24', { to: day('2027-01-02'), platformIds: [id('linkedin'), id('x')] }),
      RUNNING,
    );

    expect(rows()).toEqual([
      '24 Dec 2026 to 2 Jan 2027 to comeX and LinkedIn',
      'from 20 Nov 2026 on nowXEnd today',
      '2 to 8 Nov 2026 overeverything · holiday',
    ]);
  });

  it('pauses everything from today until it is ended, as the dialog begins', async () => {
    const { user, lastCommand } = await openPauses();

    await user.click(button('Pause …'));
    await user.click(inDialog().getByRole('button', { name: 'Pause' }));

    expect(lastCommand()).toMatchObject({ type: 'pause.add', from: TODAY, to: null, platformIds: null, reason: null });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(rows()).toEqual(['from 23 Nov 2026 on noweverythingEnd today']);
  });

  it('pauses some platforms for a span that is over, with a reason, and is undone', async () => {
    const { user, stores, lastCommand } = await openPauses();

    await user.click(button('Pause …'));
    pick('First day', '2026-11-02');
    pick('Last day', '2026-11-08');
    await user.click(inDialog().getByRole('radio', { name: 'Some platforms' }));
    await user.click(inDialog().getByRole('checkbox', { name: 'LinkedIn' }));
    await user.type(inDialog().getByLabelText('Reason (if you like)'), 'ill{Enter}');

    expect(lastCommand()).toMatchObject({
      from: '2026-11-02',
      to: '2026-11-08',
      platformIds: ['linkedin'],
      reason: 'ill',
    });
    expect(rows()).toEqual(['2 to 8 Nov 2026 overLinkedIn · ill']);
    await stores.undo();
    expect(rows()).toEqual([]);
  });

  it('says so when the last day is before the first, and changes nothing', async () => {
    const { user, services } = await openPauses();

    await user.click(button('Pause …'));
    pick('Last day', '2026-11-22');
    await user.click(inDialog().getByRole('button', { name: 'Pause' }));

    expect(inDialog().getByRole('alert').textContent).toBe('The last day is before the first. Nothing was changed.');
    expect(services.commands()).toEqual([]);
    pick('Last day', '2026-11-23');
    expect(inDialog().queryByRole('alert')).toBeNull();
  });

  it('asks for a platform where only some are to pause', async () => {
    const { user, services } = await openPauses();

    await user.click(button('Pause …'));
    await user.click(inDialog().getByRole('radio', { name: 'Some platforms' }));
    await user.click(inDialog().getByRole('button', { name: 'Pause' }));

    expect(inDialog().getByRole('alert').textContent).toContain('Choose at least one platform');
    expect(services.commands()).toEqual([]);
  });

  it('says in the dialog why the services refuse, and keeps what was typed', async () => {
    const { user, services } = await openPauses();
    services.refuseNext('ledger/dispatch', { code: 'invalid', problem: 'There is already a pause with this id.' });

    await user.click(button('Pause …'));
    await user.type(inDialog().getByLabelText('Reason (if you like)'), 'ill{Enter}');

    expect((await inDialog().findByRole('alert')).textContent).toContain('already a pause');
    expect(inDialog().getByLabelText<HTMLInputElement>('Reason (if you like)').value).toBe('ill');
  });

  it('edits a pause, and sends nothing when nothing differs', async () => {
    const { user, services, lastCommand } = await openPauses(HOLIDAY);

    await user.click(button('Edit 2 to 8 Nov 2026'));
    await user.click(inDialog().getByRole('button', { name: 'Save' }));
    expect(services.commands()).toEqual([]);

    await user.click(button('Edit 2 to 8 Nov 2026'));
    pick('Last day', '2026-11-10');
    await user.click(inDialog().getByRole('button', { name: 'Save' }));
    expect(lastCommand()).toMatchObject({ type: 'pause.edit', id: 'holiday', to: '2026-11-10', reason: 'holiday' });
  });

  it('ends a running pause with today, and keeps the focus in its row', async () => {
    const { user, stores, pauses } = await openPauses(RUNNING);

    await user.click(button('End today: from 20 Nov 2026 on'));

    expect(rows()).toEqual(['20 to 23 Nov 2026 nowX']);
    expect(document.activeElement).toBe(button('Edit 20 to 23 Nov 2026'));
    expect(stores.toasts.store.getState().toast?.text).toBe('Ended a pause with 23 Nov 2026');
    await stores.undo();
    expect(pauses()[0]?.to).toBeNull();
  });

  it('removes a pause, which can be undone, and puts the focus where the next begins', async () => {
    const { user, stores } = await openPauses(HOLIDAY);

    await user.click(button('Remove 2 to 8 Nov 2026'));

    expect(rows()).toEqual([]);
    expect(document.activeElement).toBe(button('Pause …'));
    await stores.undo();
    expect(rows()).toHaveLength(1);
  });

  it('names a platform that was archived in the meantime, and offers it only where it is paused', async () => {
    const { user } = await openPauses(RUNNING, { type: 'platform.archive', id: id('x'), on: TODAY });

    expect(rows()[0]).toContain('nowX');
    await user.click(button('Edit from 20 Nov 2026 on'));
    expect(inDialog().getByRole<HTMLInputElement>('checkbox', { name: 'X' }).checked).toBe(true);
    await user.keyboard('{Escape}');
    await user.click(button('Pause …'));
    await user.click(inDialog().getByRole('radio', { name: 'Some platforms' }));

    expect(inDialog().queryByRole('checkbox', { name: 'X' })).toBeNull();
  });
});
