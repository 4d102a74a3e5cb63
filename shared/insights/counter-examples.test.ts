import { describe, expect, it } from 'vitest';
import { bestOfScore } from './best-of-score';
import { counterExamples } from './counter-examples';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { forbiddenWord } from './testing/forbidden-words';
import { anInsightActivity, aRecord, at } from './testing/records';

const english = createSentenceFormat('en-GB');
const UP = { lag: 0, sign: 1 } as const;

describe('counterExamples', () => {
  //                 change:  +2  −1  +5  −3  +1  −4
  const record = aRecord([50, 52, 51, 56, 53, 54, 50]);
  const activity = anInsightActivity('A', [0, 0, 1, 0, 1, 1, 0]);

  it('are the largest rises without the activity and the largest falls with it', () => {
    expect(counterExamples(record, activity, UP)).toEqual({
      withoutWords: 'The best days without it',
      withWords: 'The worst days with it',
      bestWithout: [
        { from: at(3), to: at(3), change: 5, exposure: 0, level: 56 },
        { from: at(1), to: at(1), change: 2, exposure: 0, level: 52 },
      ],
      worstWith: [
        { from: at(4), to: at(4), change: -3, exposure: 1, level: 53 },
        { from: at(2), to: at(2), change: -1, exposure: 1, level: 51 },
      ],
    });
  });

  it('speak against a fall where the link is with falls', () => {
    const found = counterExamples(record, activity, { lag: 0, sign: -1 });

    expect(found.bestWithout.map(({ change }) => change)).toEqual([-4]);
    expect(found.worstWith.map(({ change }) => change)).toEqual([1]);
    expect([found.withoutWords, found.withWords]).toEqual(['The worst days without it', 'The best days with it']);
  });

  it('are mirrored where lower is better', () => {
    const rank = { ...record, score: { ...record.score, isHigherBetter: false } };
    const found = counterExamples(rank, activity, { lag: 0, sign: null });

    expect(found).toMatchObject({ withoutWords: 'The best days without it', bestWithout: [{ change: -4 }] });
    expect(counterExamples(rank, activity, { lag: 0, sign: -1 })).toEqual(found);
  });

  it('of what is counted are held against what is usual in their own era', () => {
    const visits = aRecord([5, 4, 6, 5, null, 50, 40, 60, 50], {
      score: { measures: 'that-day' },
      breaks: [at(4)],
    });
    const done = anInsightActivity('A', [1, 1, 0, 1, 0, 1, 1, 0, 1]);

    const { bestWithout, worstWith } = counterExamples(visits, done, UP);

    expect(bestWithout.map(({ change }) => change)).toEqual([60, 6]);
    expect(worstWith.map(({ change }) => change)).toEqual([40, 4]);
    expect(bestOfScore(visits, []).map(({ change }) => change)).toEqual([60, 6]);
  });

  it('are three at most', () => {
    const rising = aRecord([0, 1, 3, 6, 10, 15]);

    expect(
      counterExamples(rising, anInsightActivity('A', [0, 0, 0, 0, 0, 0]), UP).bestWithout.map(({ change }) => change),
    ).toEqual([5, 4, 3]);
  });

  it('never reach across a break, and leave out days that are not known', () => {
    const broken = { ...record, breaks: [at(3)] };
    const unknown = anInsightActivity('A', [0, null, 1, 0, 1, 1, 0]);

    expect(counterExamples(broken, activity, UP).bestWithout.map(({ change }) => change)).toEqual([2]);
    expect(counterExamples(record, unknown, UP).bestWithout.map(({ change }) => change)).toEqual([5]);
  });

  it('look at the activity so many days before', () => {
    const found = counterExamples(record, activity, { lag: 1, sign: 1 });

    expect(found.bestWithout.map(({ to }) => to)).toEqual([at(1)]);
  });

  it('take the quarter with the least of what is never left out', () => {
    const always = anInsightActivity('A', [1, 4, 5, 2, 6, 7, 8], { isTick: false });
    const found = counterExamples(record, always, UP);

    expect(found.bestWithout.map(({ exposure }) => exposure)).toEqual([2, 4]);
    expect(found.worstWith.map(({ exposure }) => exposure)).toEqual([8]);
  });

  it('are none for what is always done alike', () => {
    const found = counterExamples(record, anInsightActivity('A', [1, 1, 1, 1, 1, 1, 1]), UP);

    expect(found.bestWithout).toEqual([]);
  });

  it('compare a count with its usual', () => {
    const visits = aRecord([10, 10, 30, 10, 2, 10], { score: { measures: 'that-day' } });
    const found = counterExamples(visits, anInsightActivity('A', [1, 1, 0, 0, 1, 0]), UP);

    expect(found.bestWithout).toEqual([{ from: at(2), to: at(2), change: 30, exposure: 0, level: 30 }]);
    expect(found.worstWith).toEqual([{ from: at(4), to: at(4), change: 2, exposure: 1, level: 2 }]);
  });
});

describe('bestOfScore', () => {
  const record = aRecord([50, 52, 51, 56, 53]);

  it('says how active the days of the best changes were', () => {
    const activities = [
      anInsightActivity('A', [1, 1, 1, 0, 1]),
      anInsightActivity('Ks', [0, 10, 5, 1, 5], { isTick: false, unit: '+Ks' }),
    ];
    const best = bestOfScore(record, activities);

    expect(best.map(({ to, change, activity, rank, of }) => ({ to, change, activity, rank, of }))).toEqual([
      { to: at(3), change: 5, activity: 0.05, rank: 1, of: 4 },
      { to: at(1), change: 2, activity: 1, rank: 4, of: 4 },
    ]);
    expect(best.map(({ sentence }) => sentenceText(sentence, english))).toEqual([
      'On 4 Jan 2026 your score went to 56 (+5). In none of 4 stretches between readings were you less active.',
      'On 2 Jan 2026 your score went to 52 (+2). You did less in 3 of 4 stretches between readings.',
    ]);
    expect(best.map(({ sentence }) => forbiddenWord(sentence))).toEqual([null, null]);
  });

  it('says nothing of activity that is not known', () => {
    const [best] = bestOfScore(record, []);

    expect(best).toMatchObject({ activity: null, rank: null, of: 0 });
    expect(sentenceText(best?.sentence ?? [], english)).toBe('On 4 Jan 2026 your score went to 56 (+5).');
  });

  it('is a fall where lower is better, and nothing across a break', () => {
    const rank = { ...record, score: { ...record.score, isHigherBetter: false } };

    expect(bestOfScore(rank, []).map(({ change }) => change)).toEqual([-3, -1]);
    expect(bestOfScore({ ...record, breaks: [at(3)] }, []).map(({ change }) => change)).toEqual([2]);
  });
});
