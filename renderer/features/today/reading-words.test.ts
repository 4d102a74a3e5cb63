import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { anEvent, aReading, aScore, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { TODAY } from '../../testing/builders';
import { doubtWords, enteredWords, readingWords, valueWords } from './reading-words';

const format = createFormat('en-GB');
const german = createFormat('de-DE');

const ON = { day: TODAY, format, measures: 'level', breaks: [] } as const;

function words(...readings: readonly Partial<Reading>[]): string {
  return readingWords(readings.map(aReading), ON);
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

describe('readingWords of a broken series', () => {
  const series = [aReading({ day: LAST_WEEK, value: 41 }), aReading({ value: 62 })];
  const wordsAcross = (...days: readonly string[]) => {
    const breaks = days.map((on) => anEvent({ title: `Change of ${on}`, from: day(on), to: day(on) }));
    return readingWords(series, { ...ON, breaks });
  };

  it('has no number across a break, and names it', () => {
    expect(wordsAcross('2026-11-20')).toBe('first reading since “Change of 2026-11-20”');
    expect(wordsAcross('2026-11-16')).toBe('first reading since “Change of 2026-11-16”');
    expect(wordsAcross('2026-11-18', '2026-11-20')).toBe('first reading since “Change of 2026-11-20”');
  });

  it('compares nothing that was read on a day of the break', () => {
    expect(wordsAcross('2026-11-23')).toBe('on a day of “Change of 2026-11-23”, so not compared');
  });

  it('is as ever where the break lies elsewhere', () => {
    expect(wordsAcross('2026-11-01')).toBe('+21 since 16 Nov');
  });
});

describe('readingWords of what came since the reading before', () => {
  it('says since when, and reckons nothing', () => {
    const series = [aReading({ day: LAST_WEEK, value: 1 }), aReading({ value: 2 })];

    expect(readingWords(series, { ...ON, measures: 'since-last' })).toBe('since 16 Nov');
  });
});

describe('enteredWords', () => {
  it('has the parts, and that the service said so later', () => {
    const parts = [12, 18.5].map((value, index) => ({ partId: id(`p${String(index)}`), value }));

    expect(enteredWords(aReading({ value: 47 }), format)).toBe('47');
    expect(enteredWords(aReading({ value: 30.5, parts, isApproximate: true }), format)).toBe('about 30.5 (12 + 18.5)');
    expect(enteredWords(aReading({ value: 40, basis: 'restated' }), format)).toBe('40, restated');
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
