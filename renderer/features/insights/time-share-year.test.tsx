// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id';
import { say } from '../../../shared/insights/sentence';
import { id, month } from '../../../shared/testing/builders';
import { addActivity, addPlatform, addScore, ledgerAfter } from '../../testing/builders';
import type { HabitMonth } from './insights-requests';
import { dayOfReading, readings } from './testing/insight-builders';
import { openInsights } from './testing/open-insights';

const NAMES = ['Answer', 'Blog', 'Comment', 'Discuss', 'Endorse', 'Follow up', 'Give Ks'];
const LEDGER = ledgerAfter(addPlatform('X'), ...NAMES.map((name) => addActivity(name)));
const TIME = { page: 'insights', part: 'time' } as const;
const SHARE = { page: 'insights', part: 'share' } as const;
const YEAR = { page: 'insights', part: 'year' } as const;

function habitMonth(name: string, done: number): HabitMonth {
  const adherence = { done, due: 22, skipped: 3, notEntered: 0 };
  return {
    month: month(name),
    adherence,
    activities: NAMES.map((title) => ({ activityId: idOf(title), adherence, strength: 0.5 })),
    minutes: [{ platformId: id('x'), minutes: 120 }],
  };
}

function idOf(title: string): Id {
  return addActivity(title).id;
}

describe('time and adherence', () => {
  const habits = { months: [habitMonth('2026-10', 11), habitMonth('2026-11', 17)], unreadable: [] };

  it('says the adherence of each month, which opens into its sum', async () => {
    const { user } = await openInsights(LEDGER, { place: TIME, answers: { habits } });

    await user.click(await screen.findByRole('button', { name: /^November 2026 77%/ }));

    const dialog = await screen.findByRole('dialog', { name: 'Adherence in November 2026' });
    expect(within(dialog).getByText('17 of 22 due days, 3 skipped.')).toBeTruthy();
    expect(within(dialog).getByRole('row', { name: 'Answer 77% 17 of 22 due days, 3 skipped' })).toBeTruthy();
  });

  it('draws the strength of up to six activities', async () => {
    const { user } = await openInsights(LEDGER, { place: TIME, answers: { habits } });
    await user.click(await screen.findByText('Activities drawn (4 of 7)'));

    await user.click(screen.getByRole('checkbox', { name: 'Endorse' }));
    await user.click(screen.getByRole('checkbox', { name: 'Follow up' }));

    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Give Ks' }).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Answer' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Give Ks' }).disabled).toBe(false);
  });

  it('draws no strength where nothing was ticked, and offers none', async () => {
    const unsaid = { done: 0, due: 0, skipped: 0, notEntered: 5 };
    const bare = habitMonth('2026-11', 0);
    const activities = bare.activities.map((one) => ({ ...one, adherence: unsaid, strength: 0 }));
    const months = [{ ...bare, adherence: unsaid, activities }];
    await openInsights(LEDGER, { place: TIME, answers: { habits: { months, unreadable: [] } } });

    expect(await screen.findAllByText('There is nothing to draw yet.')).toHaveLength(2);
    expect(screen.queryByText(/^Activities drawn/)).toBeNull();
  });

  it('says what will stand here before there is anything', async () => {
    await openInsights(LEDGER, { place: TIME });

    expect(await screen.findByRole('heading', { name: 'No month to look back at yet' })).toBeTruthy();
  });
});

describe('share and amount', () => {
  const own = ledgerAfter(
    addScore('Visits from X', { kind: 'count', most: null, measures: 'that-day' }),
    addScore('All visits', { kind: 'count', most: null, measures: 'that-day' }),
  );
  const score = readings(Array.from({ length: 12 }, () => 5));
  const counted = (amount: number) => ({ amount, readings: 20 });
  const share = {
    before: counted(520),
    after: counted(561),
    totalBefore: counted(1000),
    totalAfter: counted(1700),
    sentence: say`X: 561 visits, +41 (+7.9 %); its share fell 52 → 33 %.`,
    unreadable: [],
  };

  it('begins with the last two months, and says amount and share together', async () => {
    const { user, insights } = await openInsights(own, { place: SHARE, answers: { score, share } });

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Total' }), 'All visits');

    expect(await screen.findByText(/its share fell 52 → 33 %/)).toBeTruthy();
    expect(screen.getByRole('row', { name: 'June 2026 561 1,700 33% 20' })).toBeTruthy();
    expect(insights.shares().at(-1)).toEqual({
      sourceScoreId: id('visits-from-x'),
      sourcePartId: null,
      totalScoreId: id('all-visits'),
      before: '2026-05',
      after: '2026-06',
    });
  });

  it('says beside the sentence what little it rests on', async () => {
    const thin = { ...share, before: { amount: 520, readings: 3 } };
    await openInsights(own, { place: SHARE, answers: { score, share: thin } });

    const said = await screen.findByText('This rests on little: May 2026 on 3 of 31 days read.');
    expect(said.previousElementSibling?.textContent).toContain('X: 561 visits');
  });

  it('has the amount alone where there is no total', async () => {
    const alone = { ...share, totalBefore: null, totalAfter: null, sentence: say`Its share cannot be said.` };
    await openInsights(own, { place: SHARE, answers: { score, share: alone } });

    expect(await screen.findByText('Its share cannot be said.')).toBeTruthy();
    expect(screen.getByRole('row', { name: 'June 2026 561 20' })).toBeTruthy();
  });

  it('says what it takes while nothing is counted', async () => {
    await openInsights(ledgerAfter(addScore('Klout')), { place: SHARE });

    expect(await screen.findByRole('heading', { name: 'Nothing to take a share of yet' })).toBeTruthy();
  });
});

describe('a year', () => {
  const year = {
    years: [2025, 2026],
    days: [{ day: dayOfReading(3), counts: { done: 5, due: 8 }, hasNote: true }],
    unreadable: [],
  };

  it('opens the journal on the day that is chosen', async () => {
    const { user, stores } = await openInsights(LEDGER, { place: YEAR, answers: { year } });

    await user.click(await screen.findByRole('gridcell', { name: 'Wed 27 May: 5 of 8 done' }));

    expect(stores.place.store.getState()).toEqual({ page: 'journal', part: 'days', day: dayOfReading(3) });
  });

  it('has the years with records to choose from', async () => {
    await openInsights(LEDGER, { place: YEAR, answers: { year } });

    const options = within(await screen.findByRole('combobox', { name: 'Year' })).getAllByRole('option');
    await screen.findByRole('grid');

    expect(options[0]?.textContent).toBe('2026');
    expect(within(screen.getByRole('combobox', { name: 'Year' })).getByRole('option', { name: '2025' })).toBeTruthy();
  });

  it('says that it could not be read, and tries again', async () => {
    const { user } = await openInsights(LEDGER, {
      place: YEAR,
      answers: { year },
      prepare: ({ refuseNext }) => {
        refuseNext({ code: 'read-failed', document: 'catalog.json', cause: 'EIO' });
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('grid')).toBeTruthy();
  });
});
