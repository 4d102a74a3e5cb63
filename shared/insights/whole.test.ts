import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../base/random';
import { effects } from '../statistics/effects';
import { analysisOf, readUpTo } from './analysis-of-record';
import { beforeJumpInsight } from './before-jump';
import { bestOfScore } from './best-of-score';
import { counterExamples } from './counter-examples';
import { effectsOfScore } from './effects-of-score';
import type { InsightActivity, ScoreRecord, StoredLook } from './insight-input';
import { lookOf, settledClaims } from './look';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { aCourse, anInsightActivity, aRecord, at, storedAfter, upToDay, type Course } from './testing/records';

const english = createSentenceFormat('en-GB');

/** Pearson's coefficient. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const [left, right] = [centred(one), centred(other)];
  return products(left, right) / Math.sqrt(products(left, left) * products(right, right));
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function products(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

describe('the trap: a break between much done at a high score and little done at a low one', () => {
  const amounts = [
    [9, 10, 8, 10, 9, 7, 10, 9, 8, 10, 10, 9, 7, 8],
    [3, 2, 1, 3, 2, 0, 1, 2, 3, 1, 2, 0, 3, 2],
  ] as const;
  const values = [
    [67, 68, 68, 68, 68, 67, 67, 68, 67, 67, 67, 68, 68, 67],
    [48, 48, 47, 48, 48, 48, 47, 48, 47, 47, 47, 48, 47, 47],
  ] as const;
  const aDay = { isTick: false, unit: '+Ks' } as const;

  /** Each era so many times over, with the break on the first day of the second. */
  function eras(times: number): { readonly record: ScoreRecord; readonly activity: InsightActivity } {
    const repeated = (of: typeof amounts | typeof values) =>
      of.flatMap((era) => Array.from({ length: times }, () => era).flat());
    return {
      record: aRecord(repeated(values), { breaks: [at(14 * times)] }),
      activity: anInsightActivity('Give +Ks', repeated(amounts), aDay),
    };
  }

  it('looks like proof to a plain correlation', () => {
    expect(correlation(amounts.flat(), values.flat())).toBeCloseTo(0.958, 3);
  });

  it('is nothing that can be said yet', () => {
    const { record, activity } = eras(1);
    const insight = effectsOfScore(record, [activity], []);

    expect(lookOf(record, [activity], [])).toBeNull();
    expect(insight.changes).toEqual({ used: 25, eras: 2, droppedEvent: 2, droppedGap: 0 });
    expect(insight.rows).toMatchObject([{ rung: 'not-enough-data', direction: null, effectPerDay: null, q: null }]);
    expect(sentenceText(insight.summarySentence, english)).toBe(
      'Nothing can be said yet: 3 more changes of this score are needed before anything is compared.',
    );
  });

  it.each([0, 1] as const)('is nothing in era %d alone', (era) => {
    const record = aRecord(values[era]);
    const activity = anInsightActivity('Give +Ks', amounts[era], aDay);

    expect(effectsOfScore(record, [activity], []).rows).toMatchObject([{ rung: 'not-enough-data' }]);
  });

  it.each([2, 3, 6, 12])('is still no link when each era lasts %d times as long', (times) => {
    const { record, activity } = eras(times);
    const look = lookOf(record, [activity], []);

    expect(
      correlation(
        Object.values(activity.days).map(Number),
        record.readings.map(({ value }) => value),
      ),
    ).toBeCloseTo(0.958, 3);
    expect(look?.claims).toEqual([]);
    expect(effectsOfScore(record, [activity], look === null ? [] : [look]).rows).toMatchObject([
      { direction: null, claimedOn: null, isWorthTesting: false },
    ]);
  });
});

