import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { RUNGS } from '../../../shared/insights/insight-row';
import { month } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { chipWords, fileNameOf, spanWords, unreadableWords } from './insights-words';

const FORMAT = createFormat('en-GB');
const AROUND = { today: day('2026-11-23'), format: FORMAT };

describe('spanWords', () => {
  it('has years only where they are not this one', () => {
    expect(spanWords({ from: day('2026-05-24'), to: day('2026-11-23') }, AROUND)).toBe('24 May to 23 Nov');
    expect(spanWords({ from: day('2025-05-24'), to: day('2026-11-23') }, AROUND)).toBe('24 May 2025 to 23 Nov 2026');
    expect(spanWords({ from: day('2026-05-24'), to: day('2026-05-24') }, AROUND)).toBe('24 May');
  });
});

describe('chipWords', () => {
  it('has other words for every verdict', () => {
    expect(new Set(RUNGS.map((rung) => chipWords({ rung, reason: null }))).size).toBe(RUNGS.length);
  });

  it('does not call what was not looked at yet no sign of an effect', () => {
    expect(chipWords({ rung: 'unclear', reason: null })).toBe('no sign of an effect');
    expect(chipWords({ rung: 'unclear', reason: 'not-looked-at' })).toBe('nothing to say yet');
  });
});

describe('unreadableWords', () => {
  it('says which months and how many', () => {
    expect(unreadableWords([month('2026-06')], FORMAT)).toBe(
      '1 month could not be read: June 2026. Its file was left as it is, and what is shown here is without it.',
    );
  });

  it('names a few of many', () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(month);

    expect(unreadableWords(months, FORMAT)).toMatch(
      /^6 months could not be read: January 2026, February 2026, March 2026, April 2026 and 2 others\. Their files/,
    );
  });
});

describe('fileNameOf', () => {
  it('is a name for files in any script', () => {
    expect(fileNameOf('Klout-style score', 'over time')).toBe('klout-style-score-over-time');
    expect(fileNameOf('Очки!', 'over time')).toBe('очки-over-time');
    expect(fileNameOf('!!!')).toBe('rapport');
  });
});
