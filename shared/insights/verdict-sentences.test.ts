import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { effectsOfScore } from './effects-of-score';
import type { StoredLook } from './insight-input';
import { RUNGS, type RowReason, type UnwordedRow } from './insight-row';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { forbiddenWord } from './testing/forbidden-words';
import { aCourse, anInsightActivity, anInsightScore, storedAfter, upToDay } from './testing/records';
import { verdictSentence, type VerdictContext } from './verdict-sentences';

const english = createSentenceFormat('en-GB');
const LEVEL: VerdictContext = { score: anInsightScore(), minEffect: 0.5, nextLook: 56 };

const REASONS: readonly (RowReason | null)[] = [
  null,
  'intervals',
  'never',
  'always',
  'stratum',
  'weekday',
  'others',
  'df',
  'contrast',
  'switches',
  'reaction-unchecked',
  'edited-since',
  'not-looked-at',
];

function aRow(rest: Partial<UnwordedRow>): UnwordedRow {
  return {
    activityId: 'a',
    title: 'Answer',
    unit: null,
    measures: 'level',
    rung: 'unclear',
    reason: null,
    direction: null,
    lag: 0,
    n: 40,
    effectPerDay: 0.2,
    rangeLow: -0.1,
    rangeHigh: 0.5,
    p: 0.2,
    q: 0.3,
    mde: 0.44,
    compared: 12,
    claimedOn: null,
    retest: null,
    sharedWith: [],
    isWorthTesting: false,
    doesNotSee: false,
    ...rest,
  };
}

function words(rest: Partial<UnwordedRow>, context = LEVEL): string {
  return sentenceText(verdictSentence(aRow(rest), context), english);
}

describe('verdictSentence', () => {
  it('says of what is unclear how large it could be, and what would be noticed', () => {
    expect(words({})).toBe(
      'No effect of Answer can be seen. If there is one, it probably lies between −0.10 and 0.50 points per day. ' +
        'With your data it would have to be about 0.44 to be noticed reliably.',
    );
  });

  it('says of a range beside zero that one or another lies there by chance', () => {
    const chance = 'Taken alone this range leaves zero out; among 12 things compared one or another does so by chance.';

    expect(words({ rangeLow: 0.1 })).toMatch(new RegExp(`to be noticed reliably\\. ${chance}$`));
    expect(words({ rangeLow: -0.5, rangeHigh: -0.1 })).toContain(chance);
    expect(words({ rangeLow: 0.1, compared: 1 })).toMatch(/leaves zero out, as it does by chance now and then\.$/);
    expect(words({ rangeLow: 0, rangeHigh: 0.1 })).not.toContain('leaves zero out');
  });

  it('says of a first sign where the score went, after how many days, and per what', () => {
    const sign = {
      rung: 'first-sign',
      effectPerDay: -0.4,
      rangeLow: -0.7,
      rangeHigh: -0.1,
      retest: { n: 3, needed: 56 },
    } as const;

    expect(words({ ...sign, lag: 2, unit: '+Ks' })).toBe(
      'On days when you did Answer your score moved 0.40 points less per day for each of “+Ks” than on other days ' +
        '(plausible range −0.70 to −0.10; 40 changes compared, counting from 2 days later). ' +
        'That comes to −2.8 points for each of “+Ks” if you did it every day of a week. ' +
        'This is a first sign: 12 things were compared, and first estimates are usually too large. ' +
        'It will be checked on your next 56 readings: 3 of 56 fresh readings so far.',
    );
  });

  it.each(['minute', 'minutes'])('says an effect of what is timed per minute, as of %s', (unit) => {
    expect(words({ unit })).toContain('between −0.10 and 0.50 points per minute and day.');
  });

  it.each([
    { measures: 'level', isPercentage: false, found: 'moved 0.20 points more per day' },
    { measures: 'level', isPercentage: true, found: 'moved 0.20 percentage points more per day' },
    { measures: 'that-day', isPercentage: false, found: 'was 0.20 higher per day' },
    { measures: 'since-last', isPercentage: false, found: 'was 0.20 higher per day' },
  ] as const)('says what a score of $measures did', ({ measures, isPercentage, found }) => {
    const context = { ...LEVEL, score: anInsightScore({ measures, isPercentage }) };

    expect(words({ rung: 'first-sign', measures }, context)).toContain(`your score ${found} than on other days`);
  });

  it.each([
    {
      rung: 'may-be-reaction',
      reason: null,
      found:
        'Answer and your score move together, but you also tend to do Answer after the score has moved. The score’s own rebound would look just the same. Only an experiment can tell.',
    },
    {
      rung: 'no-large-effect',
      reason: null,
      found: 'Answer probably changes your score by less than 0.50 points per day either way.',
    },
    {
      rung: 'not-enough-data',
      reason: 'df',
      found: 'Not enough data on Answer yet: too many activities for so few readings.',
    },
    {
      rung: 'not-separable',
      reason: 'others',
      found: 'It cannot be told apart from your other activities: a combination of others.',
    },
    {
      rung: 'no-contrast',
      reason: 'stratum',
      found:
        'For weeks on end you either always or never did it, so there is nothing to compare within any four weeks.',
    },
    {
      rung: 'unclear',
      reason: 'reaction-unchecked',
      found:
        'Nothing can be said of Answer yet: too little is known to tell whether you do it after the score has moved. It is looked at again at the next checkpoint, at 56 changes.',
    },
  ] as const)('has words for $rung ($reason)', ({ rung, reason, found }) => {
    expect(words({ rung, reason })).toBe(found);
  });

  it('names what cannot be told apart once', () => {
    const sharedWith = ['Read', 'Write', 'Share'];

    expect(words({ rung: 'not-separable', reason: 'others', sharedWith })).toBe(
      'It cannot be told apart from your other activities: Read, Write and Share.',
    );
    expect(words({ sharedWith })).toMatch(
      / You usually do it together with Read, Write and Share; the numbers cannot tell them apart\.$/,
    );
  });

  it.each(['that-day', 'since-last'] as const)('counts values where a score measures %s', (measures) => {
    const context = { ...LEVEL, score: anInsightScore({ measures }) };

    expect(words({ measures, rung: 'first-sign' }, context)).toContain('; 40 values compared)');
    expect(words({ measures, reason: 'edited-since' }, context)).toContain('at 56 values.');
    expect(words({ measures, rung: 'not-enough-data', reason: 'intervals', n: 26 }, context)).toContain(
      '2 more score values needed',
    );
  });

  it('lacks one more change in the singular', () => {
    expect(words({ rung: 'not-enough-data', reason: 'intervals', n: 27 })).toBe(
      'Not enough data on Answer yet: 1 more score change needed.',
    );
  });
});

