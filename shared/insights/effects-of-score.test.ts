import { describe, expect, it } from 'vitest';
import { addDays } from '../base/day';
import { effectsOfScore, type ScoreInsight } from './effects-of-score';
import type { InsightActivity, StoredClaim, StoredLook } from './insight-input';
import type { InsightRow } from './insight-row';
import { lookOf, settledClaims } from './look';
import { sentenceText, type Sentence } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { aCourse, anInsightActivity, aRecord, at, upToDay, type Course } from './testing/records';

const english = createSentenceFormat('en-GB');
const course = aCourse(300, { Answer: 2, Read: 0 });

function text(sentence: Sentence | undefined): string {
  return sentenceText(sentence ?? [], english);
}

function insightOf({ record, activities }: Course, looks: readonly StoredLook[] = []): ScoreInsight {
  return effectsOfScore(record, activities, looks);
}

function rowOf(insight: ScoreInsight, activityId: string): InsightRow {
  const row = insight.rows.find((one) => one.activityId === activityId);
  if (row === undefined) throw new Error('no row');
  return row;
}

function firstLook(): StoredLook {
  const { record, activities } = upToDay(course, 29);
  const look = lookOf(record, activities, []);
  if (look === null) throw new Error('no look');
  return look;
}

const CLAIM: StoredClaim = {
  activityId: 'answer',
  unit: null,
  lag: 1,
  sign: 1,
  confirmIntervals: 56,
  n: 28,
  effectPerDay: 1.5,
  ciSelLow: 0.5,
  ciSelHigh: 2.5,
  q: 0.01,
  outcome: null,
};

function aLook(rest: Partial<StoredClaim> = {}, look: Partial<StoredLook> = {}): StoredLook {
  return {
    scoreId: 'klout',
    changes: 28,
    since: at(28),
    measures: 'level',
    tested: 8,
    claims: [{ ...CLAIM, ...rest }],
    ...look,
  };
}

function outcome(verdict: 'confirmed' | 'not-confirmed' | 'not-testable') {
  const numbers = verdict === 'not-testable' ? [null, null, null, null] : [0.9, 0.4, 1.4, 0.001];
  const [effectPerDay = null, ciLow = null, ciHigh = null, p = null] = numbers;
  return { verdict, on: at(90), n: 56, effectPerDay, ciLow, ciHigh, p };
}

describe('effectsOfScore before the first checkpoint', () => {
  it('has facts only, and says how much is missing', () => {
    const insight = insightOf(upToDay(course, 20));

    expect(insight.checkpoint).toMatchObject({ usable: 19, checkpoint: null, date: null, missing: 9, compared: 0 });
    expect(insight.rows.map(({ rung, reason, effectPerDay }) => [rung, reason, effectPerDay])).toEqual([
      ['not-enough-data', 'intervals', null],
      ['not-enough-data', 'intervals', null],
    ]);
    expect(text(insight.summarySentence)).toBe(
      'Nothing can be said yet: 9 more changes of this score are needed before anything is compared.',
    );
    expect(text(insight.rows[0]?.sentence)).toBe('Not enough data on Answer yet: 9 more score changes needed.');
  });

  it('says that there is nothing to compare without activities', () => {
    expect(text(insightOf({ ...course, activities: [] }).summarySentence)).toBe(
      'There is no activity to compare with this score.',
    );
  });

  it('keeps what was claimed when an edit leaves too few changes', () => {
    const insight = insightOf(upToDay(course, 20), [aLook()]);

    expect(rowOf(insight, 'answer')).toMatchObject({ rung: 'first-sign', effectPerDay: 1.5 });
  });
});

