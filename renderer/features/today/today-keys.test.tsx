// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { amount, id, skipped } from '../../../shared/testing/builders';
import { addActivity, addPlatform, addScore, allowance, count, ledgerAfter, tick } from '../../testing/builders';
import { eventually } from '../../testing/eventually';
import { choose, itemOf, openToday, type OpenPage } from './testing/open-today';

const X = addPlatform('X');
const LEDGER = ledgerAfter(
  X,
  addScore('Klout'),
  addActivity('Answer', { platformId: X.id }),
  addActivity('Comment', { platformId: X.id, target: count(3) }),
  addActivity('Read'),
);

/** What the focus is on, by its name. */
function focused(): string | null {
  return document.activeElement?.getAttribute('aria-label') ?? null;
}

async function press(page: OpenPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.user.keyboard(key);
}

describe('moving through the list', () => {
  it('goes down with j and the arrow, across the groups, and stays at the end', async () => {
    const page = await openToday(LEDGER);
    const seen: (string | null)[] = [];

    for (const key of ['j', '{ArrowDown}', 'j', 'j']) {
      await press(page, key);
      seen.push(focused());
    }

    expect(seen).toEqual(['Answer', 'Comment', 'Read', 'Read']);
  });

  it('goes up with k and the arrow, and stays at the beginning', async () => {
    const page = await openToday(LEDGER);
    await press(page, 'j', 'j', 'j');
    const seen: (string | null)[] = [];

    for (const key of ['k', '{ArrowUp}', 'k']) {
      await press(page, key);
      seen.push(focused());
    }

    expect(seen).toEqual(['Comment', 'Answer', 'Answer']);
  });

  it('goes on from the row in which the focus is, wherever in it', async () => {
    const page = await openToday(LEDGER);
    await page.user.click(screen.getByRole('button', { name: 'One more: Comment' }));

    await press(page, 'j');

    expect(focused()).toBe('Read');
  });

  it('goes into what is done only while that is unfolded', async () => {
    const page = await openToday(LEDGER);
    await page.user.click(itemOf('Answer'));
    await press(page, 'k', 'j', 'j', 'j');
    const folded = focused();
    await page.user.click(screen.getByRole('button', { name: /^Done and put aside/ }));

    await press(page, 'k', 'j', 'j', 'j');

    expect([folded, focused()]).toEqual(['Read', 'Answer']);
  });
});

describe('keys for the item that has the focus', () => {
  it('tick it with Space', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', ' ');

    expect(page.services.commands()).toEqual([tick(id('answer'))]);
  });

  it('count with + and −, not below nothing', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 'j', '-', '+', '=', '-', '-', '-');

    const counted = [1, 2, 1, 0].map((one) => ({ ...tick(id('comment')), entry: amount(one) }));
    expect(page.services.commands()).toEqual(counted);
  });

  it('do not count beyond what can be entered', async () => {
    const most = { ...tick(id('give')), entry: amount(100_000) };
    const page = await openToday(ledgerAfter(addActivity('Give', { target: allowance(10) }), most));

    await press(page, 'j', '+');

    expect(page.services.commands()).toEqual([]);
  });

  it('do not count what is only ticked', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', '+', '-');

    expect(page.services.commands()).toEqual([]);
  });

  it('skip it with s', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 's');
    await page.user.type(screen.getByRole('textbox', { name: 'Reason (if you like)' }), 'ill{Enter}');

    expect(page.services.commands()).toEqual([{ ...tick(id('answer')), entry: skipped('ill') }]);
  });

  it('edit it with e', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 'j', 'e');

    const dialog = screen.getByRole('dialog', { name: 'Edit the activity' });
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'What to do' }).value).toBe('Comment');
  });

  it('do nothing where no item has it', async () => {
    const page = await openToday(LEDGER);

    await press(page, '+', '-', 's', 'e');

    expect(page.services.commands()).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('when an item sinks', () => {
  it('the focus goes to the next one', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', ' ');

    await eventually(() => expect(focused()).toBe('Comment'));
  });

  it('the focus goes to the one before it from the last', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 'j', 'j', ' ');

    await eventually(() => expect(focused()).toBe('Comment'));
  });

  it('the focus goes to the one before it when the last is skipped', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 'j', 'j', 's');
    await page.user.type(screen.getByRole('textbox', { name: 'Reason (if you like)' }), 'ill{Enter}');

    await eventually(() => expect(screen.queryByRole('checkbox', { name: 'Read' })).toBeNull());
    await eventually(() => expect(focused()).toBe('Comment'));
  });

  it('the focus goes to the next one when a count is reached with a key', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 'j', '+', '+', '+');

    await eventually(() => expect(focused()).toBe('Read'));
  });

  it('the focus stays on an item that stays', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'j', 'j', '+');

    expect(focused()).toBe('Comment');
  });

  it('the focus goes to the next one after a skip', async () => {
    const page = await openToday(LEDGER);
    await press(page, 'j', 's');

    await page.user.type(screen.getByRole('textbox', { name: 'Reason (if you like)' }), '{Enter}');

    await eventually(() => expect(focused()).toBe('Comment'));
  });

  it('the focus goes to the next one after a choice from its menu', async () => {
    const page = await openToday(LEDGER);

    await choose(page, 'Answer', 'Not done');

    await eventually(() => expect(focused()).toBe('Comment'));
  });
});

describe('keys for the page', () => {
  it('go through the days and back to today', async () => {
    const page = await openToday(LEDGER);
    const seen: unknown[] = [];

    for (const key of ['[[', '[[', ']', 't']) {
      await press(page, key);
      seen.push(page.stores.place.store.getState());
    }

    expect(seen).toEqual(['2026-11-22', '2026-11-21', '2026-11-22', null].map((day) => ({ page: 'today', day })));
  });

  it.each([
    ['a', 'Add an activity'],
    ['i', 'Add minutes'],
    ['r', 'Log a reading for 23 Nov'],
  ])('open with %s: %s', async (key, name) => {
    const page = await openToday(LEDGER);

    await press(page, key);

    expect(screen.getByRole('dialog', { name })).toBeDefined();
  });

  it('start the timer with m on the platform of the item, and stop it there', async () => {
    const page = await openToday(LEDGER);
    const platformOfTimer = () => page.stores.timer.store.getState().timer?.platformId ?? null;

    await press(page, 'j', 'm');
    await expect.poll(platformOfTimer).toBe(X.id);
    await press(page, 'm');

    await expect.poll(platformOfTimer).toBeNull();
    expect(page.services.asked().map(({ name }) => name)).toContain('timer/stop');
  });

  it('go to the note with n, where a letter is a letter again', async () => {
    const page = await openToday(LEDGER);

    await press(page, 'n', 'tarn');

    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toBe('tarn');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('on a day to come', () => {
  it('no key enters anything', async () => {
    const own = ledgerAfter(X, addScore('Klout'), addActivity('Comment', { platformId: X.id, target: count(3) }));
    const page = await openToday(own, '#/today/2026-11-24');

    await press(page, 'j', ' ', '+', '-', 's', 'm', 'r');

    expect(focused()).toBe('Comment');
    expect(page.services.commands()).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keys still go through the days', async () => {
    const page = await openToday(LEDGER, '#/today/2026-11-24');

    await press(page, 't');

    expect(page.stores.place.store.getState()).toEqual({ page: 'today', day: null });
  });
});
