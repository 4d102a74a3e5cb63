// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../shared/base/day';
import { amount, id, month, skipped } from '../../../shared/testing/builders';
import { addActivity, addPlatform, addScore, count, ledgerAfter, NOVEMBER, tick, TODAY } from '../../testing/builders';
import { choose, itemOf, openToday } from './testing/open-today';

const X = addPlatform('X');
const LEDGER = ledgerAfter(
  X,
  addActivity('Answer', { platformId: X.id }),
  addActivity('Comment', { platformId: X.id, target: count(3, { unit: 'comments' }) }),
  addActivity('Read'),
);

const group = (name: string) => within(screen.getByRole('region', { name }));
const fold = () => screen.getByRole('button', { name: /^Done and put aside/ });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const summary = () => screen.getByText(/ done · /).textContent;

describe('today', () => {
  it('shows the day, what is done of it, and the items by platform', async () => {
    await openToday(LEDGER);

    expect(heading()).toBe('Monday 23 November');
    expect(screen.getByText(/0 of 3 done · 0 min/)).toBeDefined();
    expect(
      group('X')
        .getAllByRole('checkbox')
        .map((item) => item.getAttribute('aria-label')),
    ).toEqual(['Answer', 'Comment']);
    expect(group('Anywhere').getByRole('checkbox', { name: 'Read' })).toBeDefined();
  });

  it('ticks an item, which sinks into the fold, and takes the tick back', async () => {
    const { user, services } = await openToday(LEDGER);

    await user.click(itemOf('Answer'));
    const foldText = fold().textContent;
    await user.click(fold());
    const isTicked = itemOf('Answer').getAttribute('aria-checked');
    await user.click(itemOf('Answer'));

    expect(foldText).toBe('Done and put aside (1)');
    expect(isTicked).toBe('true');
    expect(group('X').getByRole('checkbox', { name: 'Answer' }).getAttribute('aria-checked')).toBe('false');
    expect(services.commands().map(({ type }) => type)).toEqual(['check.set', 'check.clear']);
  });

  it('takes a tick back that could not be saved', async () => {
    const { user, services, stores } = await openToday(LEDGER);
    services.refuseNext('ledger/dispatch', { code: 'disk-full' });

    await user.click(itemOf('Answer'));

    const item = () => group('X').getByRole('checkbox', { name: 'Answer' });
    await expect.poll(() => item().getAttribute('aria-checked')).toBe('false');
    expect(stores.toasts.store.getState().toast?.text).toMatch(/^The disk is full/);
  });

  it('counts up, down and to what is typed', async () => {
    const { user } = await openToday(LEDGER);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount: Comment' });

    await user.click(screen.getByRole('button', { name: 'One more: Comment' }));
    const afterOne = [field.value, itemOf('Comment').getAttribute('aria-checked')];
    await user.clear(field);
    await user.type(field, '3{Enter}');

    expect(afterOne).toEqual(['1', 'mixed']);
    expect(fold().textContent).toBe('Done and put aside (1)');
    expect(screen.getByText(/1 of 3 done/)).toBeDefined();
  });

  it('skips with a reason, and goes back to not entered', async () => {
    const page = await openToday(LEDGER);

    await choose(page, 'Answer', 'Skip …');
    await page.user.type(screen.getByRole('textbox', { name: 'Reason (if you like)' }), 'client deadline{Enter}');
    await page.user.click(fold());
    const words = screen.getByText(/skipped: client deadline/);
    const progress = summary();
    await choose(page, 'Answer', 'Back to not entered');

    expect(words.isConnected).toBe(false);
    expect(progress).toContain('0 of 2 done');
    expect(group('X').getByRole('checkbox', { name: 'Answer' })).toBeDefined();
    expect(page.services.commands()).toEqual([
      { ...tick(id('answer')), entry: skipped('client deadline') },
      { type: 'check.clear', activityId: 'answer', day: TODAY },
    ]);
  });

  it('begins with the reason that was given when a skipped item is skipped again', async () => {
    const page = await openToday(LEDGER);
    await act(() => page.stores.carryOut({ ...tick(id('answer')), entry: skipped('ill') }));
    await page.user.click(fold());

    await choose(page, 'Answer', 'Skip …');

    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Reason (if you like)' }).value).toBe('ill');
  });

  it('marks an item as not done', async () => {
    const page = await openToday(LEDGER);

    await choose(page, 'Read', 'Not done');

    expect(page.services.commands()).toEqual([{ ...tick(id('read')), entry: amount(0) }]);
    expect(fold()).toBeDefined();
  });

  it('undoes and redoes by name', async () => {
    const { user } = await openToday(LEDGER);
    const nothing = screen.getByRole<HTMLButtonElement>('button', { name: 'Nothing to undo' });
    const wasDisabled = nothing.disabled;
    await user.click(itemOf('Read'));

    await user.click(screen.getByRole('button', { name: 'Undo: ticked “Read”' }));
    const undone = group('Anywhere').queryByRole('checkbox', { name: 'Read' });
    await user.click(screen.getByRole('button', { name: 'Redo: ticked “Read”' }));

    expect(wasDisabled).toBe(true);
    expect(undone).not.toBeNull();
    expect(fold()).toBeDefined();
  });

  it('shows what another window does', async () => {
    const { services } = await openToday(LEDGER);

    act(() => {
      services.doElsewhere(tick(id('read')));
    });

    expect(fold().textContent).toBe('Done and put aside (1)');
  });

  it('keeps the note as it is typed and shows it after leaving the field', async () => {
    const { user, services } = await openToday(LEDGER);

    await user.type(screen.getByRole('textbox', { name: 'What happened' }), 'A talk.');
    await user.tab();

    expect(services.commands()).toEqual([{ type: 'note.set', day: TODAY, whatHappened: 'A talk.' }]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toBe('A talk.');
  });
});

describe('minutes and readings', () => {
  it('adds minutes, and names the session that others overlap', async () => {
    const { user, services } = await openToday(LEDGER);
    await user.click(screen.getByRole('button', { name: 'Add minutes on X' }));
    await user.type(screen.getByRole('textbox', { name: 'Minutes, or from–to' }), '9:10-9:25{Enter}');
    const spent = screen.getByRole('meter', { name: 'Time on X' }).getAttribute('aria-valuetext');

    await user.click(screen.getByRole('button', { name: 'Add minutes on X' }));
    await user.type(screen.getByRole('textbox', { name: 'Minutes, or from–to' }), '9:20-9:40{Enter}');

    expect(spent).toBe('15 min');
    const dialog = screen.getByRole('dialog', { name: 'Add minutes' });
    expect(within(dialog).getByRole('alert').textContent).toBe(
      'It overlaps the session on X from 09:10 to 09:25. Nothing was changed.',
    );
    expect(services.documents().months.get(NOVEMBER)?.sessions).toHaveLength(1);
  });

  it('saves what was typed once, however often it is asked to while that is on its way', async () => {
    const { user, services } = await openToday(LEDGER);
    await user.click(screen.getByRole('button', { name: 'Add minutes on X' }));
    services.hold();

    await user.type(screen.getByRole('textbox', { name: 'Minutes, or from–to' }), '15{Enter}{Enter}');
    act(services.release);

    expect(services.commands()).toHaveLength(1);
  });

  it('logs a reading and shows its change', async () => {
    const reading = { scoreId: id('klout'), isApproximate: false } as const;
    const own = ledgerAfter(addScore('Klout'), addActivity('Answer'), {
      type: 'reading.add',
      id: id('r1'),
      day: day('2026-11-16'),
      value: 41,
      ...reading,
    });
    const { user } = await openToday(own);

    await user.click(screen.getByRole('button', { name: 'Log Klout' }));
    await user.type(screen.getByRole('textbox', { name: 'Value' }), 'about 44,5{Enter}');

    expect(await screen.findByText('about +3.5 since 16 Nov')).toBeDefined();
    expect(screen.getByText('about 44.5')).toBeDefined();
  });

  it('keeps two readings of one day and removes the wrong one', async () => {
    const { user } = await openToday(ledgerAfter(addScore('Klout'), addActivity('Answer')));
    for (const value of ['41', '44']) {
      await user.click(screen.getByRole('button', { name: 'Log Klout' }));
      await user.type(screen.getByRole('textbox', { name: 'Value' }), `${value}{Enter}`);
    }
    await user.click(screen.getByRole('button', { name: 'Log Klout' }));
    const list = within(screen.getByRole('list', { name: 'Readings of this day' }));
    const before = list.getAllByRole('listitem').length;

    await user.click(list.getByRole('button', { name: 'Remove 41' }));

    expect(before).toBe(2);
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(list.getByText(/^44,/)).toBeDefined();
  });
});

describe('other days', () => {
  it('marks a past day, and what is entered late on it', async () => {
    const { user } = await openToday(LEDGER, '#/today/2026-11-20');

    await user.click(itemOf('Answer'));
    await user.click(fold());

    expect(heading()).toBe('Friday 20 November');
    expect(screen.getByText('A past day')).toBeDefined();
    expect(screen.getByText(/entered late, on 23 Nov/)).toBeDefined();
  });

  it('lets a day to come be looked at, not ticked', async () => {
    const page = await openToday(LEDGER, '#/today/2026-11-24');

    await page.user.click(itemOf('Answer'));
    await page.user.click(screen.getByRole('button', { name: 'More for Answer' }));

    expect(screen.getByText('It can be looked at, not ticked.')).toBeDefined();
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Edit …']);
    expect(page.services.commands()).toEqual([]);
  });

  it('offers nothing on a day to come that would be refused', async () => {
    await openToday(LEDGER, '#/today/2026-11-24');

    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount: Comment' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: /^Add minutes/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Log / })).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).readOnly).toBe(true);
  });

  it('says at once why nothing can be entered while another Rapport has the ledger', async () => {
    const readOnly = { code: 'ledger-locked', holder: null } as const;
    const { user, services, stores } = await openToday(LEDGER, '', { readOnly });
    const said = () => stores.toasts.store.getState().toast?.text;

    expect(itemOf('Answer').getAttribute('aria-disabled')).toBe('true');
    await user.click(itemOf('Answer'));
    expect(said()).toMatch(/^This ledger is open in another Rapport\./);
    stores.toasts.dismiss();
    await user.keyboard('a');

    expect(said()).toMatch(/^This ledger is open in another Rapport\./);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount: Comment' }).disabled).toBe(true);
    expect(services.commands()).toEqual([]);
  });

  it('goes to the days beside it and back to today', async () => {
    const { user, stores } = await openToday(LEDGER);
    const seen: (string | undefined)[] = [];

    for (const name of ['Day after', 'Day after', 'Day before', 'Today']) {
      await user.click(screen.getByRole('button', { name }));
      const place = stores.place.store.getState();
      seen.push(place.page === 'today' ? (place.day ?? 'today') : undefined);
    }

    expect(seen).toEqual([addDays(TODAY, 1), addDays(TODAY, 2), addDays(TODAY, 1), 'today']);
  });

  it('takes the note of one day along to no other', async () => {
    const { user, services } = await openToday(LEDGER);
    await user.type(screen.getByRole('textbox', { name: 'What happened' }), 'A talk.');

    await user.click(screen.getByRole('button', { name: 'Day before' }));

    expect(services.commands()).toEqual([{ type: 'note.set', day: TODAY, whatHappened: 'A talk.' }]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toBe('');
  });

  it('says why a day cannot be shown, and lets the person go back', async () => {
    const { user, services, stores } = await openToday(LEDGER, '#/today/2026-08-10');
    const document = 'months/2026-08.json';
    services.refuseNext('ledger/read-months', { code: 'read-failed', document, cause: 'EIO' });

    await act(() => stores.ledger.need(['2026-07', '2026-08', '2026-09'].map(month)));

    expect(screen.getByRole('alert').textContent).toContain('months/2026-08.json could not be read (EIO).');
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(itemOf('Answer')).toBeDefined();
  });
});

describe('an empty day', () => {
  it('offers the first step where nothing is planned', async () => {
    const { user } = await openToday(ledgerAfter(X));

    await user.click(screen.getByRole('button', { name: 'Add an activity' }));

    expect(screen.getByRole('dialog', { name: 'Add an activity' })).toBeDefined();
  });

  it('says that nothing is left when all is settled', async () => {
    const { user } = await openToday(ledgerAfter(addActivity('Answer')));

    await user.click(itemOf('Answer'));

    expect(screen.getByText('Nothing is left on the list.')).toBeDefined();
  });

  it('says that nothing is due', async () => {
    await openToday(ledgerAfter(addActivity('Answer', { schedule: { kind: 'weekdays', weekdays: [2] } })));

    expect(screen.getByText(/^Nothing is due on this day\./)).toBeDefined();
  });
});