describe('effectsOfScore at a checkpoint', () => {
  it('says what was stored as a first sign, with the range that may be shown and how far its test is', () => {
    const look = firstLook();
    const insight = insightOf(upToDay(course, 40), [look]);
    const [claim] = look.claims;

    expect(rowOf(insight, 'answer')).toMatchObject({
      rung: 'first-sign',
      direction: 'up',
      effectPerDay: claim?.effectPerDay,
      rangeLow: claim?.ciSelLow,
      rangeHigh: claim?.ciSelHigh,
      q: claim?.q,
      compared: 4,
      claimedOn: at(28),
      retest: { n: 11, needed: 56 },
    });
    expect(text(rowOf(insight, 'answer').sentence)).toMatch(
      /^On days when you did Answer your score moved \d\.\d points more per day than on other days \(plausible range \d\.\d+ to \d\.\d+; 28 changes compared\)\. That comes to \d+ points if you did it every day of a week\. This is a first sign: 4 things were compared, and first estimates are usually too large\. It will be checked on your next 56 readings: 11 of 56 fresh readings so far\.$/,
    );
  });

  it('has the facts of the checkpoint, and no verdict from anything after it', () => {
    const [early, late] = [insightOf(upToDay(course, 29)), insightOf(upToDay(course, 56))];

    expect(late.checkpoint).toMatchObject({ usable: 55, checkpoint: 28, date: at(28), next: 56, compared: 4 });
    expect(late.rows).toEqual(early.rows);
    expect(late.changes).toEqual({ used: 28, eras: 1, droppedEvent: 0, droppedGap: 0 });
  });

  it('counts eras and what is left out', () => {
    const { record, activities } = upToDay(course, 60);
    const insight = effectsOfScore({ ...record, breaks: [at(10)] }, activities, []);

    expect(insight.changes).toEqual({ used: 56, eras: 2, droppedEvent: 2, droppedGap: 0 });
  });

  it('is no first sign before its look was stored', () => {
    const row = rowOf(insightOf(upToDay(course, 29)), 'answer');

    expect(row).toMatchObject({ rung: 'unclear', reason: 'not-looked-at', direction: null, q: null, rangeLow: null });
    expect(text(row.sentence)).toBe('Nothing can be said of Answer yet: this checkpoint is still to be looked at.');
  });

  it('is no first sign when it stands out only after the checkpoint had been looked at', () => {
    const row = rowOf(insightOf(upToDay(course, 29), [{ ...firstLook(), claims: [] }]), 'answer');

    expect(row).toMatchObject({ rung: 'unclear', reason: 'edited-since', effectPerDay: null, p: null, q: null });
    expect(text(row.sentence)).toBe(
      'Nothing can be said of Answer yet: the record was edited after this checkpoint had been looked at. ' +
        'It is looked at again at the next checkpoint, at 56 changes.',
    );
  });

  it('names the next checkpoint that will be looked at, when an edit went back behind one', () => {
    const row = rowOf(insightOf(upToDay(course, 40), [{ ...firstLook(), changes: 56, claims: [] }]), 'answer');

    expect(text(row.sentence)).toContain('at 112 changes');
  });

  it('keeps a claim as it was found, whatever the record has become', () => {
    const { record } = upToDay(course, 29);
    const edited = { record, activities: [anInsightActivity('Answer', [0, 1, 0, 0, 1])] };
    const row = rowOf(insightOf(edited, [aLook()]), 'answer');

    expect(row).toMatchObject({ rung: 'first-sign', lag: 1, n: 28, effectPerDay: 1.5, rangeLow: 0.5, rangeHigh: 2.5 });
  });

  it('tells a claim in the units in which it was found, and tests nothing that is measured otherwise since', () => {
    const { record, activities } = upToDay(course, 120);
    const counted = activities.map((activity) => ({ ...activity, isTick: false, unit: '+Ks' }));
    const daily = { ...record, score: { ...record.score, measures: 'that-day' as const } };
    const claimed = rowOf(effectsOfScore(record, counted, [aLook()]), 'answer');

    expect(claimed).toMatchObject({ rung: 'first-sign', unit: null, effectPerDay: 1.5, retest: null });
    expect(text(claimed.sentence)).toContain('moved 1.5 points more per day than on other days');
    expect(text(claimed.sentence)).toContain('measured otherwise since');
    const other = rowOf(effectsOfScore(daily, activities, [aLook()]), 'answer');
    expect(other).toMatchObject({ measures: 'level', retest: null });
    expect(text(other.sentence)).toContain('moved 1.5 points more per day');
    expect(settledClaims(record, counted, [aLook()])).toEqual([]);
    expect(settledClaims(daily, activities, [aLook()])).toEqual([]);
    expect(settledClaims(record, activities, [aLook()])).toHaveLength(1);
  });

  it('does not take the claims of another score', () => {
    const insight = insightOf(upToDay(course, 29), [aLook({ activityId: 'read' }, { scoreId: 'other' })]);

    expect(rowOf(insight, 'read').rung).toBe('unclear');
  });
});

