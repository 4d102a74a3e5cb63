import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { createSentenceFormat } from '../../../shared/insights/sentence-format';
import { aScore } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { forestRows, forestWords } from './forest-rows';
import { aMissingRow, aRow } from './testing/insight-builders';

const SPAN = { from: day('2026-05-24'), to: day('2026-06-21') };
const ROWS = [aRow('Tick'), aRow('Give', { unit: '+Ks' }), aRow('Read', { unit: 'minutes' }), aMissingRow('Rare')];

describe('forestRows', () => {
  it('say of what the numbers are for one, where there are numbers', () => {
    const rows = forestRows([...ROWS, { ...aMissingRow('Few'), unit: '+Ks' }], createSentenceFormat('en-GB'));

    expect(rows.map(({ per }) => per)).toEqual([null, 'for each of “+Ks”', 'per minute', null, null]);
  });
});

describe('forestWords', () => {
  const words = (rows: typeof ROWS) =>
    forestWords(aScore({ name: 'Klout' }), { rows, span: SPAN }, createFormat('en-GB'));

  it('say what q is and of how many comparisons, and what is only to be done on the page', () => {
    expect(words(ROWS)).toMatchObject({
      note:
        'q is the share of false finds to expect among claims like this; 40 comparisons were made. ' +
        'Where something is counted or timed, the numbers are for one of it.',
      hint: 'Choose a row to lay its days over the line.',
      score: 'Klout',
      span: SPAN,
    });
    expect(words([aRow('Tick', { compared: 1 })]).note).toMatch(/; 1 comparison was made\.$/);
  });
});
