// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PageCommand } from '../../../shared/ledger/command';
import type { OpenEditor } from '../../lib/activity-editor';
import { addActivity, addScore, count, ledgerAfter } from '../../testing/builders';
import { createFakeServices, type FakeServicesStart } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { everythingFetched } from '../../testing/fetched';
import { openTestStores } from '../../testing/test-stores';
import { Frame } from '../frame';

const REPLY = addActivity('Reply to mentions');
const GIVE = addActivity('Give +Ks', { target: count(10) });

async function openFrame(...commands: readonly PageCommand[]) {
  return openFrameOn({ own: ledgerAfter(REPLY, GIVE, ...commands) });
}

async function openFrameOn(start: FakeServicesStart) {
  await everythingFetched();
  const services = createFakeServices(start);
  const stores = await openTestStores(services);
  const edited: OpenEditor[] = [];
  const editor = (open: OpenEditor) => {
    edited.push(open);
    return null;
  };
  const page = renderPart(
    <Frame editor={editor}>
      <input aria-label="Note" />
    </Frame>,
    stores,
  );
  return { ...page, services, stores, edited };
}

const field = () => screen.getByRole('combobox');

/** The DOM of these tests leaves the focus on the dialog; that it is in the field is seen end to end. */
async function openPalette(user: UserEvent): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await user.click(field());
}

const chosen = () => screen.getByRole('option', { selected: true }).textContent;
describe('the command palette', () => {
  it('opens with Ctrl+K from within a field and closes with Escape', async () => {
    const { user } = await openFrame();
    await user.click(screen.getByRole('textbox', { name: 'Note' }));

    await user.keyboard('{Control>}k{/Control}');
    expect(field()).toBeDefined();
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('closes with the key that opens it, and does not open over a dialog', async () => {
    const { user } = await openFrame();

    await openPalette(user);
    await user.keyboard('{Meta>}k{/Meta}');
    expect(screen.queryByRole('combobox')).toBeNull();

    await user.keyboard('?');
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('ticks what was typed the name of', async () => {
    const { user, services } = await openFrame();

    await openPalette(user);
    await user.keyboard('reply{Enter}');

    expect(screen.queryByRole('combobox')).toBeNull();
    expect(await screen.findByText('Ticked “Reply to mentions”')).toBeDefined();
    expect(services.commands()).toMatchObject([{ type: 'check.set', activityId: REPLY.id }]);
  });

  it('changes nothing while another Rapport has the ledger, says so, and still leads elsewhere', async () => {
    const readOnly = { code: 'ledger-locked', holder: null } as const;
    const { user, services, stores } = await openFrameOn({ own: ledgerAfter(REPLY), readOnly });

    await openPalette(user);
    await user.keyboard('reply{Enter}');
    expect(stores.toasts.store.getState().toast?.text).toMatch(/^This ledger is open in another Rapport\./);
    await openPalette(user);
    await user.keyboard('journal{Enter}');

    expect(services.commands()).toEqual([]);
    expect(stores.place.store.getState()).toMatchObject({ page: 'journal' });
  });

  it('moves through the results with the arrows, over the ends too', async () => {
    const { user } = await openFrame();
    await user.click(screen.getByRole('button', { name: /^Commands/ }));
    await user.type(field(), 'reply');
    const first = chosen();

    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe('Skip “Reply to mentions”not entered');
    expect(field().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()).toBe('Add “reply”');
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe(first);
  });

  it('begins at the top again when something else is typed', async () => {
    const { user } = await openFrame();
    await openPalette(user);
    await user.keyboard('reply{ArrowDown}{ArrowDown}');

    await user.keyboard('{Backspace}');

    expect(chosen()).toBe('Tick “Reply to mentions”not entered');
  });

  it('does with a click what Enter does', async () => {
    const { user, stores } = await openFrame();
    await user.click(screen.getByRole('button', { name: /^Commands/ }));

    await user.click(within(screen.getByRole('group', { name: 'Go to' })).getByText('Plan → Budgets'));

    expect(stores.place.store.getState()).toEqual({ page: 'plan', part: 'budgets' });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('goes to a day in words', async () => {
    const { user, stores } = await openFrame();

    await openPalette(user);
    await user.keyboard('last tuesday{Enter}');

    expect(stores.place.store.getState()).toEqual({ page: 'today', day: '2026-11-17' });
  });

  it('logs a reading that is not odd at once', async () => {
    const { user, services } = await openFrame(addScore('Klout'));

    await openPalette(user);
    await user.keyboard('klout 47{Enter}');

    expect(await screen.findByText('Logged “Klout”')).toBeDefined();
    expect(services.commands()).toMatchObject([{ type: 'reading.add', value: 47, isApproximate: false }]);
  });

  it('leaves an odd one to the page of the day, with what was typed', async () => {
    const { user, services, stores } = await openFrame(addScore('Klout'));

    await openPalette(user);
    await user.keyboard('klout 470{Enter}');

    expect(stores.wishes.store.getState().wish).toMatchObject({ kind: 'log', scoreId: 'klout', typed: '470' });
    expect(services.commands()).toEqual([]);
  });

  it('adds an event', async () => {
    const { user, services } = await openFrame();

    await openPalette(user);
    await user.keyboard('add an event{Enter}');
    await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Holiday');
    await user.click(screen.getByRole('radio', { name: 'No series' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));

    expect(services.commands()).toMatchObject([{ type: 'event.add', title: 'Holiday', breaks: { kind: 'none' } }]);
  });

  it('opens the editor for an activity, and with the name for a new one', async () => {
    const { user, edited } = await openFrame();

    await openPalette(user);
    await user.keyboard('edit give{Enter}');
    expect(edited.at(-1)).toMatchObject({ activityId: GIVE.id });

    await openPalette(user);
    await user.keyboard('Write to Ann{Enter}');
    expect(edited.at(-1)).toMatchObject({ activityId: null, title: 'Write to Ann' });
  });

  it('takes back the last step by its name', async () => {
    const { user } = await openFrame();
    await openPalette(user);
    await user.keyboard('reply{Enter}');
    await screen.findByText('Ticked “Reply to mentions”');

    await openPalette(user);
    await user.keyboard('undo{Enter}');

    expect(await screen.findByText('Undone: ticked “Reply to mentions”')).toBeDefined();
  });

  it('says what can be typed when nothing has the name', async () => {
    const { user } = await openFrame();

    await openPalette(user);
    await user.keyboard('zebra');

    expect(screen.getByText(/^Nothing here is called “zebra”/)).toBeDefined();
  });
});
