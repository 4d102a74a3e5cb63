import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import { wordedChange } from './ordinary-change-words';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { suggestedBreaks } from './suggested-breaks';
import { forbiddenWord } from './testing/forbidden-words';
import { aRecord, at } from './testing/records';

const english = createSentenceFormat('en-GB');

/** A score that goes up and down by a point, with a fall of twenty on the 30th day. */
const falling = Array.from({ length: 60 }, (_, index) => 60 + (index % 2) - (index >= 30 ? 20 : 0));

describe('suggestedBreaks', () => {
  it('asks about a change unlike the others', () => {
    const found = suggestedBreaks(aRecord(falling), []);

    expect(found).toMatchObject({ verdict: 'suggested', suggestions: [{ from: at(30), to: at(30), change: -21 }] });
    expect(sentenceText(found.suggestions[0]?.sentence ?? [], english)).toMatch(
      /^On 31 Jan 2026 your score changed by −21, far more than usual \(your ordinary daily change is about 1\.\d points\)\. Did the platform change something, or did something special happen\?$/,
    );
    expect(found.suggestions.map(({ sentence }) => forbiddenWord(sentence))).toEqual([null]);
  });

  it('names the days between two readings', () => {
    const values = falling.map((value, index) => (index === 29 ? null : value));
    const [found] = suggestedBreaks(aRecord(values), []).suggestions;

    expect(suggestedBreaks(aRecord(values), [{ from: at(30), to: at(31) }]).suggestions).toEqual([]);
    expect(sentenceText(found?.sentence ?? [], english)).toMatch(/^Between 30 Jan 2026 and 31 Jan 2026 your score/);
  });

  it('does not ask again what was answered with no, nor what is a break', () => {
    const none = { verdict: 'none', suggestions: [] };

    expect(suggestedBreaks(aRecord(falling), [{ from: at(29), to: at(30) }])).toMatchObject(none);
    expect(suggestedBreaks(aRecord(falling, { breaks: [at(30)] }), [])).toMatchObject(none);
    expect(suggestedBreaks(aRecord(falling), [{ from: at(20), to: at(29) }]).suggestions).toHaveLength(1);
  });

  it('asks about a count in its own words', () => {
    const visits = Array.from({ length: 60 }, (_, index) => (index === 30 ? 400 : 20 + (index % 3)));
    const [found] = suggestedBreaks(aRecord(visits, { score: { measures: 'that-day' } }), []).suggestions;

    expect(sentenceText(found?.sentence ?? [], english)).toMatch(
      /^On 31 Jan 2026 your score was 400, far from what is usual \(it ordinarily differs by about \d\.\d+ from day to day\)\./,
    );
  });

  it('says when there is too little to tell', () => {
    expect(suggestedBreaks(aRecord(falling.slice(0, 14)), []).verdict).toBe('not-enough-data');
  });
});

describe('wordedChange', () => {
  const random = createSeededRandom(1);
  const wandering = Array.from({ length: 60 }, () => 50 + Math.round(4 * random()));

  function words(values: readonly (number | null)[]): string {
    const { sentence } = wordedChange(aRecord(values)) ?? { sentence: [] };
    expect(forbiddenWord(sentence)).toBeNull();
    return sentenceText(sentence, english);
  }

  it('says whether the change of a week is ordinary, and nothing of the reason', () => {
    expect(words(wandering)).toMatch(
      /^Nine of ten of your weekly changes lie between −\d\.\d and \+\d\.\d\. This week’s [−+]?\d(\.\d)? is ordinary; by itself that says nothing about the reason\.$/,
    );
    expect(words([...wandering.slice(0, -1), 90])).toContain('is unusual; by itself');
  });

  it('has nothing to compare without a reading a week before', () => {
    expect(words(wandering.map((value, index) => (index === 52 ? null : value)))).toMatch(
      /There is no reading seven days before the last one to compare it with\.$/,
    );
    expect(words(wandering.slice(0, 20))).toBe('There are too few weekly changes to say which of them are ordinary.');
  });

  it('is asked of levels only', () => {
    expect(wordedChange(aRecord(wandering, { score: { measures: 'that-day' } }))).toBeNull();
  });
});
