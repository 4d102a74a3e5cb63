// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { say } from '../../../shared/insights/sentence';
import { RUNGS } from '../../../shared/insights/insight-row';
import { addActivity, addScore, ledgerAfter } from '../../testing/builders';
import { anInsight, aRow, manyReadings, readings } from './testing/insight-builders';
import { openInsights } from './testing/open-insights';

/** Of section 2.11 of the analysis: no observation may say them. */
const FORBIDDEN =
  /\b(proves?|proof|because|causes?|caused|boosts?|improves?|works|significan(t|ce)|confidence|correlat\w*)\b|★/i;

const LEDGER = ledgerAfter(addScore('Klout'), addActivity('Give Ks'));
const ROWS = RUNGS.map((rung) => aRow(`Thing ${rung}`, { rung, sentence: say`Words about it.` }));

async function textOf(): Promise<string> {
  await screen.findByText('What this cannot say');
  return `${document.body.textContent} ${[...document.querySelectorAll('[aria-label]')]
    .map((element) => element.getAttribute('aria-label'))
    .join(' ')}`;
}

describe('the words of the insights', () => {
  it('claim nothing in any verdict, nor in what it cannot say', async () => {
    const effects = { kind: 'insight', insight: anInsight(ROWS), notKept: null, unreadable: [] } as const;
    await openInsights(LEDGER, { answers: { score: manyReadings(), effects } });
    await screen.findByText('first sign');

    expect(await textOf()).not.toMatch(FORBIDDEN);
  });

  it('claim nothing while there is too little', async () => {
    await openInsights(LEDGER, { answers: { score: readings([40, 41, 42]) } });
    await screen.findByRole('heading', { name: 'Nothing to say yet' });

    expect(await textOf()).not.toMatch(FORBIDDEN);
  });

  it('colour nothing but what was found', async () => {
    const effects = { kind: 'insight', insight: anInsight(ROWS), notKept: null, unreadable: [] } as const;
    await openInsights(LEDGER, { answers: { score: manyReadings(), effects } });
    await screen.findByText('first sign');

    const coloured = [...document.querySelectorAll('[data-tone="sign"]')].map((chip) => chip.textContent);

    expect(coloured.sort()).toEqual(['confirmed on new data', 'first sign']);
  });
});
