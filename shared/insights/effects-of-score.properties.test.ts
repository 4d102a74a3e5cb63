import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeJumpInsight } from './before-jump';
import { bestOfScore } from './best-of-score';
import { counterExamples } from './counter-examples';
import { effectsOfScore } from './effects-of-score';
import type { InsightActivity, ScoreRecord, StoredLook } from './insight-input';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { suggestedBreaks } from './suggested-breaks';
import { forbiddenWord } from './testing/forbidden-words';
import { anInsightScore, at, START, storedAfter } from './testing/records';

const DAYS = 130;
const english = createSentenceFormat('en-GB');

const anyDay = fc.nat(DAYS - 1).map(at);
const anyAmounts = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constant(null) }),
  {
    minLength: DAYS,
    maxLength: DAYS,
  },
);

function anyActivity(id: string): fc.Arbitrary<InsightActivity> {
  return fc.record({
    id: fc.constant(id),
    title: fc.constantFrom('Answer', 'Read'),
    platformId: fc.constantFrom(null, 'x', 'constructor'),
    isTick: fc.boolean(),
    unit: fc.constantFrom(null, '+Ks', 'minute'),
    days: anyAmounts.map((amounts) => Object.fromEntries(amounts.map((amount, index) => [at(index), amount]))),
    trackedFrom: anyDay,
    trackedTo: anyDay,
  });
}

/** The first activity moves the score, so that there is something to find. */
function anyRecord(first: InsightActivity): fc.Arbitrary<ScoreRecord> {
  return fc.record({
    score: fc
      .record({
        measures: fc.constantFrom('level', 'that-day', 'since-last'),
        isPercentage: fc.boolean(),
        isHigherBetter: fc.boolean(),
        sees: fc.constantFrom({}, { x: 'no' } as const),
      })
      .map(anInsightScore),
    readings: fc
      .record({
        noise: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: DAYS, maxLength: DAYS }),
        skipped: fc.nat(9),
      })
      .map(({ noise, skipped }) => {
        let level = 500;
        return noise.flatMap((one, index) => {
          level += one + 2 * (first.days[at(index)] ?? 0) - 3;
          return index % 10 === skipped ? [] : [{ date: at(index), value: level }];
        });
      }),
    breaks: fc.array(anyDay, { maxLength: 2 }),
  });
}

const anyScene = fc
  .tuple(anyActivity('a'), anyActivity('b'), anyActivity('c'))
  .chain((activities) => anyRecord(activities[0]).map((record) => ({ record, activities })));

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('whatever the record is', () => {
  it('has one row for each activity, and a first sign only where one is stored', () => {
    let signs = 0;
    fc.assert(
      fc.property(anyScene, fc.nat(DAYS), ({ record, activities }, until) => {
        const early = { ...record, readings: record.readings.filter(({ date }) => date <= at(until)) };
        const looks = storedAfter({ record: early, activities }, []);
        const { rows, checkpoint } = effectsOfScore(record, activities, looks);
        const stored = looks.flatMap((look) => look.claims.map(({ activityId }) => activityId));
        const claimed = rows.filter(({ claimedOn }) => claimedOn !== null).map(({ activityId }) => activityId);

        expect(rows.map(({ activityId }) => activityId).sort()).toEqual(['a', 'b', 'c']);
        expect(claimed.sort()).toEqual(stored.sort());
        expect(rows.filter(({ direction }) => direction !== null).every(({ claimedOn }) => claimedOn !== null)).toBe(
          true,
        );
        expect(numbersIn(rows).filter((number) => !Number.isFinite(number))).toEqual([]);
        expect(checkpoint.missing > 0).toBe(checkpoint.checkpoint === null);
        signs += stored.length;
      }),
      { numRuns: 150 },
    );
    expect(signs).toBeGreaterThan(10);
  });

  it('has words for everything, and none of those that are forbidden', () => {
    fc.assert(
      fc.property(anyScene, anyDay, ({ record, activities }, date) => {
        let looks: readonly StoredLook[] = [];
        for (const until of [40, 80, DAYS]) {
          const early = { ...record, readings: record.readings.filter((reading) => reading.date <= at(until)) };
          looks = storedAfter({ record: early, activities }, looks);
        }
        const insight = effectsOfScore(record, activities, looks);
        const before = beforeJumpInsight(activities, date);
        const said = [
          insight.summarySentence,
          ...insight.rows.flatMap(({ sentence, alsoSaid }) => [sentence, ...alsoSaid]),
          ...before.sentences,
          ...before.different.map(({ sentence }) => sentence),
          ...bestOfScore(record, activities).map(({ sentence }) => sentence),
          ...suggestedBreaks(record, []).suggestions.map(({ sentence }) => sentence),
        ];

        expect(said.map(forbiddenWord).filter((word) => word !== null)).toEqual([]);
        expect(
          said.map((sentence) => sentenceText(sentence, english)).filter((text) => !/^.+[.?]$/.test(text)),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has no counter-example across a break, and none that is none', () => {
    fc.assert(
      fc.property(anyScene, fc.constantFrom(1, -1), ({ record, activities: [activity] }, sign) => {
        const { bestWithout, worstWith } = counterExamples(record, activity, { lag: 0, sign });
        const isAcross = ({ from, to }: { readonly from: string; readonly to: string }) =>
          record.breaks.some((one) => typeof one === 'string' && one >= from && one <= to && one > START);

        expect([...bestWithout, ...worstWith].filter(isAcross)).toEqual([]);
        expect(bestWithout.length <= 3 && worstWith.length <= 3).toBe(true);
        if (record.score.measures === 'level') {
          expect(bestWithout.every(({ change }) => sign * change > 0)).toBe(true);
          expect(worstWith.every(({ change }) => sign * change < 0)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
