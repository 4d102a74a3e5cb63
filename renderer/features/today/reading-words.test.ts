import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { lastReading, type Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { aReading, aScore } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { TODAY } from '../../testing/builders';
import { doubtWords, readingWords, valueWords } from './reading-words';

const format = createFormat('en-GB');
const german = createFormat('de-DE');

function words(...readings: readonly Partial<Reading>[]): string {
  return readingWords(lastReading(readings.map(aReading), []), { day: TODAY, format });
}

const LAST_WEEK = day('2026-11-16');

describe('readingWords', () => {
  it('says that there is none yet, or that it is the first', () => {
    expect(words()).toBe('no reading yet');
    expect(words({ value: 42 })).toBe('first reading');
  });

  it('says what changed and since when', () => {
    expect(words({ day: LAST_WEEK, value: 41 }, { value: 44 })).toBe('+3 since 16 Nov');
    expect(words({ day: LAST_WEEK, value: 44 }, { value: 35.5 })).toBe('−8.5 since 16 Nov');
    expect(words({ day: LAST_WEEK, value: 44 }, { value: 44 })).toBe('no change since 16 Nov');
  });

  it('says no more exactly than what was read', () => {
    expect(words({ day: LAST_WEEK, value: 41, isApproximate: true }, { value: 44 })).toBe('about +3 since 16 Nov');
  });

  it('says when it was read if that was not on this day', () => {
    expect(words({ day: LAST_WEEK, value: 41 })).toBe('first reading · read on 16 Nov');
    expect(words({ day: day('2026-11-09'), value: 40 }, { day: LAST_WEEK, value: 41 })).toBe(
      '+1 since 9 Nov · read on 16 Nov',
    );
  });
});

describe('valueWords', () => {
  it('writes the number as the language does, and what is approximate as such', () => {
    expect(valueWords({ value: 42.5, isApproximate: false }, format)).toBe('42.5');
    expect(valueWords({ value: 1139, isApproximate: true }, format)).toBe('about 1,139');
    expect(valueWords({ value: 1139.5, isApproximate: false }, german)).toBe('1.139,5');
  });
});

describe('doubtWords', () => {
  it.each<[Partial<Score>, string]>([
    [{ least: 0, most: 100 }, 'Klout-style index is expected to be from 0 to 100.'],
    [{ least: 0, most: null }, 'Klout-style index is expected to be at least 0.'],
    [{ least: null, most: 100 }, 'Klout-style index is expected to be at most 100.'],
  ])('names the bounds %j', (bounds, expected) => {
    expect(doubtWords('out-of-bounds', aScore(bounds), format)).toBe(expected);
  });

  it('doubts without saying that it is wrong', () => {
    expect(doubtWords('future-day', aScore(), format)).toBe('This day has not come yet.');
    expect(doubtWords('unusual-change', aScore(), format)).toBe('That is far from how much it usually changes.');
  });
});
