// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { PageCommand } from '../../../shared/ledger/command';
import { EMPTY_DOCUMENTS } from '../../../shared/ledger/documents';
import { amount, id, skipped } from '../../../shared/testing/builders';
import { addActivity, addPlatform, addScore, count, ledgerAfter, NOVEMBER, tick, TODAY } from '../../testing/builders';
import { dayNames, openJournal } from './testing/open-journal';

const X = addPlatform('X');
const note = (on: string, whatHappened: string, whatIThinkItDid = ''): PageCommand => ({
  type: 'note.set',
  day: day(on),
  whatHappened,
  whatIThinkItDid,
});
const reading = (on: string, value: number): PageCommand => ({
  type: 'reading.add',
  id: id(`r-${on}`),
  day: day(on),
  scoreId: id('klout'),
  value,
  isApproximate: false,
});
const LEDGER = ledgerAfter(
  X,
  addActivity('Answer', { platformId: X.id }),
  addActivity('Give +Ks', { platformId: X.id, target: count(10, { unit: '+Ks' }) }),
  addScore('Klout'),
  addScore('Vanity', { isHidden: true }),
  tick(id('answer')),
  { ...tick(id('give-ks')), entry: amount(7) },
  reading('2026-11-19', 48),
  { ...(reading('2026-11-23', 47) as Extract<PageCommand, { type: 'reading.add' }>) },
  { type: 'reading.add', id: id('v'), day: TODAY, scoreId: id('vanity'), value: 3, isApproximate: false },
  note('2026-11-23', 'A talk with @ann about #pricing.', 'Nothing yet.'),
  note('2026-11-19', 'Sent the invoice. #pricing'),
);

const dayOf = (name: string) => within(screen.getByRole('article', { name: new RegExp(`^${name}`) }));
const found = () => within(screen.getByRole('region', { name: 'Found' }));
const searchField = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search the journal' });

function focusedHeading(): string | null {
  return document.activeElement?.tagName === 'H2' ? document.activeElement.textContent : null;
}

async function openLedger(hash?: string) {
  const page = await openJournal(LEDGER, hash);
  await screen.findByText(/Sent the invoice/);
  return page;
}