describe('what may be a reaction', () => {
  it('is shown with the range that allows for having been chosen', () => {
    const random = createSeededRandom(3);
    let [level, last] = [50, 0];
    const done: number[] = [];
    // It is done after a fall, and the score comes back by itself.
    const values = Array.from({ length: 120 }, () => {
      done.push(level < 50 ? Number(random() < 0.9) : Number(random() < 0.1));
      last = (50 - level) * 0.6 + 4 * (random() - 0.5);
      level += last;
      return level;
    });
    const [record, activity] = [aRecord(values, { score: { step: 0.1 } }), anInsightActivity('A', done)];
    const [row] = effectsOfScore(record, [activity], []).rows;
    const found = effects(readUpTo(analysisOf(record, [activity]), at(112))).effects.find(
      ({ lag }) => lag === row?.lag,
    );

    expect(lookOf(record, [activity], [])?.claims).toEqual([]);
    expect(row).toMatchObject({ rung: 'may-be-reaction', direction: null, q: found?.q });
    expect([row?.rangeLow, row?.rangeHigh]).toEqual([found?.ciSelLow, found?.ciSelHigh]);
    expect(found?.ciSelLow).not.toBeNull();
  });
});

describe('the quiet week: the best change comes when nobody had the time', () => {
  //            before the break | after it, a reading a week                                 | four quiet days
  const days = [
    '41',
    '',
    '',
    '',
    '',
    '',
    '',
    '39',
    '',
    '',
    '',
    '',
    '',
    '',
    '39',
    '',
    '',
    '',
    '',
    '',
    '',
    '42',
    '',
    '',
    '',
    '50',
  ];
  const record = aRecord(
    days.map((value) => (value === '' ? null : Number(value))),
    { breaks: [at(3)] },
  );
  const began = (title: string) =>
    anInsightActivity(
      title,
      days.map((_, index) => (index >= 15 && index <= 21 ? 1 : 0)),
    );
  const activities = [
    began('Answer every mention'),
    began('Post a list'),
    began('Give +Ks to new people'),
    anInsightActivity(
      'Read',
      days.map((_, index) => (index <= 21 ? 1 : 0)),
    ),
  ];

  it('claims nothing', () => {
    const insight = effectsOfScore(record, activities, []);

    expect(lookOf(record, activities, [])).toBeNull();
    expect(insight.rows.map(({ rung }) => rung)).toEqual(Array.from({ length: 4 }, () => 'not-enough-data'));
    expect(insight.checkpoint).toMatchObject({ usable: 3, missing: 25 });
  });

  it('lists the three things together before the 42, and says that nobody can tell which', () => {
    const found = beforeJumpInsight(activities, at(21));

    expect(found.different.map(({ title, flag }) => [title, flag])).toEqual([
      ['Answer every mention', 'more'],
      ['Post a list', 'more'],
      ['Give +Ks to new people', 'more'],
    ]);
    expect(found.sentences.map((sentence) => sentenceText(sentence, english))).toEqual([
      'The history is too short to say what is unusual. Between the 7 days before and the 7 days before those ' +
        'these differ: Answer every mention, Post a list and Give +Ks to new people.',
      'Several things changed at once: nobody can tell which of them, if any, it was.',
      'This is a list of candidates for an experiment, not an explanation.',
    ]);
  });

  it('has the 50 among the counter-examples of every one of them', () => {
    for (const activity of activities) {
      expect(counterExamples(record, activity, { lag: 0, sign: 1 }).bestWithout).toEqual([
        { from: at(22), to: at(25), change: 8, exposure: 0, level: 50 },
      ]);
    }
  });

  it('says that the best change came after the four least active days', () => {
    const [best] = bestOfScore(record, activities);

    expect(best).toMatchObject({ from: at(22), to: at(25), change: 8, level: 50, activity: 0, rank: 1, of: 3 });
    expect(sentenceText(best?.sentence ?? [], english)).toBe(
      'From 23 Jan 2026 to 26 Jan 2026 your score went to 50 (+8). ' +
        'In none of 3 stretches between readings were you less active.',
    );
  });
});