describe('forbiddenWord', () => {
  it('finds what may not be said, but not in a name that a person gave', () => {
    const named = { kind: 'title', title: 'Works because' } as const;

    expect(forbiddenWord([named, ' is here.'])).toBeNull();
    expect(forbiddenWord([named, ' works.'])).toBe('works');
    expect(forbiddenWord(['With 95 % confidence.'])).toBe('confidence');
  });
});

const anyNumber = fc.option(
  fc.oneof(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.constantFrom(0, -0, 1e-300, 1e99, -1e99)),
);
const anyRow: fc.Arbitrary<UnwordedRow> = fc.record({
  activityId: fc.constant('a'),
  title: fc.constantFrom('Boosts that prove', 'Answer'),
  unit: fc.constantFrom(null, '+Ks', 'minutes'),
  measures: fc.constantFrom('level', 'that-day', 'since-last'),
  rung: fc.constantFrom(...RUNGS),
  reason: fc.constantFrom(...REASONS),
  direction: fc.constantFrom('up', 'down', null),
  lag: fc.nat(3),
  n: fc.nat(4000),
  effectPerDay: anyNumber,
  rangeLow: anyNumber,
  rangeHigh: anyNumber,
  p: anyNumber,
  q: anyNumber,
  mde: anyNumber,
  compared: fc.nat(80),
  claimedOn: fc.option(fc.constant(day('2026-02-03'))),
  retest: fc.option(fc.record({ n: fc.nat(100), needed: fc.nat(100) })),
  sharedWith: fc.array(fc.constantFrom('Causes', 'Read'), { maxLength: 3 }),
  isWorthTesting: fc.boolean(),
  doesNotSee: fc.boolean(),
});
const anyContext: fc.Arbitrary<VerdictContext> = fc.record({
  score: fc
    .record({ measures: fc.constantFrom('level', 'that-day', 'since-last'), isPercentage: fc.boolean() })
    .map(anInsightScore),
  minEffect: anyNumber,
  nextLook: fc.nat(1000),
});

describe('no sentence of what was observed', () => {
  it('has a forbidden word, whatever its numbers are', () => {
    fc.assert(
      fc.property(anyRow, anyContext, (row, context) => {
        const sentence = verdictSentence(row, context);

        expect(forbiddenWord(sentence)).toBeNull();
        expect(sentenceText(sentence, english)).toMatch(/^.{20,}[.]$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('has a forbidden word in what is said of records that grow', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(0, 0.5, 1.5, -1.5),
        fc.constantFrom('level', 'that-day', 'since-last'),
        (seed, effect, measures) => {
          const { record, activities } = aCourse(130, { A: effect, B: 0, C: 0.3 }, seed);
          const [first] = activities;
          const odd = [
            anInsightActivity(
              'Never',
              record.readings.map(() => 0),
            ),
            { ...(first ?? anInsightActivity('Twin', [])), id: 'twin', title: 'Twin' },
          ];
          const course = {
            record: { ...record, score: { ...record.score, measures } },
            activities: [...activities, ...(seed % 2 === 0 ? odd : [])],
          };
          let looks: readonly StoredLook[] = [];
          for (const days of [20, 29, 57, 90, 113, 130]) {
            const now = upToDay(course, days);
            looks = storedAfter(now, looks);
            const insight = effectsOfScore(now.record, now.activities, looks);
            const said = insight.rows.flatMap(({ sentence, alsoSaid }) => [sentence, ...alsoSaid]);

            expect([insight.summarySentence, ...said].map(forbiddenWord).filter((word) => word !== null)).toEqual([]);
            for (const { rung } of insight.rows) seen.add(rung);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['confirmed', 'first-sign', 'unclear', 'no-contrast', 'not-enough-data']),
    );
  });
});