describe('effectsOfScore after a test on fresh readings', () => {
  it('shows what was confirmed with the numbers of the fresh readings', () => {
    const row = rowOf(insightOf(course, [aLook({ outcome: outcome('confirmed') })]), 'answer');

    expect(row).toMatchObject({ rung: 'confirmed', direction: 'up', effectPerDay: 0.9, rangeLow: 0.4, rangeHigh: 1.4 });
    expect(text(row.sentence)).toBe(
      'Answer: confirmed on new data. In 56 fresh readings since 29 Jan 2026 the difference was 0.90 points per day ' +
        '(0.40 to 1.4, counting from 1 day later). That comes to 6.3 points if you did it every day of a week. ' +
        'It is a link; only an experiment can show that Answer itself is the reason.',
    );
  });

  it.each([
    {
      verdict: 'not-confirmed' as const,
      words: 'did not show up again in 56 fresh readings. Treat it as chance.',
    },
    {
      verdict: 'not-testable' as const,
      words: 'could not be tested again: in 56 fresh readings there was too little to compare. It stays open.',
    },
  ])('says of what is $verdict that it is no sign', ({ verdict, words }) => {
    const row = rowOf(insightOf(course, [aLook({ outcome: outcome(verdict) })]), 'answer');

    expect(row).toMatchObject({ rung: verdict, direction: null, retest: null });
    expect(text(row.sentence)).toBe(`The first sign for Answer from 29 Jan 2026 ${words}`);
  });

  it('says what still stands, and beside it what became of the others', () => {
    const looks = [
      aLook({ outcome: outcome('not-confirmed') }),
      aLook({ outcome: outcome('confirmed') }, { changes: 112, since: at(112) }),
      aLook({ sign: -1, effectPerDay: -1.5 }, { changes: 224, since: at(224) }),
    ];
    const row = rowOf(insightOf(course, looks), 'answer');

    expect(row).toMatchObject({ rung: 'confirmed', claimedOn: at(112) });
    expect(row.alsoSaid.map(text)).toEqual([
      expect.stringMatching(/^On days when you did Answer your score moved 1\.5 points less per day/),
      expect.stringMatching(/^The first sign for Answer from 29 Jan 2026 did not show up again/),
    ]);
  });

  it('says of two that did not show up again the later one', () => {
    const looks = [28, 112].map((changes) =>
      aLook({ outcome: outcome('not-confirmed') }, { changes, since: at(changes) }),
    );

    expect(rowOf(insightOf(course, looks), 'answer').claimedOn).toBe(at(112));
  });

  it('sums up what stands', () => {
    const looks = [aLook({ outcome: outcome('confirmed') }), aLook({ activityId: 'read' }, { changes: 56 })];

    expect(text(insightOf(course, looks).summarySentence)).toBe(
      'Of the 2 things you do, 1 has a link with your score that was confirmed on new data, ' +
        'and 1 shows a first sign that is being checked again.',
    );
    expect(text(insightOf(course, looks.slice(1)).summarySentence)).toBe(
      'Of the 2 things you do, 1 shows a first sign that is being checked again.',
    );
  });
});