describe('the ladder, day by day', () => {
  const course = aCourse(240, { Answer: 1.5, Read: 0, Write: 0 });
  /** What is stored after each day. */
  const stored = Array.from({ length: 240 }).reduce<readonly (readonly StoredLook[])[]>(
    (before, _, index) => [...before, storedAfter(upToDay(course, index + 1), before.at(-1) ?? [])],
    [],
  );

  function storedBy(days: number): readonly StoredLook[] {
    return stored[days - 1] ?? [];
  }

  function rungsBy(days: number): Readonly<Record<string, string>> {
    const { record, activities } = upToDay(course, days);
    const { rows } = effectsOfScore(record, activities, storedBy(days));
    return Object.fromEntries(rows.map(({ title, rung }) => [title, rung]));
  }

  /** The amount of one day of an activity turned round. */
  function edited({ record, activities }: Course, index: number): Course {
    const turned = activities.map((activity) => {
      const done = activity.days[at(index)] ?? 0;
      return { ...activity, days: { ...activity.days, [at(index)]: 1 - done } };
    });
    return { record, activities: turned };
  }

  it('looks once at each checkpoint', () => {
    expect(storedBy(240).map(({ changes, since }) => [changes, since])).toEqual([
      [28, at(28)],
      [56, at(56)],
      [112, at(112)],
      [224, at(224)],
    ]);
    expect([28, 29, 56, 57].map((days) => storedBy(days).length)).toEqual([0, 1, 1, 2]);
  });

  it('goes up one rung after the other', () => {
    expect([20, 29, 84, 85, 240].map((days) => rungsBy(days)['Answer'])).toEqual([
      'not-enough-data',
      'first-sign',
      'first-sign',
      'confirmed',
      'confirmed',
    ]);
    expect(rungsBy(240)).toEqual({ Answer: 'confirmed', Read: 'unclear', Write: 'unclear' });
  });

  it('tests a claim again exactly once, and never changes what came of it', () => {
    const outcomes = stored.map((looks) => looks[0]?.claims[0]?.outcome ?? null);
    const settledAfter = outcomes.findIndex((outcome) => outcome !== null);

    expect(settledAfter).toBe(28 + 56);
    expect(new Set(outcomes.slice(settledAfter))).toHaveProperty('size', 1);
    expect(outcomes.at(-1)).toMatchObject({ verdict: 'confirmed', on: at(28 + 56) });
    expect(settledClaims(course.record, course.activities, storedBy(240))).toEqual([]);
  });

  it('stores no claim twice while it stands', () => {
    expect(storedBy(240).flatMap(({ claims }) => claims.map(({ activityId }) => activityId))).toEqual(['answer']);
  });

  it('does not add a claim, nor take one back, when an old day is edited', () => {
    const now = upToDay(course, 50);
    const looks = storedBy(50);
    for (let index = 0; index < 28; index += 1) {
      const { record, activities } = edited(now, index);
      const { rows } = effectsOfScore(record, activities, looks);

      expect(storedAfter({ record, activities }, looks)).toEqual(looks);
      expect(rows.map(({ title, rung, effectPerDay }) => [title, rung, effectPerDay])[0]).toEqual([
        'Answer',
        'first-sign',
        looks[0]?.claims[0]?.effectPerDay,
      ]);
      expect(rows.filter(({ rung }) => rung === 'first-sign')).toHaveLength(1);
    }
  });

  it('is the same after a restart', () => {
    const kept = JSON.parse(JSON.stringify(storedBy(100))) as readonly StoredLook[];
    const { record, activities } = upToDay(course, 100);

    expect(effectsOfScore(record, activities, kept)).toEqual(effectsOfScore(record, activities, storedBy(100)));
    let looks = kept;
    for (let days = 101; days <= 130; days += 1) looks = storedAfter(upToDay(course, days), looks);
    expect(looks).toEqual(storedBy(130));
  });

  it('confirms nothing for people whose activities do nothing', () => {
    const people = Array.from({ length: 60 }, (_, seed) => {
      const nothing = aCourse(240, { A: 0, B: 0, C: 0, D: 0 }, 1000 + seed);
      let looks: readonly StoredLook[] = [];
      for (const days of [29, 57, 113, 225, 240]) looks = storedAfter(upToDay(nothing, days), looks);
      const claims = looks.flatMap((look) => look.claims);
      return {
        claims: claims.length,
        confirmed: claims.filter(({ outcome }) => outcome?.verdict === 'confirmed').length,
      };
    });

    expect(people.filter(({ confirmed }) => confirmed > 0)).toEqual([]);
    // At 5 in 100 of a look, four looks of sixty people: twelve; that it is not none shows that they were looked for.
    const withSign = people.filter(({ claims }) => claims > 0).length;
    expect(withSign).toBeGreaterThan(0);
    expect(withSign).toBeLessThanOrEqual(12);
  });
});
