// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { PageCommand } from '../../../shared/ledger/command';
import { id } from '../../../shared/testing/builders';
import { addActivity, addPlatform, addScore, ledgerAfter, tick } from '../../testing/builders';
import { openJournal } from './testing/open-journal';

const X = addPlatform('X');
const reading = (on: string, value: number): PageCommand => ({
  type: 'reading.add',
  id: id(`r-${on}`),
  day: day(on),
  scoreId: id('klout'),
  value,
  isApproximate: false,
});
const COMMANDS: readonly PageCommand[] = [
  { type: 'settings.set', weekStart: 1 },
  X,
  addActivity('Answer', { platformId: X.id, from: day('2026-11-16') }),
  addScore('Klout', { isOutcome: true }),
  tick(id('answer'), day('2026-11-17')),
  reading('2026-11-15', 44),
  reading('2026-11-22', 42),
  {
    type: 'session.add',
    id: id('s'),
    day: day('2026-11-17'),
    platformId: X.id,
    span: { kind: 'minutes', minutes: 25 },
  },
  { type: 'note.set', day: day('2026-11-17'), whatHappened: 'A talk.' },
  { type: 'review.set', day: day('2026-11-09'), decision: 'More replies.' },
];
const LEDGER = ledgerAfter(...COMMANDS);
const LAST_WEEK = '#/journal/week/2026-11-16';

const rowOf = (table: string, name: string) =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name: new RegExp(`^${name}`) }).textContent;
const scores = () => rowOf('Outcomes and scores at the start and the end', 'Klout');

async function openWeek(ledger = LEDGER, hash = LAST_WEEK) {
  const page = await openJournal(ledger, hash);
  await screen.findByText('One decision');
  return page;
}

describe('the review of a week', () => {
  it('has the minutes, the activities, the outcomes and the notes of the week', async () => {
    await openWeek();

    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Week of 16 Nov to 22 Nov 2026');
    expect(rowOf('Minutes planned and spent', 'X')).toBe('X–25no plan');
    expect(rowOf('What was done of the activities', 'Answer')).toBe('Answer100%1 of 1 due day, 6 not entered');
    expect(scores()).toBe('Klout44 on 15 Nov42 on 22 Nov−2');
    expect(screen.getByRole('link', { name: 'Tuesday 17 November' })).toBeDefined();
    expect(screen.getByText(/^Of 5 days nothing is known/)).toBeDefined();
  });

  it('measures only the days that had a plan', async () => {
    const budget: PageCommand = {
      type: 'budget.set',
      id: X.id,
      from: day('2026-11-21'),
      minutes: [5, 5, 5, 5, 5, 5, 5],
    };

    await openWeek(ledgerAfter(...COMMANDS, budget));

    expect(rowOf('Minutes planned and spent', 'X')).toBe('X102510 min left, 25 on days without a plan');
  });

  it('says no number across a break', async () => {
    const broken: PageCommand = {
      type: 'event.add',
      id: id('e'),
      title: 'New algorithm',
      kind: 'algorithm-change',
      from: day('2026-11-18'),
      to: day('2026-11-18'),
      breaks: { kind: 'all' },
      size: null,
      link: null,
    };

    await openWeek(ledgerAfter(...COMMANDS, broken));

    expect(scores()).toBe('Klout44 on 15 Nov42 on 22 Nova break lies between');
  });

  it('begins with what was decided the week before', async () => {
    await openWeek();

    expect(screen.getByText('More replies.')).toBeDefined();
  });

  it('keeps a decision under the first day of the week', async () => {
    const { user, services } = await openWeek();

    await user.type(screen.getByRole('textbox', { name: 'What I decide for the next week' }), 'Less X.');
    await user.tab();

    expect(services.commands()).toEqual([{ type: 'review.set', day: '2026-11-16', decision: 'Less X.' }]);
  });

  it('goes from week to week, and knows nothing of one that has not come', async () => {
    const { user, stores } = await openWeek();

    await user.click(screen.getByRole('button', { name: 'Week after' }));
    const present = stores.place.store.getState();
    await user.click(screen.getByRole('button', { name: 'Week after' }));

    expect(present).toEqual({ page: 'journal', part: 'week', day: null });
    expect(stores.place.store.getState()).toEqual({ page: 'journal', part: 'week', day: '2026-11-30' });
    expect(await screen.findByText('This week has not come yet.')).toBeDefined();
  });
});
