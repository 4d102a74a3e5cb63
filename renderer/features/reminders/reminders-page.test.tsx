// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../shared/base/clock-time';
import type { CommandOf, PageCommand } from '../../../shared/ledger/command';
import { at, id } from '../../../shared/testing/builders';
import type { BrowserNotifications, BrowserPermission } from '../../lib/browser-notifications';
import { addActivity, addScore, ledgerAfter, TODAY } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { RemindersPage } from './reminders-page';

const GIVE = addActivity('Give +Ks');
const KLOUT = addScore('Klout');

function addReminder(name: string, time: string, fields: Partial<CommandOf<'reminder.add'>> = {}): PageCommand {
  const about = { kind: 'checklist' } as const;
  return { type: 'reminder.add', id: id(name), about, time: clockTime(time), weekdays: [1, 2, 3, 4, 5], ...fields };
}

/** A browser that gives this answer when it is asked. */
function aBrowser(before: BrowserPermission, answer: BrowserPermission = before) {
  let present = before;
  const notifications: BrowserNotifications = {
    permission: () => present,
    ask: () => {
      present = answer;
      return Promise.resolve(present);
    },
    show: () => () => undefined,
  };
  return {
    notifications,
    /** As in the browser's own settings. */
    allow: () => {
      present = 'granted';
    },
  };
}