describe('the rows of effectsOfScore', () => {
  const none = aCourse(120, { Zebra: 0, Apple: 0, Mango: 0, Berry: 0 }, 3);

  it('are in the order of their titles where nothing is clear', () => {
    const insight = insightOf(none, [aLook({}, { claims: [], changes: 112 })]);

    expect(insight.rows.map(({ rung }) => rung)).toEqual(['unclear', 'unclear', 'unclear', 'unclear']);
    expect(insight.rows.map(({ title }) => title)).toEqual(['Apple', 'Berry', 'Mango', 'Zebra']);
    expect(insight.rows.every(({ direction }) => direction === null)).toBe(true);
    expect(text(insight.summarySentence)).toMatch(
      /^None of the 4 things you do shows a link with your score that can be relied on\. With 112 changes recorded, an effect below about \d\.\d+ points per day would go unnoticed\.$/,
    );
  });

  it('are in the order of their verdicts, then of their sizes', () => {
    const claims = [
      { ...CLAIM, activityId: 'zebra', effectPerDay: -3, sign: -1 as const },
      { ...CLAIM, activityId: 'apple', effectPerDay: 2 },
      { ...CLAIM, activityId: 'berry', outcome: outcome('confirmed') },
    ];
    const insight = insightOf(none, [aLook({}, { claims })]);

    expect(insight.rows.map(({ title, rung }) => `${title}: ${rung}`)).toEqual([
      'Berry: confirmed',
      'Zebra: first-sign',
      'Apple: first-sign',
      'Mango: unclear',
    ]);
  });

  it('have at most one candidate for an experiment, the one with the smallest p', () => {
    const courses = Array.from({ length: 40 }, (_, seed) =>
      aCourse(60, { A: 0.3, B: 0.3, C: 0.3, D: 0.3, E: 0.3 }, seed),
    );
    const look = aLook({}, { claims: [], changes: 56 });
    const found = courses.map((course) => {
      const { rows } = insightOf(course, [look]);
      const possible = rows.filter(({ rung, p }) => rung === 'unclear' && p !== null && p <= 0.05);
      const [least] = possible.toSorted((one, other) => (one.p ?? 1) - (other.p ?? 1));
      const candidates = rows.filter(({ isWorthTesting }) => isWorthTesting);

      expect(candidates).toEqual(least === undefined ? [] : [least]);
      return { course, candidates, possible };
    });
    const several = found.find(({ possible }) => possible.length > 1);
    const [first] = several?.candidates ?? [];

    expect(text(first?.sentence)).toMatch(
      / If you want to test something next, [A-E] is a candidate for an experiment\.$/,
    );
    // What has been a first sign is no candidate any more, and the next one is.
    const claims = [{ ...CLAIM, activityId: first?.activityId ?? '' }];
    const after = insightOf(several?.course ?? course, [{ ...look, claims }]).rows;
    expect(after.filter(({ isWorthTesting }) => isWorthTesting).map(({ activityId }) => activityId)).toEqual([
      several?.possible.toSorted((one, other) => (one.p ?? 1) - (other.p ?? 1))[1]?.activityId,
    ]);
  });

  it('are summed up in effects that are measured alike', () => {
    const { record, activities } = none;
    const timed = activities.map((activity, index) =>
      index === 3 ? activity : { ...activity, isTick: false, unit: '+Ks' },
    );
    const rows = [activities, timed, timed.slice(0, 3)].map((some) => effectsOfScore(record, some, []));
    const mdeOf = (insight: ScoreInsight | undefined, id: string) => {
      const mde = insight === undefined ? null : rowOf(insight, id).mde;
      return english.number(mde ?? NaN, 'estimate');
    };

    expect(text(rows[1]?.summarySentence)).toContain(`an effect below about ${mdeOf(rows[1], 'berry')} points per day`);
    expect(text(rows[2]?.summarySentence)).toContain(' points per day for each of “+Ks” would go unnoticed.');
  });

  it('say of an unseen platform that it is not seen, and compare all the same', () => {
    const { record, activities } = none;
    const seeing = { ...record, score: { ...record.score, sees: { x: 'no', blog: 'yes' } as const } };
    const placed = activities.map((activity, index) => ({
      ...activity,
      platformId: ['x', 'blog', 'other', null][index] ?? null,
    }));
    const insight = effectsOfScore(seeing, placed, []);

    expect(insight.rows.filter(({ doesNotSee }) => doesNotSee).map(({ title }) => title)).toEqual(['Zebra']);
    expect(text(rowOf(insight, 'zebra').sentence)).toContain(
      'This score is said not to take notice of the platform on which you do it.',
    );
    expect(rowOf(insight, 'zebra').mde).not.toBeNull();
  });

  it('name what is done together by its title', () => {
    const { record, activities } = aCourse(60, { 'First thing': 0 });
    const twin = activities.map((activity) => ({ ...activity, id: 'twin', title: 'Its twin' }));
    const [row] = effectsOfScore(record, [...activities, ...twin], []).rows;

    expect(text(row?.sentence)).toContain(
      'You usually do it together with Its twin; the numbers cannot tell them apart.',
    );
  });

  it('are the same whatever order days and activities are kept in', () => {
    const turned = none.activities.map((activity) => ({
      ...activity,
      days: Object.fromEntries(Object.entries(activity.days).toReversed()),
    }));

    expect(insightOf({ ...none, activities: turned })).toEqual(insightOf(none));
    expect(insightOf({ ...none, record: { ...none.record, readings: none.record.readings.toReversed() } })).toEqual(
      insightOf(none),
    );
  });
});

