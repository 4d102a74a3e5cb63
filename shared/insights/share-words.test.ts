import { describe, expect, it } from 'vitest';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { shareWords, type SourcePeriods } from './share-words';

const english = createSentenceFormat('en-GB');

function words(rest: Partial<SourcePeriods>): string {
  const source: SourcePeriods = {
    name: 'X',
    unit: 'visits',
    before: 520,
    after: 561,
    totalBefore: 1000,
    totalAfter: 1700,
    daysBefore: 28,
    daysAfter: 28,
    ...rest,
  };
  return sentenceText(shareWords(source), english);
}

describe('shareWords', () => {
  it('says amount and share together, and what the others did', () => {
    expect(words({})).toBe(
      'X: 561 visits, +41 (+7.9 %); its share fell 52.0 → 33.0 % because the others grew from 480 to 1,139; ' +
        'had they stood still, it would be 53.9 %.',
    );
  });

  it('does not put down to the others what they did not do', () => {
    expect(words({ name: 'BizSugar', before: 80, after: 680 })).toBe(
      'BizSugar: 680 visits, +600 (+750.0 %); its share rose 8.0 → 40.0 % although the others grew from 920 to 1,020.',
    );
    expect(words({ after: 260, totalAfter: 740 })).toBe(
      'X: 260 visits, −260 (−50.0 %); its share fell 52.0 → 35.1 % while the others stayed at 480.',
    );
  });

  it('names both when both moved the share', () => {
    expect(words({ after: 260, totalAfter: 1260 })).toBe(
      'X: 260 visits, −260 (−50.0 %); its share fell 52.0 → 20.6 % because it fell itself and the others grew ' +
        'from 480 to 1,000; had they stood still, it would be 35.1 %.',
    );
    expect(words({ after: 600, totalAfter: 840 })).toContain(
      'its share rose 52.0 → 71.4 % because it grew itself and the others fell from 480 to 240;',
    );
  });

  it('says that a share is still the same', () => {
    expect(words({ after: 1040, totalAfter: 2000 })).toBe(
      'X: 1,040 visits, +520 (+100.0 %); its share is still 52.0 %, while the others grew from 480 to 960.',
    );
  });

  it('counts by the day where the periods are not equally long', () => {
    expect(words({ daysBefore: 26, daysAfter: 33 })).toBe(
      'X: 17 visits a day, −3 (−15.0 %); its share fell 52.0 → 33.0 % because it fell itself and the others grew ' +
        'from 18.46 to 34.52 a day; had they stood still, it would be 47.9 %.',
    );
  });

  it.each([
    { totalBefore: null, totalAfter: 1700 },
    { totalBefore: 1000, totalAfter: null },
  ])('refuses a share without a total, and shows the amount', (totals) => {
    expect(words(totals)).toBe(
      'X: 561 visits, +41 (+7.9 %); its share cannot be said, as the total of all sources is not known.',
    );
  });

  it('refuses a share of a total that is less than its part', () => {
    expect(words({ totalAfter: 560 })).toContain(
      'its share cannot be said, as the total of all sources is less than this one alone.',
    );
  });

  it.each([
    [
      { before: 0 },
      'X: 561 visits, +561 (there were none before); its share rose 0.0 → 33.0 % although the others grew from 1,000 to 1,139.',
    ],
    [
      { after: 0 },
      'X: 0 visits, −520 (−100.0 %); its share fell 52.0 → 0.0 % because it fell itself and the others grew from 480 to 1,700; had they stood still, it would be 0.0 %.',
    ],
    [
      { before: 0, after: 0 },
      'X: 0 visits, as before; its share is still 0.0 %, while the others grew from 1,000 to 1,700.',
    ],
    [
      { before: 0, totalBefore: 0 },
      'X: 561 visits, +561 (there were none before); it has no share, as there was nothing at all before.',
    ],
    [{ after: 0, totalAfter: 0 }, 'X: 0 visits, −520 (−100.0 %); it has no share, as there was nothing at all after.'],
    [
      { before: 0, after: 0, totalBefore: 0, totalAfter: 0 },
      'X: 0 visits, as before; it has no share, as there was nothing at all in either period.',
    ],
    [
      { before: 9, after: 0, totalBefore: 9, totalAfter: 5 },
      'X: 0 visits, −9 (−100.0 %); its share fell 100.0 → 0.0 % because it fell itself and the others grew from 0 to 5.',
    ],
  ])('has words for %j', (rest, expected) => {
    expect(words(rest)).toBe(expected);
  });
});