describe('the stream of days', () => {
  it('goes from today back, with days without entries in one line', async () => {
    await openLedger();

    expect(dayNames()).toEqual(['2026-11-23', '2026-11-19']);
    expect(screen.getByText(/^3 days without entries/)).toBeDefined();
  });

  it('shows the facts of a day, what they are made of, and no hidden score', async () => {
    await openLedger();
    const today = dayOf('Monday 23 November');

    expect(today.getByText('1 of 2 done')).toBeDefined();
    expect(today.getByText('Done').nextSibling?.textContent).toBe('Answer');
    expect(today.getByText('Partly done').nextSibling?.textContent).toBe('Give +Ks (7 of 10 +Ks)');
    expect(today.getAllByText(/Klout/).map(({ textContent }) => textContent)).toEqual(['Klout 47, −1 since 19 Nov']);
    expect(screen.queryByText(/Vanity/)).toBeNull();
  });

  it('names what was skipped, with its reason where there is one', async () => {
    await openJournal(
      ledgerAfter(
        addActivity('Answer'),
        addActivity('Read'),
        { type: 'check.set', activityId: id('answer'), day: TODAY, entry: skipped('ill') },
        { type: 'check.set', activityId: id('read'), day: TODAY, entry: skipped(null) },
      ),
    );
    await screen.findByText('Skipped');
    const today = dayOf('Monday 23 November');

    expect(today.getByText('Skipped').nextSibling?.textContent).toBe('Answer (ill) · Read');
    expect(today.getByText('2 skipped')).toBeDefined();
  });

  it('says of a day that nothing was entered in its checklist, and counts no miss', async () => {
    await openLedger();

    expect(dayOf('Thursday 19 November').getByText(/^2 due, nothing entered/)).toBeDefined();
  });

  it('opens a stretch into its days', async () => {
    const { user } = await openLedger();

    await user.click(screen.getByRole('button', { name: /^Show 3 days without entries/ }));

    await waitFor(() =>
      expect(dayNames()).toEqual(['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19']),
    );
  });

  it('shows a day that the address asks for, though nothing was entered on it', async () => {
    await openLedger('#/journal/2026-11-21');

    expect(dayNames()).toEqual(['2026-11-23', '2026-11-21', '2026-11-19']);
  });

  it('says of a day to come that it has not come, and where to look at it', async () => {
    const { user } = await openLedger('#/journal/2026-11-30');
    expect(screen.getByText(/Monday 30 November has not come yet/)).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Open the day' }));

    expect(screen.getByText('Elsewhere: today')).toBeDefined();
  });

  it('opens a day on its own page, and the editor of an event', async () => {
    const { user, events, stores } = await openLedger();

    await user.click(screen.getByRole('button', { name: 'Add an event on Thursday 19 November' }));
    await user.click(screen.getByRole('button', { name: 'Open Thursday 19 November' }));

    expect(events[0]).toEqual({ day: '2026-11-19' });
    expect(stores.place.store.getState()).toEqual({ page: 'today', day: '2026-11-19' });
  });

  it('opens the dialog for a reading of a day, on the page of that day', async () => {
    const { user, stores } = await openLedger();

    await user.click(screen.getByRole('button', { name: 'Log a reading of Thursday 19 November' }));

    expect(stores.place.store.getState()).toEqual({ page: 'today', day: '2026-11-19' });
    expect(stores.wishes.store.getState().wish).toEqual({
      kind: 'log',
      scoreId: 'klout',
      day: '2026-11-19',
      typed: '',
    });
  });

  it('offers no reading where no score is kept', async () => {
    await openJournal(ledgerAfter(X, addActivity('Answer', { platformId: X.id })));

    await screen.findByRole('button', { name: 'Open Monday 23 November' });
    expect(screen.queryByRole('button', { name: /^Log a reading/ })).toBeNull();
  });

  it('says what it is for where nothing was ever entered', async () => {
    await openJournal(EMPTY_DOCUMENTS);

    expect(await screen.findByText(/Begin with a line about today/)).toBeDefined();
    await waitFor(() => expect(dayNames()).toEqual(['2026-11-23']));
  });

  it('offers nothing to write where the ledger can only be read', async () => {
    await openJournal(LEDGER, '#/journal', { readOnly: { code: 'disk-full' } });
    await screen.findByText(/Sent the invoice/);

    expect(screen.queryByRole('button', { name: /note of/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Add an event/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Open Monday 23 November' })).toBeDefined();
  });

  it('says why the days are not there, and reads them again', async () => {
    const page = await openJournal(EMPTY_DOCUMENTS, '#/plan');
    page.services.refuseNext('journal/read-year', { code: 'unexpected' });
    act(() => {
      page.stores.place.goTo({ page: 'journal', part: 'days', day: null });
    });
    await screen.findByRole('alert');

    await page.user.click(screen.getByRole('button', { name: 'Read again' }));

    expect(await screen.findByText(/Begin with a line about today/)).toBeDefined();
  });
});

describe('a note in the stream', () => {
  it('is written in place, saved on leaving, and shown as text again', async () => {
    const { user, services } = await openLedger();
    await user.click(screen.getByRole('button', { name: 'Edit the note of Thursday 19 November' }));

    await user.keyboard(' Paid.');
    await user.keyboard('{Escape}');

    expect(services.commands()).toEqual([
      { type: 'note.set', day: '2026-11-19', whatHappened: 'Sent the invoice. #pricing Paid.' },
    ]);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What happened' })).toBeNull());
    expect(dayOf('Thursday 19 November').getByText(/Paid/)).toBeDefined();
  });

  it('is taken away by emptying it, and its day stays while somebody is there', async () => {
    const { user, services, stores } = await openJournal(ledgerAfter(note('2026-11-19', 'Sent the invoice.')));
    await user.click(await screen.findByText('Sent the invoice.'));
    const asked = () => services.asked().filter(({ name }) => name === 'journal/read-year').length;
    const before = asked();
    await user.clear(screen.getByRole('textbox', { name: 'What happened' }));
    await waitFor(() => expect(asked()).toBeGreaterThan(before));
    expect(services.documents().months.get(NOVEMBER)?.notes ?? []).toEqual([]);

    await user.keyboard('Paid.{Escape}');

    await waitFor(() => expect(dayOf('Thursday 19 November').getByText('Paid.')).toBeDefined());
    expect(focusedHeading()).toBe('Thursday 19 November');
    await act(stores.undo);
    await act(stores.undo);
    expect(dayOf('Thursday 19 November').getByText('Sent the invoice.')).toBeDefined();
  });

  it('shows what is written of the day elsewhere, and leaves alone what is typed here', async () => {
    const { user, services } = await openLedger();
    await user.click(screen.getByRole('button', { name: 'Edit the note of Thursday 19 November' }));
    await user.keyboard(' Paid.');

    act(() => services.doElsewhere(note('2026-11-19', 'From elsewhere.', 'A guess.')));

    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toMatch(/Paid\.$/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What I think it did' }).value).toBe('A guess.');
  });

  it('is written from the text that is clicked', async () => {
    const { user } = await openLedger();

    await user.click(screen.getByText('Nothing yet.'));

    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What I think it did' }));
  });

  it('stays open with what was typed while it is not saved', async () => {
    const { user, services } = await openLedger();
    await user.click(screen.getByRole('button', { name: 'Edit the note of Thursday 19 November' }));
    await user.keyboard(' Paid.');
    services.refuseNext('ledger/dispatch', { code: 'disk-full' });

    await user.click(searchField());

    expect((await screen.findByRole('alert')).textContent).toContain('Not saved yet');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' });
    expect(field.value).toBe('Sent the invoice. #pricing Paid.');
    await user.click(screen.getByRole('button', { name: 'Save again' }));
    await waitFor(() => expect(services.documents().months.get(NOVEMBER)?.notes[0]?.whatHappened).toMatch(/Paid/));
  });

  it('searches for a tag or a person that is clicked', async () => {
    const { user } = await openLedger();

    await user.click(screen.getAllByRole('link', { name: '#pricing' })[0] as HTMLElement);

    expect(await found().findByText('2 hits on 2 days')).toBeDefined();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Tag or person' }).value).toBe('tag pricing');
  });
});

describe('the search', () => {
  it('shows hits in their context, the newest first, and marks them in the stream as well', async () => {
    const { user } = await openLedger();

    await user.type(searchField(), 'the');

    expect(await found().findByText('1 hit on 1 day')).toBeDefined();
    expect(found().getByRole('link').textContent).toBe('19 Nov 2026Sent the invoice. #pricing');
    expect(dayOf('Thursday 19 November').getByText('the').tagName).toBe('MARK');
  });

  it('opens the day of a hit and keeps the hits', async () => {
    const { user, stores } = await openLedger();
    await user.type(searchField(), 'invoice');

    await user.click(await found().findByRole('link'));

    expect(stores.place.store.getState()).toEqual({ page: 'journal', part: 'days', day: '2026-11-19' });
    expect(found().getByRole('link').getAttribute('aria-current')).toBe('true');
  });

  it('says what can be typed where nothing is found, and ends with Escape', async () => {
    const { user } = await openLedger();
    await user.type(searchField(), 'webinar');
    await found().findByText('Nothing found.');
    const hints = found().getByText('a tag, a person');

    await user.keyboard('{Escape}');

    expect(hints.isConnected).toBe(false);
    expect(searchField().value).toBe('');
    expect(screen.queryByRole('region', { name: 'Found' })).toBeNull();
  });

  it('is left with Escape where nothing is searched for, so that the keys of the page act again', async () => {
    const { user } = await openLedger();
    await user.type(searchField(), 'talk{Escape}');
    const afterFirst = document.activeElement;

    await user.keyboard('{Escape}j');

    expect(afterFirst).toBe(searchField());
    expect(searchField().value).toBe('');
    expect(focusedHeading()).toBe('Thursday 19 November');
  });

  it('has its choice of tags from the start, and lets one choose when they are known', async () => {
    const page = await openJournal(LEDGER, '#/plan');
    page.services.hold();
    act(() => {
      page.stores.place.goTo({ page: 'journal', part: 'days', day: null });
    });
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Tag or person' });
    expect(choice.disabled).toBe(true);

    act(page.services.release);

    await waitFor(() => expect(choice.disabled).toBe(false));
    expect(screen.getByRole('option', { name: '@ann (1)' })).toBeDefined();
  });

  it('drops an answer that is older than what is typed', async () => {
    const { user, services } = await openLedger();
    await user.type(searchField(), 'talk');
    await found().findByText('1 hit on 1 day');
    services.hold();
    fireEvent.change(searchField(), { target: { value: 'talkative' } });
    await waitFor(() => expect(services.asked().at(-1)?.input).toMatchObject({ text: 'talkative' }));

    fireEvent.change(searchField(), { target: { value: 'invoice' } });
    await waitFor(() => expect(services.asked().at(-1)?.input).toMatchObject({ text: 'invoice' }));
    act(services.release);

    expect(await found().findByText(/Sent the/)).toBeDefined();
    expect(found().queryByText('Nothing found.')).toBeNull();
  });
});

describe('the keys of the stream', () => {
  it('walk from day to day, and stay at the ends', async () => {
    const { user } = await openLedger();

    // Nothing is laid out, and the first row is taken to be covered: it begins with the second day.
    await user.keyboard('j');
    const first = focusedHeading();
    await user.keyboard('k');
    const second = focusedHeading();
    await user.keyboard('{ArrowUp}');
    const end = focusedHeading();
    await user.keyboard('{ArrowDown}j');

    expect([first, second, end]).toEqual([
      'Thursday 19 November',
      'Monday 23 Novembertoday',
      'Monday 23 Novembertoday',
    ]);
    expect(focusedHeading()).toBe('Thursday 19 November');
  });

  it.each(['e', 'n'])('%s writes the note of the day that has the focus', async (key) => {
    const { user } = await openLedger();

    await user.keyboard(`jj${key}`);

    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Sent the invoice. #pricing');
  });

  it('r logs a reading of it', async () => {
    const { user, stores } = await openLedger();

    await user.keyboard('jjr');

    expect(stores.place.store.getState()).toEqual({ page: 'today', day: '2026-11-19' });
    expect(stores.wishes.store.getState().wish).toMatchObject({ scoreId: 'klout', day: '2026-11-19' });
  });

  it('Enter opens it', async () => {
    const { user, stores } = await openLedger();

    await user.keyboard('jj{Enter}');

    expect(stores.place.store.getState()).toEqual({ page: 'today', day: '2026-11-19' });
  });

  it('[ and ] take the focus along with the page', async () => {
    const { user, stores } = await openLedger();

    await user.keyboard('[[');
    const before = [focusedHeading(), stores.place.store.getState()];
    await user.keyboard(']');

    expect(before).toEqual(['Thursday 19 November', { page: 'journal', part: 'days', day: '2026-11-19' }]);
    expect(focusedHeading()).toBe('Monday 23 Novembertoday');
  });

  it('write nothing where the ledger can only be read', async () => {
    const { user } = await openJournal(LEDGER, '#/journal', { readOnly: { code: 'disk-full' } });
    await screen.findByText(/Sent the invoice/);

    await user.keyboard('jjer');

    expect(screen.queryByRole('textbox', { name: 'What happened' })).toBeNull();
    expect(focusedHeading()).toBe('Thursday 19 November');
  });
});

describe('the strip of the year', () => {
  it('goes to the day that is chosen', async () => {
    const { user, stores } = await openLedger();

    await user.click(
      await screen.findByRole('gridcell', { name: '19 Nov 2026: nothing of the checklist entered, a note' }),
    );

    expect(stores.place.store.getState()).toEqual({ page: 'journal', part: 'days', day: '2026-11-19' });
  });
});