async function openPage(commands: readonly PageCommand[] = [], browser = aBrowser('default')) {
  const services = createFakeServices({ own: ledgerAfter(GIVE, KLOUT, ...commands) });
  const stores = await openTestStores(services);
  await stores.system.read();
  const { user } = renderPart(<RemindersPage notifications={browser.notifications} />, stores);
  return {
    services,
    stores,
    user,
    reminders: () => services.documents().catalog.reminders,
    reminding: () => services.documents().catalog.settings.reminding,
    lastCommand: () => services.commands().at(-1),
  };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const inDialog = () => within(screen.getByRole('dialog'));
const button = (name: string) => screen.getByRole('button', { name });
const rows = () =>
  within(screen.getByRole('list', { name: 'Reminders, as the day goes' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
const hours = () =>
  within(screen.getByRole('list', { name: 'Client hours' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);

describe('the list of reminders', () => {
  it('says what they are for where there is none, and adds the first by one click', async () => {
    const { user, lastCommand } = await openPage();

    expect(section('Your reminders').getByText(/keeps the checklist in mind/)).toBeTruthy();
    await user.click(button('Remind me of the checklist at 9:00 on weekdays'));

    expect(lastCommand()).toMatchObject({
      type: 'reminder.add',
      about: { kind: 'checklist' },
      time: '09:00',
      weekdays: [1, 2, 3, 4, 5],
    });
    expect(rows()).toEqual(['9:00The checklistMon–Fri']);
    expect(document.activeElement).toBe(button('Add a reminder …'));
  });

  it('lists them as the day goes, and says which say nothing', async () => {
    await openPage([
      addReminder('late', '01:30'),
      addReminder('evening', '21:30', { about: { kind: 'day-end' }, weekdays: [1, 2, 3, 4, 5, 6, 7] }),
      addReminder('give', '10:30', { about: { kind: 'activity', activityId: id('give-ks') }, weekdays: [1, 3, 5] }),
      addReminder('klout', '09:05', { about: { kind: 'score', scoreId: id('klout') }, weekdays: [2] }),
      { type: 'activity.archive', id: id('give-ks'), on: TODAY },
      { type: 'reminder.edit', id: id('late'), isOn: false },
    ]);

    expect(rows()).toEqual([
      '9:05Log KloutTue',
      '10:30Give +KsMon, Wed, Fri · says nothing, because it is archived',
      '21:30The end of the dayevery day',
      '1:30The checklistMon–Fri · off',
    ]);
  });

  it('adds one for an activity, with the time as it is typed', async () => {
    const { user, reminders, stores } = await openPage([addActivity('Comment')]);

    await user.click(button('Add a reminder …'));
    await user.selectOptions(inDialog().getByLabelText('What it is about'), 'One activity');
    await user.selectOptions(inDialog().getByLabelText('Activity'), 'Comment');
    await user.clear(inDialog().getByLabelText('Time'));
    await user.type(inDialog().getByLabelText('Time'), '9.10');
    await user.click(inDialog().getByRole('checkbox', { name: 'Sat' }));
    await user.click(inDialog().getByRole('checkbox', { name: 'Mon' }));
    await user.click(inDialog().getByRole('button', { name: 'Add' }));

    expect(reminders()).toMatchObject([
      { about: { kind: 'activity', activityId: 'comment' }, time: '09:10', weekdays: [2, 3, 4, 5, 6], isOn: true },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stores.toasts.store.getState().toast?.text).toBe('Added a reminder at 09:10');
  });

  it('offers only what there is something of to be about', async () => {
    const { user } = await openPage([
      { type: 'activity.archive', id: id('give-ks'), on: TODAY },
      { type: 'score.retire', id: id('klout'), on: TODAY, reason: null },
    ]);

    await user.click(button('Add a reminder …'));

    const offered = inDialog()
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(offered).toEqual(['The checklist', 'The end of the day']);
  });

  it('says what is wrong with the time and the days, and adds nothing', async () => {
    const { user, services } = await openPage();

    await user.click(button('Add a reminder …'));
    await user.clear(inDialog().getByLabelText('Time'));
    await user.type(inDialog().getByLabelText('Time'), 'soon{Enter}');
    expect(inDialog().getByRole('alert').textContent).toBe('Type a time, such as 9:00 or 9.30.');

    await user.clear(inDialog().getByLabelText('Time'));
    await user.type(inDialog().getByLabelText('Time'), '9:00');
    for (const name of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) {
      await user.click(inDialog().getByRole('checkbox', { name }));
    }
    await user.click(inDialog().getByRole('button', { name: 'Add' }));
    expect(inDialog().getByRole('alert').textContent).toBe('Choose at least one day of the week.');
    expect(services.commands()).toEqual([]);
  });

  it('says to which day a time before the start of the day belongs', async () => {
    const { user } = await openPage();

    await user.click(button('Add a reminder …'));
    await user.clear(inDialog().getByLabelText('Time'));
    await user.type(inDialog().getByLabelText('Time'), '1:30');

    expect(inDialog().getByText('Your day begins at 04:00: this belongs to the evening before.')).toBeTruthy();
  });

  it('edits one, and sends nothing where nothing differs', async () => {
    const { user, services, lastCommand } = await openPage([
      addReminder('klout', '09:00', { about: { kind: 'score', scoreId: id('klout') } }),
    ]);

    await user.click(button('Edit Log Klout at 9:00'));
    expect(inDialog().getByLabelText<HTMLSelectElement>('Score').value).toBe('klout');
    await user.click(inDialog().getByRole('button', { name: 'Save' }));
    expect(services.commands()).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();

    await user.click(button('Edit Log Klout at 9:00'));
    await user.selectOptions(inDialog().getByLabelText('What it is about'), 'The end of the day');
    await user.click(inDialog().getByRole('button', { name: 'Save' }));
    expect(lastCommand()).toMatchObject({ type: 'reminder.edit', id: 'klout', about: { kind: 'day-end' } });
  });

  it('keeps offering the archived activity that one is about', async () => {
    const { user } = await openPage([
      addReminder('give', '09:00', { about: { kind: 'activity', activityId: id('give-ks') } }),
      { type: 'activity.archive', id: id('give-ks'), on: TODAY },
    ]);

    await user.click(button('Edit Give +Ks at 9:00'));

    expect(inDialog().getByRole('option', { name: 'Give +Ks (archived)' })).toBeTruthy();
  });

  it('says in the dialog why the services refuse, and keeps what was typed', async () => {
    const { user, services } = await openPage();
    services.refuseNext('ledger/dispatch', { code: 'invalid', problem: 'There is already a reminder with this id.' });

    await user.click(button('Add a reminder …'));
    await user.click(inDialog().getByRole('button', { name: 'Add' }));

    expect(inDialog().getByRole('alert').textContent).toContain('already a reminder');
    expect(inDialog().getByLabelText<HTMLInputElement>('Time').value).toBe('09:00');
  });

  it('turns one off and on', async () => {
    const { user, reminders } = await openPage([addReminder('morning', '09:00')]);
    const turn = () => screen.getByRole<HTMLInputElement>('switch', { name: 'The checklist at 9:00' });

    await user.click(turn());
    expect(reminders()[0]?.isOn).toBe(false);
    expect(turn().checked).toBe(false);

    await user.click(turn());
    expect(reminders()[0]?.isOn).toBe(true);
  });

  it('removes one, which can be undone, and puts the focus where the next begins', async () => {
    const { user, stores, reminders } = await openPage([addReminder('morning', '09:00')]);

    await user.click(button('Remove The checklist at 9:00'));
    expect(reminders()).toEqual([]);
    expect(document.activeElement).toBe(button('Add a reminder …'));
    expect(stores.toasts.store.getState().toast).toMatchObject({ text: 'Removed a reminder', canUndo: true });

    await act(() => stores.undo());
    expect(rows()).toEqual(['9:00The checklistMon–Fri']);
  });
});

describe('the hours of reminders', () => {
  it('turns the quiet hours off, and on again as they usually are', async () => {
    const { user, stores, reminding } = await openPage();
    const box = () => screen.getByRole('checkbox', { name: 'Quiet hours, every day' });

    await user.click(box());
    expect(reminding().quiet).toBeNull();
    expect(screen.queryByLabelText('Quiet from')).toBeNull();
    expect(stores.toasts.store.getState().toast?.text).toBe('Turned the quiet hours off');

    await user.click(box());
    expect(reminding().quiet).toEqual({ from: '22:00', to: '07:00' });
  });

  it('changes when they begin, and keeps everything else', async () => {
    const { user, reminding } = await openPage();

    await user.clear(screen.getByLabelText('Quiet from'));
    await user.type(screen.getByLabelText('Quiet from'), '20.30{Enter}');

    expect(reminding()).toEqual({ mostADay: 3, quiet: { from: '20:30', to: '07:00' }, clients: [] });
  });

  it('says that the same time at both ends is the whole day', async () => {
    const { user } = await openPage();

    await user.clear(screen.getByLabelText('Quiet from'));
    await user.type(screen.getByLabelText('Quiet from'), '7:00{Enter}');

    expect(section('Hours').getByText(/no reminder is ever shown/)).toBeTruthy();
  });

  it('adds client hours, edits them and removes them again', async () => {
    const { user, stores, reminding } = await openPage();

    await user.click(button('Add client hours …'));
    await user.click(inDialog().getByRole('checkbox', { name: 'Fri' }));
    await user.clear(inDialog().getByLabelText('To'));
    await user.type(inDialog().getByLabelText('To'), '12.30{Enter}');
    expect(hours()).toEqual(['Mon–Thu, 9:00 to 12:30']);
    expect(reminding().clients).toEqual([{ weekdays: [1, 2, 3, 4], from: '09:00', to: '12:30' }]);

    await user.click(button('Edit Mon–Thu, 9:00 to 12:30'));
    await user.clear(inDialog().getByLabelText('From'));
    await user.type(inDialog().getByLabelText('From'), '22:00');
    expect(inDialog().getByText('That is on the next day.')).toBeTruthy();
    await user.click(inDialog().getByRole('button', { name: 'Save' }));
    expect(hours()).toEqual(['Mon–Thu, 22:00 to 12:30']);

    await user.click(button('Remove Mon–Thu, 22:00 to 12:30'));
    expect(reminding().clients).toEqual([]);
    expect(document.activeElement).toBe(button('Add client hours …'));
    expect(stores.toasts.store.getState().toast).toMatchObject({ text: 'Removed client hours', canUndo: true });
  });

  it('changes how many reminders there are at most on a day', async () => {
    const { user, reminding } = await openPage();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Most reminders a day' }), '5');

    expect(reminding().mostADay).toBe(5);
  });
});

describe('the mute of reminders', () => {
  it('says until when nothing is shown, and ends it', async () => {
    const { user, services } = await openPage();

    expect(section('Mute').getByRole('status').textContent).toBe('Reminders are shown.');
    act(() => {
      services.setReminders({ notices: [], missed: null, mutedUntil: at('2026-11-24T06:00:00.000Z') });
    });
    expect(section('Mute').getByRole('status').textContent).toBe('No reminders until 24 Nov, 7:00.');

    await user.click(button('Reminders again'));
    expect(services.asked().at(-1)).toEqual({ name: 'reminders/mute', input: { isMuted: false } });
    expect(section('Mute').getByRole('status').textContent).toBe('Reminders are shown.');
  });

  it('begins until morning', async () => {
    const { user, services } = await openPage();

    await user.click(button('No reminders until morning'));

    expect(services.asked().at(-1)).toEqual({ name: 'reminders/mute', input: { isMuted: true } });
    expect(button('Reminders again')).toBeTruthy();
  });
});

describe('the notifications of a browser', () => {
  const ASK = 'Allow notifications in this browser …';

  it('are asked for by a click, and the answer is said', async () => {
    const { user } = await openPage([], aBrowser('default', 'granted'));

    expect(section('Notifications').getByRole('status').textContent).toContain('Not decided yet');
    await user.click(button(ASK));

    expect(section('Notifications').getByRole('status').textContent).toContain('Allowed');
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
  });

  it.each([
    ['denied', 'this browser refuses notifications'],
    ['unsupported', 'This browser has no notifications'],
  ] as const)('are not asked for where they are %s, and it is said what happens instead', async (permission, words) => {
    await openPage([], aBrowser(permission));

    expect(section('Notifications').getByRole('status').textContent).toContain(words);
    expect(section('Notifications').getByRole('status').textContent).toContain('shown in this page');
    expect(screen.queryByRole('button', { name: ASK })).toBeNull();
  });

  it('are looked at again by whoever comes back from the settings of the browser', async () => {
    const browser = aBrowser('denied');
    await openPage([], browser);

    browser.allow();
    act(() => {
      window.dispatchEvent(new Event('focus'));
    });

    expect(section('Notifications').getByRole('status').textContent).toContain('Allowed');
  });

  it('are of no concern where the system shows its own', async () => {
    const { services } = await openPage();

    act(() => {
      services.setSystem({ notifications: 'system' });
    });

    expect(screen.queryByRole('region', { name: 'Notifications' })).toBeNull();
  });
});

describe('the preview of reminders', () => {
  const shown = () => section('Preview').getAllByRole('listitem');

  it('shows tomorrow, and another day when it is chosen', async () => {
    const { user } = await openPage([addReminder('morning', '09:00', { weekdays: [2] })]);

    expect(screen.getByRole('heading', { name: 'On Tuesday 24 November you would get 1 notice' })).toBeTruthy();
    expect(shown()[0]?.textContent).toBe('9:001 item is open today');

    await user.click(screen.getByRole('radio', { name: 'Wed' }));
    expect(screen.getByRole('heading', { name: 'Nothing is due on Wednesday 25 November' })).toBeTruthy();
    expect(section('Preview').getByText('No reminder is set for that day of the week.')).toBeTruthy();
  });

  it('follows the hours at once', async () => {
    const { user } = await openPage([addReminder('morning', '06:30')]);

    expect(shown()[0]?.textContent).toBe('7:001 item is open todaywaits from 6:30 because of quiet hours');
    await user.click(screen.getByRole('checkbox', { name: 'Quiet hours, every day' }));

    expect(shown()[0]?.textContent).toBe('6:301 item is open today');
  });

  it('waits for the months that the day rests on', async () => {
    const services = createFakeServices({ own: ledgerAfter(GIVE, addReminder('morning', '09:00')) });
    services.setNow(at('2027-02-26T09:00:00.000Z'));
    const stores = await openTestStores(services);
    const asked = () => services.asked().filter(({ name }) => name === 'ledger/read-months').length;
    const before = asked();

    renderPart(<RemindersPage notifications={aBrowser('default').notifications} />, stores);

    expect(screen.queryByRole('heading', { level: 3, name: /27 February/ })).toBeNull();
    expect(await screen.findByRole('heading', { level: 3, name: /Saturday 27 February/ })).toBeTruthy();
    expect(asked()).toBe(before + 1);
  });
});
