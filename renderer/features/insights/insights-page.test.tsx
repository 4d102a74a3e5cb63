// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { say } from '../../../shared/insights/sentence';
import { INSIGHTS, SCORES } from '../../lib/place';
import { addActivity, addScore, ledgerAfter, TODAY } from '../../testing/builders';
import {
  aMissingRow,
  anInsight,
  aRow,
  dayOfReading,
  KLOUT,
  manyReadings,
  NO_EXAMPLES,
  readings,
} from './testing/insight-builders';
import { openInsights } from './testing/open-insights';

const LEDGER = ledgerAfter(
  addScore('Klout'),
  addScore('Referrals', { isOutcome: true }),
  addScore('Old index'),
  { type: 'score.retire', id: addScore('Old index').id, on: TODAY, reason: null },
  addScore('Secret index', { isHidden: true }),
  addActivity('Give Ks'),
);
const ONE_SCORE = ledgerAfter(addScore('Klout'), addActivity('Give Ks'));

const options = () => within(screen.getByRole('combobox', { name: 'Score' })).getAllByRole('option');

describe('InsightsPage', () => {
  it('lists outcomes first, what is no longer read last, and hidden scores only when asked', async () => {
    const { user } = await openInsights(LEDGER);
    await screen.findByRole('combobox', { name: 'Score' });
    expect(options().map((option) => option.textContent)).toEqual(['Referrals (outcome)', 'Klout', 'Old index']);

    await user.click(screen.getByRole('button', { name: 'List 1 hidden score' }));

    expect(options().map((option) => option.textContent)).toContain('Secret index');
  });

  it('goes to the score that is chosen', async () => {
    const { user, stores } = await openInsights(LEDGER);

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Score' }), 'Klout');

    expect(stores.place.store.getState()).toEqual({ page: 'insights', part: 'score', scoreId: KLOUT });
  });

  it('says what would stand here while there is no score, and where one is added', async () => {
    const { user, stores } = await openInsights(ledgerAfter());

    await user.click(await screen.findByRole('button', { name: 'Add a score on Today' }));

    expect(stores.place.store.getState().page).toBe('today');

    act(() => {
      stores.place.goTo(INSIGHTS);
    });
    await user.click(await screen.findByRole('button', { name: 'Scores in Settings' }));

    expect(stores.place.store.getState()).toEqual(SCORES);
  });

  it('says what the score was read for, and that nothing is compared with one that is only watched', async () => {
    const own = ledgerAfter(addScore('Klout', { isObservedOnly: true }), addActivity('Give Ks'));
    const { insights } = await openInsights(own, { answers: { score: manyReadings() } });

    expect(await screen.findByText(/^You only watch/)).toBeTruthy();
    expect(await screen.findByText('Klout · 24 May to 4 Jul')).toBeTruthy();
    expect(insights.asked()).not.toContain('effects');
  });

  it('is calm about two weeks of readings: what there is, what is missing, what would help', async () => {
    const answers = {
      score: readings(Array.from({ length: 14 }, () => 40)),
      effects: { kind: 'insight', insight: anInsight([aMissingRow('Give Ks')]), notKept: null, unreadable: [] },
    } as const;
    await openInsights(ONE_SCORE, { answers });

    expect(await screen.findByRole('heading', { name: 'Nothing to say yet' })).toBeTruthy();
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe('13 of 28 changes');
    expect(await screen.findByText('What is missing, activity by activity (1)')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('counts values of a score that counts something, not changes', async () => {
    const own = ledgerAfter(addScore('Klout', { measures: 'that-day' }), addActivity('Give Ks'));
    const { insights } = await openInsights(own, { answers: { score: readings([3, 4, 5]) } });
    await waitFor(() => {
      expect(insights.asked()).toContain('effects');
    });

    expect(await screen.findByText('2 of 28 values')).toBeTruthy();
    expect(screen.getByText(/^A value is what a reading says of its day\./)).toBeTruthy();
    expect(screen.getByText('Klout · 24 May to 26 May · 2 values so far')).toBeTruthy();
  });

  it('says which days were compared, which end with the last look', async () => {
    await openInsights(ONE_SCORE, { answers: { score: manyReadings() } });

    expect(await screen.findByText('Klout · 24 May to 21 Jun · 28 changes compared')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'What goes with it' }).getAttribute('aria-current')).toBe('page');
  });

  it('says when it is looked at again, and the sentence over all', async () => {
    const effects = { kind: 'insight', insight: anInsight([aRow('Give Ks')]), notKept: null, unreadable: [] } as const;
    await openInsights(ONE_SCORE, { answers: { score: manyReadings(), effects } });

    expect(await screen.findByText('Looked at again when there are 56 changes (now 41).')).toBeTruthy();
    expect(screen.getByText(/^None of the 3 things you do shows a link/)).toBeTruthy();
    expect(screen.getByText('no sign of an effect')).toBeTruthy();
  });

  it('lays the days of a chosen activity over the line, and takes them off again', async () => {
    const effects = { kind: 'insight', insight: anInsight([aRow('Give Ks')]), notKept: null, unreadable: [] } as const;
    const days = [{ day: dayOfReading(3), amount: 1 }];
    const { user } = await openInsights(ONE_SCORE, { answers: { score: manyReadings(), effects, days } });

    await user.click(await screen.findByRole('button', { name: 'Give Ks' }));
    expect(await screen.findByText(/done on 1 day$/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Give Ks' }));
    await waitFor(() => {
      expect(screen.queryByText(/done on 1 day$/)).toBeNull();
    });
  });

  it('shows what speaks against a link', async () => {
    const effects = { kind: 'insight', insight: anInsight([aRow('Give Ks')]), notKept: null, unreadable: [] } as const;
    const examples = {
      ...NO_EXAMPLES,
      bestWithout: [{ from: dayOfReading(1), to: dayOfReading(2), change: 3, level: 44, amount: 0 }],
      sentence: say`Your best days came without it.`,
    };
    const { user } = await openInsights(ONE_SCORE, { answers: { score: manyReadings(), effects, examples } });

    await user.click(await screen.findByRole('button', { name: 'Best days without it: Give Ks' }));

    const table = await screen.findByRole('table', { name: 'The best days without it' });
    expect(within(table).getByRole('row', { name: '25 May 2026 to 26 May 2026 +3 44 0' })).toBeTruthy();
    const best = screen.getByText('Your best days came without it.');
    expect(table.compareDocumentPosition(best) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'The largest change for the better, whatever you did' })).toBeTruthy();
  });
});

describe('a suggested break', () => {
  const suggestedBreaks = [
    {
      from: dayOfReading(10),
      to: dayOfReading(11),
      change: -20,
      sentence: say`Between 3 Jun and 4 Jun your score changed by −20, far more than usual.`,
    },
  ];
  const answers = { score: manyReadings({ suggestedBreaks }) };

  it('opens the dialog of an event with what is known of it', async () => {
    const { user, opened } = await openInsights(ONE_SCORE, { answers });

    await user.click(await screen.findByRole('button', { name: 'Mark as an event' }));

    expect(opened.at(-1)).toEqual({ from: dayOfReading(10), to: dayOfReading(11), size: -20, scoreIds: [KLOUT] });
  });

  it('is asked about once', async () => {
    const { user, services } = await openInsights(ONE_SCORE, { answers });

    await user.click(await screen.findByRole('button', { name: 'No' }));

    await waitFor(() => {
      expect(screen.queryByText(/far more than usual/)).toBeNull();
    });
    expect(services.commands()).toEqual([
      { type: 'score.refuse-break', id: KLOUT, from: dayOfReading(10), to: dayOfReading(11) },
    ]);
  });

  it('is only told of where nothing can be written', async () => {
    const readOnly = { code: 'ledger-locked', holder: null } as const;
    await openInsights(ONE_SCORE, { answers, services: { readOnly } });

    expect(await screen.findByText(/far more than usual/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'No' })).toBeNull();
  });
});

