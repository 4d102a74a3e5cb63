// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../../../shared/base/day';
import { monthIn } from '../../../../shared/ledger/documents';
import type { CommandOf, PageCommand } from '../../../../shared/ledger/command';
import { at, id, month } from '../../../../shared/testing/builders';
import { CAP, sameEveryDay } from '../../../../shared/time/budget';
import { liveSpentOn } from '../../../../shared/time/timer-face';
import { addPlatform, addScore, ledgerAfter, TODAY, ZONE } from '../../../testing/builders';
import { createFakeServices } from '../../../testing/fake-services';
import { renderPart } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { ScoreDialog } from '../../scores/score-dialog';
import { PlanPage } from '../plan-page';

const NEW_YEAR = day('2026-01-01');
/** The week before, so that all of its days are over. */
const LAST_MONDAY = day('2026-11-16');

let count = 0;
function spend(platform: string, on: Day, minutes: number): CommandOf<'session.add'> {
  count += 1;
  const span = { kind: 'minutes', minutes } as const;
  return { type: 'session.add', id: id(`s${String(count)}`), day: on, platformId: id(platform), span };
}

/** On X, on the Monday of the week before, in UTC. */
function spendFrom(start: string, end: string): CommandOf<'session.add'> {
  const moment = (time: string) => at(`${LAST_MONDAY}T${time}.000Z`);
  return { ...spend('x', LAST_MONDAY, 1), span: { kind: 'from-to', startAt: moment(start), endAt: moment(end) } };
}

function read(score: string, on: string, value: number): CommandOf<'reading.add'> {
  count += 1;
  return {
    type: 'reading.add',
    id: id(`r${String(count)}`),
    scoreId: id(score),
    day: day(on),
    value,
    isApproximate: false,
  };
}

const PLAN: readonly PageCommand[] = [
  { type: 'settings.set', weekStart: 1 },
  addPlatform('X'),
  addPlatform('LinkedIn'),
  { type: 'budget.set', id: id('x'), from: NEW_YEAR, minutes: [15, 15, 15, 15, 15, null, null] },
  { type: 'budget.set', id: CAP, from: NEW_YEAR, minutes: [...sameEveryDay(20)] },
];

async function openWeek(...commands: readonly PageCommand[]) {
  const services = createFakeServices({ own: ledgerAfter(...commands) });
  const stores = await openTestStores(services);
  await stores.timer.read();
  const { user } = renderPart(
    <PlanPage part="week" editor={() => null} scoreEditor={(open) => <ScoreDialog {...open} />} />,
    stores,
  );
  await screen.findByRole('heading', { level: 3 });
  return { services, stores, user };
}

async function openLastWeek(...commands: readonly PageCommand[]) {
  const opened = await openWeek(...PLAN, ...commands);
  await opened.user.click(screen.getByRole('button', { name: 'Week before' }));
  await screen.findByRole('grid', { name: /^Minutes/ });
  return opened;
}