describe('what is missing in effectsOfScore', () => {
  const values = aCourse(60, { A: 0 }, 5).record.readings.map(({ value }) => value);
  const days = values.map((_, index) => index);

  function sentenceOf(activity: InsightActivity, numbers: readonly number[] = values): string {
    return text(effectsOfScore(aRecord(numbers), [activity], []).rows[0]?.sentence);
  }

  it.each([
    ['never done', days.map(() => 0), 'You never did it, so there is nothing to compare.'],
    ['always done', days.map(() => 1), 'You always did it, so there is nothing to compare.'],
    [
      'done in one stretch',
      days.map((index) => (index > 20 && index < 40 ? 1 : 0)),
      'Not enough data on A yet: done in a few long stretches only: stop and start it more often, or plan an experiment.',
    ],
    [
      'done on two days',
      days.map((index) => (index === 20 || index === 40 ? 1 : 0)),
      'Not enough data on A yet: done (or left out) on too few days to compare.',
    ],
  ])('is said of what was %s', (_, amounts, words) => {
    expect(sentenceOf(anInsightActivity('A', amounts))).toBe(words);
  });

  it('is said of what was done on Thursdays', () => {
    const { record } = aCourse(120, { A: 0 }, 5);
    const numbers = record.readings.map(({ value }) => value);
    const amounts = numbers.map((_, index) => (index % 7 === 0 ? 1 : 0));

    expect(sentenceOf(anInsightActivity('A', amounts), numbers)).toBe(
      'You do it on fixed weekdays; it cannot be told apart from the weekday.',
    );
  });

  it('is said of a constant score', () => {
    const [activity] = aCourse(60, { A: 0 }).activities;

    expect(
      sentenceOf(
        activity ?? anInsightActivity('A', []),
        days.map(() => 44),
      ),
    ).toBe('Your score changed by the same amount every day.');
  });

  it('is said of what began late', () => {
    const late = anInsightActivity('A', [0, 1, 0, 1, 1], { trackedFrom: addDays(at(0), 200), days: {} });

    expect(sentenceOf(late)).toBe('Not enough data on A yet: 28 more score changes needed.');
  });
});