describe('the comparison', () => {
  const answers = {
    score: manyReadings(),
    effects: { kind: 'insight', insight: anInsight([aRow('Give Ks')]), notKept: null, unreadable: [] },
  } as const;

  it('shows how far it is once it takes a while, and can be stopped and begun again', async () => {
    const { user, insights } = await openInsights(ONE_SCORE, { answers, prepare: (fake) => fake.holdEffects() });
    const bar = await screen.findByRole('progressbar');
    insights.moveOn(0.4);
    await waitFor(() => {
      expect(bar.getAttribute('aria-valuenow')).toBe('40');
    });

    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Compare again' }));
    insights.endEffects();

    expect(await screen.findByRole('button', { name: 'Give Ks' })).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says that it failed, and tries again', async () => {
    const { user, insights } = await openInsights(ONE_SCORE, {
      answers,
      prepare: (fake) => {
        fake.holdEffects();
      },
    });
    await screen.findByRole('progressbar');
    insights.failEffects({ code: 'analysis-failed' });
    expect((await screen.findByRole('alert')).textContent).toContain('The comparison could not be shown');

    await user.click(screen.getByRole('button', { name: 'Try again' }));
    insights.endEffects();

    expect(await screen.findByRole('button', { name: 'Give Ks' })).toBeTruthy();
  });

  it('says which months it is without', async () => {
    const effects = { ...answers.effects, unreadable: ['2026-06'] } as unknown as typeof answers.effects;
    await openInsights(ONE_SCORE, { answers: { ...answers, effects } });

    expect(await screen.findByText(/^1 month could not be read: June 2026\./)).toBeTruthy();
  });

  it('asks again when the record has changed', async () => {
    const { services, insights } = await openInsights(ONE_SCORE, { answers });
    await screen.findByRole('button', { name: 'Give Ks' });

    services.doElsewhere({ type: 'event.add', ...AN_EVENT });

    await waitFor(() => {
      expect(insights.asked().filter((name) => name === 'effects')).toHaveLength(2);
    });
  });
});

const AN_EVENT = {
  id: KLOUT,
  title: 'New algorithm',
  kind: 'algorithm-change',
  from: dayOfReading(5),
  to: dayOfReading(5),
  breaks: { kind: 'all' },
  size: null,
  link: null,
} as const;
