// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../../shared/base/day';
import { amount, skipped } from '../../../../shared/testing/builders';
import { addActivity, addPlatform, count, ledgerAfter, tick, TODAY } from '../../../testing/builders';
import { eventually } from '../../../testing/eventually';
import { cellOf, choose, linesOf, openActivities, rowOf } from '../testing/open-activities';

const X = addPlatform('X');
const BLOG = addPlatform('Blog');
const ANSWER = addActivity('Answer', { platformId: X.id, minutes: 5, from: day('2026-11-01') });
const COMMENT = addActivity('Comment', { platformId: X.id, target: count(3, { unit: 'comments' }) });
const WRITE = addActivity('Write', { platformId: BLOG.id, schedule: { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] } });
const READ = addActivity('Read');
const LEDGER = ledgerAfter(X, BLOG, ANSWER, COMMENT, WRITE, READ);

describe('the activities of the plan', () => {
  it('stand by platform with schedule, target, minutes and first day in words', async () => {
    await openActivities(LEDGER);

    expect(linesOf()).toEqual(['X', 'Answer', 'Comment', 'Blog', 'Write', 'Anywhere', 'Read']);
    expect(within(rowOf('Answer')).getByRole('button', { name: 'Schedule: every day' })).toBeDefined();
    expect(within(rowOf('Write')).getByRole('button', { name: 'Schedule: Mon–Fri' })).toBeDefined();
    expect(within(rowOf('Comment')).getByRole('button', { name: 'Target: 3 comments' })).toBeDefined();
    expect(within(rowOf('Answer')).getByRole('button', { name: 'Minutes: 5 min' })).toBeDefined();
    expect(within(rowOf('Read')).getByRole('button', { name: 'Minutes: not set' })).toBeDefined();
    expect(within(rowOf('Answer')).getByText('1 Nov 2026')).toBeDefined();
  });

  it('say how well each is kept up, with the sum in words', async () => {
    const days = [-1, -2, -3, -4].map((back) => addDays(TODAY, back));
    const [one = TODAY, two = TODAY, three = TODAY, four = TODAY] = days;
    await openActivities(
      ledgerAfter(
        X,
        ANSWER,
        READ,
        tick(ANSWER.id, one),
        tick(ANSWER.id, two),
        { type: 'check.set', activityId: ANSWER.id, day: three, entry: amount(0) },
        { type: 'check.set', activityId: ANSWER.id, day: four, entry: skipped('ill') },
        tick(READ.id, one),
      ),
    );

    expect(
      within(rowOf('Answer')).getByText(/^Strength \d+%; 2 of 3 due days, 1 skipped, 18 not entered in/),
    ).toBeDefined();
    expect(within(rowOf('Answer')).getByText('2 of 3 days')).toBeDefined();
    expect(screen.getByText(/75%, 3 of 4 due days, 1 skipped, .* in the last 30 days/)).toBeDefined();
    expect(screen.getByText(/the mean of 2 activities/)).toBeDefined();
  });

  it('say nothing of a strength before a day counts, and then only of what has one', async () => {
    const { services } = await openActivities(ledgerAfter(X, ANSWER, READ));
    expect(screen.getByText(/nothing to say yet; it begins with the first day that counts/)).toBeDefined();

    await act(async () => {
      services.doElsewhere(tick(ANSWER.id, TODAY));
      await Promise.resolve();
    });

    expect(await screen.findByText(/^ ?5%, of 1 activity/)).toBeDefined();
  });

  it('open no editor while another Rapport has the ledger, and say so', async () => {
    const readOnly = { code: 'ledger-locked', holder: null } as const;
    const { user, opened, stores } = await openActivities(LEDGER, { readOnly });

    await user.keyboard('a');
    expect(stores.toasts.store.getState().toast?.text).toMatch(/^This ledger is open in another Rapport\./);
    await user.click(within(rowOf('Answer')).getByRole('button', { name: 'Schedule: every day' }));

    expect(opened).toEqual([]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('say until when, from when, and what is to change', async () => {
    await openActivities(
      ledgerAfter(
        READ,
        addActivity('Begin', { from: day('2026-12-01') }),
        { type: 'activity.edit', id: READ.id, lastDay: day('2026-12-24') },
        {
          type: 'activity.plan',
          id: READ.id,
          from: day('2026-12-01'),
          schedule: { kind: 'weekdays', weekdays: [6] },
          target: count(2),
        },
      ),
    );

    expect(within(rowOf('Read')).getByText('until 24 Dec 2026')).toBeDefined();
    expect(within(rowOf('Read')).getByText('from 1 Dec 2026: Sat')).toBeDefined();
    expect(within(rowOf('Read')).getByText('from 1 Dec 2026: 2')).toBeDefined();
    expect(rowOf('Begin').textContent).toContain('from 1 Dec 2026');
  });

  it('say what they are for while there are none, and offer the first one', async () => {
    const { user, opened } = await openActivities(ledgerAfter(X));

    await user.click(screen.getByRole('button', { name: 'Add the first activity' }));

    expect(screen.getByText(/Nothing is in it yet/)).toBeDefined();
    expect(opened.at(-1)).toMatchObject({ activityId: null, day: TODAY });
  });
});

describe('a cell', () => {
  it('is changed by a click and Enter, and keeps the focus', async () => {
    const { user, services } = await openActivities(LEDGER);

    await user.click(cellOf('Answer', 'Schedule'));
    await user.keyboard('Mon and Thu{Enter}');

    expect(services.commands()).toEqual([
      {
        type: 'activity.plan',
        id: ANSWER.id,
        from: TODAY,
        schedule: { kind: 'weekdays', weekdays: [1, 4] },
        target: { kind: 'tick' },
      },
    ]);
    expect(document.activeElement).toBe(cellOf('Answer', 'Schedule'));
    expect(cellOf('Answer', 'Schedule').textContent).toBe('Mon, Thu');
  });

  it('is changed by F2, and by leaving it', async () => {
    const { user, services } = await openActivities(LEDGER);
    cellOf('Read', 'Activity').focus();

    await user.keyboard('{F2}Read two blogs{Tab}');

    expect(services.commands()).toEqual([{ type: 'activity.edit', id: READ.id, title: 'Read two blogs' }]);
  });

  it('goes back to what it was with Escape', async () => {
    const { user, services } = await openActivities(LEDGER);
    cellOf('Answer', 'Minutes').focus();

    await user.keyboard('{Enter}');
    await user.keyboard('90{Escape}');

    expect(services.commands()).toEqual([]);
    expect(document.activeElement).toBe(cellOf('Answer', 'Minutes'));
    expect(cellOf('Answer', 'Minutes').textContent).toBe('5 min');
  });

  it('sends nothing when nothing was changed', async () => {
    const { user, services } = await openActivities(LEDGER);

    for (const name of ['Activity', 'Schedule', 'Target', 'Minutes'] as const) {
      await user.click(cellOf('Comment', name));
      await user.keyboard('{Enter}');
    }

    expect(services.commands()).toEqual([]);
  });

  it('says what is wrong, keeps what was typed, and takes it once it is right', async () => {
    const { user, services } = await openActivities(LEDGER);

    await user.click(cellOf('Comment', 'Target'));
    await user.keyboard('some{Enter}');
    const problem = screen.getByRole('alert').textContent;
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Target' });
    const kept = [field.value, field.getAttribute('aria-invalid'), services.commands().length];
    await user.clear(field);
    await user.keyboard('at most 5 likes{Enter}');

    expect(problem).toMatch(/such as: tick, 3 comments/);
    expect(kept).toEqual(['some', 'true', 0]);
    expect(cellOf('Comment', 'Target').textContent).toBe('at most 5 likes');
  });

  it('is as before when it could not be saved', async () => {
    const { user, services, stores } = await openActivities(LEDGER);
    services.refuseNext('ledger/dispatch', { code: 'disk-full' });

    await user.click(cellOf('Read', 'Activity'));
    await user.keyboard('Write{Enter}');

    await eventually(() => {
      expect(stores.toasts.store.getState().toast?.text).toMatch(/^The disk is full/);
    });
    expect(linesOf()).toContain('Read');
  });
});

describe('the keys of the grid', () => {
  it('stop once at Tab and go from cell to cell with arrows', async () => {
    const { user } = await openActivities(LEDGER);
    const grid = screen.getByRole('grid', { name: 'Activities' });
    const stops = () => [...grid.querySelectorAll('[tabindex="0"]')].length;
    const before = stops();

    await user.keyboard('j');
    const first = document.activeElement;
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');

    expect(first).toBe(cellOf('Answer', 'Activity'));
    expect(document.activeElement).toBe(cellOf('Comment', 'Target'));
    expect([before, stops()]).toEqual([1, 1]);
  });

  it('reach what is only read, and the menu, from which arrows lead away', async () => {
    const { user } = await openActivities(LEDGER);
    cellOf('Answer', 'Minutes').focus();

    await user.keyboard('{ArrowRight}');
    const strength = document.activeElement?.textContent;
    await user.keyboard('{End}');
    const menu = document.activeElement?.getAttribute('aria-label');
    await user.keyboard('{ArrowDown}{Home}');

    expect(strength).toMatch(/in the last 30 days/);
    expect(menu).toBe('More for Answer');
    expect(document.activeElement).toBe(cellOf('Comment', 'Activity'));
  });

  it('open the editor of the row, and one for a new activity', async () => {
    const { user, opened } = await openActivities(LEDGER);
    cellOf('Write', 'Schedule').focus();

    await user.keyboard('e');
    await user.keyboard('a');

    expect(opened.map(({ activityId, day: on }) => [activityId, on])).toEqual([
      [WRITE.id, TODAY],
      [null, TODAY],
    ]);
  });

  it('move a row within its platform, say where it is now, and keep the focus on it', async () => {
    const { user, services } = await openActivities(LEDGER);
    cellOf('Answer', 'Schedule').focus();

    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');

    expect(linesOf().slice(0, 3)).toEqual(['X', 'Comment', 'Answer']);
    expect(screen.getByText('“Answer” is now 2 of 2 on X')).toBeDefined();
    await eventually(() => {
      expect(document.activeElement).toBe(cellOf('Answer', 'Schedule'));
    });
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByText('“Answer” is the last on X')).toBeDefined();
    expect(services.commands()).toEqual([{ type: 'activity.move', id: ANSWER.id, before: WRITE.id }]);
  });
});

describe('the menu of a row', () => {
  it('moves it without dragging, as far as it can go', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Comment', 'Move up');
    await page.user.click(screen.getByRole('button', { name: 'More for Comment' }));

    expect(linesOf().slice(0, 3)).toEqual(['X', 'Comment', 'Answer']);
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      'Edit …',
      'Move down',
      'Archive',
      'Delete for good …',
    ]);
  });

  it('archives from today on, into a fold that leads back', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Answer', 'Archive');
    const left = linesOf();
    await eventually(() => {
      expect(document.activeElement).toBe(cellOf('Comment', 'Activity'));
    });
    await page.user.click(screen.getByRole('button', { name: 'Archived (1)' }));
    const about = screen.getByText(/What was entered for them is kept/);
    await page.user.click(screen.getByRole('button', { name: 'Bring back Answer' }));

    expect(left).not.toContain('Answer');
    expect(about).toBeDefined();
    expect(page.services.commands()).toEqual([
      { type: 'activity.archive', id: ANSWER.id, on: TODAY },
      { type: 'activity.bring-back', id: ANSWER.id },
    ]);
    await eventually(() => {
      expect(document.activeElement).toBe(cellOf('Answer', 'Activity'));
    });
  });
});

describe('undo and redo', () => {
  it('name the step that they take', async () => {
    const page = await openActivities(LEDGER);

    await choose(page, 'Answer', 'Archive');
    await page.user.click(await screen.findByRole('button', { name: 'Undo: archived “Answer”' }));

    expect(await screen.findByRole('button', { name: 'Redo: archived “Answer”' })).toBeDefined();
    expect(linesOf()).toContain('Answer');
  });
});