const grid = (name = /^Minutes/) => screen.getByRole('grid', { name });
const texts = (row: string, name = /^Minutes/) =>
  within(within(grid(name)).getByRole('row', { name: new RegExp(`^${row}`) }))
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);
const number = (name: string) => screen.getByRole('button', { name });
const title = () => screen.getByRole('heading', { level: 2 }).textContent;
const dialog = () => screen.getByRole('dialog');
const lines = () =>
  within(dialog())
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the table of a week', () => {
  it('has a line for each platform with what was spent of what was planned, and the whole days below', async () => {
    await openLastWeek(
      spend('x', LAST_MONDAY, 12),
      spend('linkedin', LAST_MONDAY, 9),
      spend('x', day('2026-11-17'), 18),
      spend('x', day('2026-11-21'), 5),
    );

    expect(
      within(grid())
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual([
      'Minutes',
      'Mon 16 Nov',
      'Tue 17 Nov',
      'Wed 18 Nov',
      'Thu 19 Nov',
      'Fri 20 Nov',
      'Sat 21 Nov',
      'Sun 22 Nov',
      'The week',
    ]);
    expect(texts('X')).toEqual(['12 / 15', '18 / 153 over', '0 / 15', '0 / 15', '0 / 15', '5', '–', '35 / 75']);
    expect(texts('LinkedIn')).toEqual(['9', '–', '–', '–', '–', '–', '–', '9']);
    expect(texts('The whole day')).toEqual([
      '21 / 201 over',
      '18 / 20',
      '0 / 20not tracked',
      '0 / 20not tracked',
      '0 / 20not tracked',
      '5 / 20',
      '0 / 20not tracked',
      '44 / 140',
    ]);
  });

  it('says each number in words, over budget too', async () => {
    await openLastWeek(spend('x', day('2026-11-17'), 18));

    expect(number('X, Tuesday 17 November: 18 of 15 min, 3 over')).toBeTruthy();
    expect(number('X, the week: 18 of 75 min')).toBeTruthy();
    expect(number('The whole day, Monday 16 November: 0 of 20 min, not tracked')).toBeTruthy();
  });

  it('shows only the plan of days that have not come, and marks today', async () => {
    await openWeek(...PLAN, spend('x', TODAY, 4));

    expect(texts('X')).toEqual(['4 / 15', '15', '15', '15', '15', '–', '–', '4 / 75']);
    expect(number('X, Tuesday 24 November: 15 min planned')).toBeTruthy();
    expect(number('X, Saturday 28 November: nothing planned')).toBeTruthy();
    expect(screen.getByRole('columnheader', { current: 'date' }).textContent).toBe('Today 23 Nov');
    expect(screen.queryByText(/not tracked/)).toBeNull();
  });

  it('has the numbers that the page of a day has, with the running timer in them', async () => {
    const { services, stores } = await openWeek(...PLAN, spend('x', TODAY, 4));
    const timer = {
      platformId: id('x'),
      startAt: at('2026-11-23T08:51:00.000Z'),
      zone: ZONE,
      seenAt: at('2026-11-23T08:51:00.000Z'),
      frozen: null,
    };
    act(() => services.setTimer({ timer, problem: null }));

    expect(texts('X')[0]).toBe('13 / 15');
    const { documents } = stores.ledger.store.getState();
    const { platforms, budgets, settings } = documents.catalog;
    const { sessions } = monthIn(documents, month('2026-11'));
    const { now } = stores.timer.store.getState();
    const records = { platforms, budgets, sessions, dayStart: settings.dayStart };
    const spent = liveSpentOn(records, { timer, now, day: TODAY });
    expect(texts('The whole day')[0]).toBe(`${String(spent.spent)} / ${String(spent.budget)}`);
  });

  it('shows an archived platform in weeks in which it had time', async () => {
    await openLastWeek(spend('linkedin', LAST_MONDAY, 9), {
      type: 'platform.archive',
      id: id('linkedin'),
      on: LAST_MONDAY,
    });

    expect(texts('LinkedIn')[0]).toBe('9');
  });

  it('is walked with the arrows and stopped at once with Tab', async () => {
    const { user } = await openLastWeek(spend('x', LAST_MONDAY, 12));

    act(() => number('X, Monday 16 November: 12 of 15 min').focus());
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(number('The whole day, Tuesday 17 November: 0 of 20 min, not tracked'));
    await user.keyboard('{ArrowDown}{End}');
    expect(document.activeElement).toBe(number('The whole day, the week: 12 of 140 min'));
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement).toBe(number('The whole day, Monday 16 November: 12 of 20 min'));
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('which week is shown', () => {
  it('begins with this week, on the day on which weeks begin', async () => {
    await openWeek(...PLAN, { type: 'settings.set', weekStart: 7 });

    expect(title()).toBe('Week of 22 to 28 Nov 2026 This week');
  });

  it('goes a week back, forth and to a day, and comes back', async () => {
    const { user } = await openWeek(...PLAN);

    await user.click(screen.getByRole('button', { name: 'Week before' }));
    expect(title()).toBe('Week of 16 to 22 Nov 2026 A past week');
    await user.click(screen.getByRole('button', { name: 'Week after' }));
    await user.click(screen.getByRole('button', { name: 'Week after' }));
    expect(title()).toBe('Week of 30 Nov to 6 Dec 2026 A week to come');
    await user.click(screen.getByRole('button', { name: 'This week' }));
    expect(title()).toBe('Week of 23 to 29 Nov 2026 This week');
    await user.clear(screen.getByLabelText('Go to the week of'));
    await user.type(screen.getByLabelText('Go to the week of'), '11/03/2026{Enter}');
    expect(title()).toBe('Week of 9 to 15 Mar 2026 A past week');
  });

  it('reads the months that it needs, and says so when they cannot be read', async () => {
    const { services, user } = await openWeek(...PLAN, spend('x', day('2026-03-11'), 7));
    const goTo = async (typed: string) => {
      await user.clear(screen.getByLabelText('Go to the week of'));
      await user.type(screen.getByLabelText('Go to the week of'), `${typed}{Enter}`);
    };

    await goTo('2026-03-11');
    await screen.findByRole('grid', { name: /^Minutes/ });
    expect(texts('X')[2]).toBe('7 / 15');
    services.refuseNext('ledger/read-months', { code: 'read-failed', document: 'months/2025-03.json', cause: 'EIO' });
    await goTo('2025-03-11');
    expect((await screen.findByRole('alert')).textContent).toContain('months/2025-03.json could not be read');
    expect(screen.queryByRole('grid', { name: /^Minutes/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'This week' }));
    expect(grid()).toBeTruthy();
  });
});

describe('the sum behind a number', () => {
  it('is, of a platform on a day, its sessions in tenths with the rounding named, and its budget', async () => {
    const { user, stores } = await openLastWeek(spendFrom('10:00:00', '10:01:54'), spendFrom('08:00:00', '08:12:24'));

    await user.click(number('X, Monday 16 November: 14 of 15 min'));

    expect(within(dialog()).getByRole('heading', { level: 2 }).textContent).toBe('X, Monday 16 November');
    expect(lines()).toEqual([
      ['9:00–9:12', '12.4'],
      ['11:00–11:01', '1.9'],
      ['Together', '14.3'],
    ]);
    expect(within(dialog()).getByText('12.4 + 1.9 = 14.3 min, shown as 14: rounded once, after adding.')).toBeTruthy();
    expect(within(dialog()).getByText('15 min on this weekday, the same since 1 Jan 2026.')).toBeTruthy();
    await user.click(within(dialog()).getByRole('link', { name: 'Edit on that day' }));
    expect(stores.place.store.getState()).toEqual({ page: 'today', day: LAST_MONDAY });
  });

  it('names what was typed in, what the timer counts, and how far over it is', async () => {
    const { services, user } = await openWeek(...PLAN, spend('x', TODAY, 14));
    const startAt = at('2026-11-23T08:56:30.000Z');
    const timer = { platformId: id('x'), startAt, zone: ZONE, seenAt: startAt, frozen: null };
    act(() => services.setTimer({ timer, problem: null }));

    await user.click(number('X, Monday 23 November: 18 of 15 min, 3 over'));

    expect(lines()).toEqual([
      ['9:56–10:00, the timer, not saved yet', '3.5'],
      ['typed in', '14.0'],
      ['Together', '17.5'],
    ]);
    expect(dialog().textContent).toContain('3 min over.');
  });

  it('gives the focus back when it is closed', async () => {
    const { user } = await openLastWeek(spend('x', LAST_MONDAY, 12));
    const cell = number('X, Monday 16 November: 12 of 15 min');

    await user.click(cell);
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  it('is, of a platform in the week, its days, without measuring those that have no budget', async () => {
    const { user } = await openLastWeek(spend('x', LAST_MONDAY, 80), spend('x', day('2026-11-21'), 5));

    await user.click(number('X, the week: 85 of 75 min, 5 over'));

    expect(lines()).toHaveLength(8);
    expect(lines()[0]).toEqual(['Monday 16 November', '80', '15']);
    expect(lines().at(-1)).toEqual(['Together', '85', '75']);
    expect(dialog().textContent).toContain('5 min of it were spent on days without a budget');
    expect(dialog().textContent).toContain('5 min over what was planned for the week.');
  });

  it('is, of a whole day, its platforms and the limit that counts', async () => {
    const { user } = await openLastWeek(spend('x', LAST_MONDAY, 12), spend('linkedin', LAST_MONDAY, 9));

    await user.click(number('The whole day, Monday 16 November: 21 of 20 min, 1 over'));

    expect(lines()).toEqual([
      ['X', '12', '15'],
      ['LinkedIn', '9', '–'],
      ['Together', '21', '15'],
    ]);
    expect(dialog().textContent).toContain(
      'The limit for the whole day is 20 min on this weekday, the same since 1 Jan 2026. It counts, and not the 15 min that the platforms have together. 1 min over.',
    );
  });

  it('is, of how the budget was kept, every day up to today, with the untracked ones as such', async () => {
    const { user } = await openLastWeek(spend('x', LAST_MONDAY, 12), spend('x', day('2026-11-17'), 22));

    await user.click(number('1 of 2 tracked days within budget'));

    expect(lines().slice(0, 3)).toEqual([
      ['Monday 16 November', '12', '20', 'within'],
      ['Tuesday 17 November', '22', '20', '2 over'],
      ['Wednesday 18 November', '–', '20', 'not tracked'],
    ]);
    expect(dialog().textContent).toContain(
      '34 of 40 min were used; single days were 2 min over, the most on 17 Nov: 2.',
    );
    await user.keyboard('{Escape}');
    expect(number('5 days not tracked')).toBeTruthy();
  });

  it('follows the ledger while it is open', async () => {
    const { user, stores } = await openLastWeek(spend('x', LAST_MONDAY, 12));

    await user.click(number('X, Monday 16 November: 12 of 15 min'));
    await act(() => stores.carryOut(spend('x', LAST_MONDAY, 2)));

    expect(lines().at(-1)).toEqual(['Together', '14.0']);
  });
});

describe('the outcomes beside a week', () => {
  const CLIENTS = addScore('New clients', { isOutcome: true, kind: 'count', most: null });

  it('stand under the same days, with what they were before, and claim nothing', async () => {
    await openLastWeek(
      CLIENTS,
      addScore('Klout'),
      read('new-clients', '2026-11-13', 40),
      read('new-clients', '2026-11-17', 41),
      { ...read('new-clients', '2026-11-20', 43), isApproximate: true },
    );

    expect(texts('New clients', /^Outcomes/)).toEqual([
      '–New clients, Monday 16 November: no reading',
      '41',
      '–New clients, Wednesday 18 November: no reading',
      '–New clients, Thursday 19 November: no reading',
      '43about',
      '–New clients, Saturday 21 November: no reading',
      '–New clients, Sunday 22 November: no reading',
      '40 → about 43about +3 since 13 Nov',
    ]);
    expect(within(grid(/^Outcomes/)).queryByRole('row', { name: /Klout/ })).toBeNull();
    expect(screen.getByText(/that does not say that one made the other/)).toBeTruthy();
  });

  it('open into the readings that they come from', async () => {
    const { user } = await openLastWeek(
      CLIENTS,
      read('new-clients', '2026-11-13', 40),
      read('new-clients', '2026-11-17', 44),
      read('new-clients', '2026-11-17', 41),
    );

    await user.click(number('New clients, Tuesday 17 November: 41'));
    expect(lines().map((cells) => cells.slice(1))).toEqual([
      ['44', 'a later one counts'],
      ['41', 'counts'],
    ]);
    await user.keyboard('{Escape}');
    await user.click(number('New clients, the week: 40 → 41, +1 since 13 Nov'));

    expect(lines()).toEqual([
      ['Friday 13 November, before the week', '40', '–'],
      ['Tuesday 17 November', '41', '+1'],
      ['Over the week', '40 → 41', '+1'],
    ]);
  });

  it('say so when there is no reading', async () => {
    const { user } = await openLastWeek(CLIENTS, read('new-clients', '2026-11-13', 40));

    await user.click(number('New clients, the week: no reading, 40 on 13 Nov'));

    expect(dialog().textContent).toContain('There is no reading in this week');
  });

  it('are explained where no score is marked as one', async () => {
    const { user, stores } = await openWeek(...PLAN, addScore('Klout'));

    expect(screen.queryByRole('grid', { name: /^Outcomes/ })).toBeNull();
    expect(screen.getByText(/edit a score and tick “This is an outcome”/)).toBeTruthy();
    await user.click(number('Scores in Settings'));
    expect(stores.place.store.getState()).toEqual({ page: 'settings', part: 'scores' });
  });
});

describe('a week without any score', () => {
  it('offers to add one where its outcomes would stand, and shows it there once it is an outcome', async () => {
    const { user, stores } = await openWeek(...PLAN);
    expect(screen.getByText(/There is no score yet/)).toBeTruthy();

    await user.click(number('Add a score'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Begin with' }), 'New clients');
    await user.click(within(dialog()).getByRole('button', { name: 'Add' }));

    expect(await screen.findByRole('grid', { name: /^Outcomes/ })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stores.ledger.store.getState().documents.catalog.scores).toHaveLength(1);
  });
});

describe('a week with nothing in it', () => {
  it('leads to the settings where there is no platform', async () => {
    const { user, stores } = await openWeek();

    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByText(/There is no platform yet/)).toBeTruthy();
    await user.click(number('Add a platform in Settings'));
    expect(stores.place.store.getState()).toEqual({ page: 'settings', part: 'general' });
  });

  it('leads to the budgets where no minutes are planned', async () => {
    const { user, stores } = await openWeek(addPlatform('X'), spend('x', TODAY, 12));

    expect(texts('X').at(-1)).toBe('12');
    await user.click(number('Plan minutes'));
    expect(stores.place.store.getState()).toEqual({ page: 'plan', part: 'budgets' });
  });

  it('says that untracked days are neither kept nor missed', async () => {
    await openLastWeek();

    expect(screen.getByText(/No time was entered in this week/)).toBeTruthy();
    expect(number('7 days not tracked')).toBeTruthy();
    expect(screen.queryByText(/within budget/)).toBeNull();
  });

  it('says nothing of the sort about a week to come', async () => {
    const { user } = await openWeek(...PLAN);

    await user.click(screen.getByRole('button', { name: 'Week after' }));
    expect(await screen.findByRole('button', { name: '140 min planned in the week' })).toBeTruthy();
    expect(screen.queryByText(/No time was entered/)).toBeNull();
  });

  it('has only what is planned in the sums of a week to come', async () => {
    const { user } = await openWeek(...PLAN);

    await user.click(screen.getByRole('button', { name: 'Week after' }));
    expect(await screen.findByRole('button', { name: 'X, the week: 75 min planned' })).toBeTruthy();
    expect(number('The whole day, the week: 140 min planned').textContent).toBe('140');
  });
});
