import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { beforeJumpInsight, type BeforeJumpInsight } from './before-jump';
import { sentenceText } from './sentence';
import { createSentenceFormat } from './sentence-format';
import { forbiddenWord } from './testing/forbidden-words';
import { anInsightActivity, at } from './testing/records';

const english = createSentenceFormat('en-GB');
const SEVERAL = 'Several things changed at once: nobody can tell which of them, if any, it was.';
const CANDIDATES = 'This is a list of candidates for an experiment, not an explanation.';

function amounts(count: number, value: number | null): readonly (number | null)[] {
  return Array.from({ length: count }, () => value);
}

function words({ sentences }: BeforeJumpInsight): readonly string[] {
  expect(sentences.map(forbiddenWord).filter((word) => word !== null)).toEqual([]);
  return sentences.map((sentence) => sentenceText(sentence, english));
}

function facts({ different }: BeforeJumpInsight): readonly string[] {
  expect(different.map(({ sentence }) => forbiddenWord(sentence)).filter((word) => word !== null)).toEqual([]);
  return different.map(({ sentence }) => sentenceText(sentence, english));
}

describe('beforeJumpInsight with a history', () => {
  const more = anInsightActivity('More', [...amounts(100, 0), ...amounts(7, 1)]);
  const less = anInsightActivity('Less', [...amounts(100, 10), ...amounts(7, 1)], { isTick: false, unit: '+Ks' });
  const same = anInsightActivity('Same', amounts(107, 1));

  it('lists what was unusual, and how much of it chance would list', () => {
    const found = beforeJumpInsight([more, less, same], at(106));

    expect(found).toMatchObject({ from: at(100), to: at(106), examined: 3 });
    expect(
      found.different.map(({ title, flag, comparedWith, amount, before }) => [
        title,
        flag,
        comparedWith,
        amount,
        before,
      ]),
    ).toEqual([
      ['More', 'more', 'usual', 7, 0],
      ['Less', 'less', 'usual', 7, 70],
    ]);
    expect(words(found)).toEqual([
      'In the 7 days before, you did unusually much of More, unusually little of Less. ' +
        'On about every third day of yours one of 3 activities would look this unusual as well.',
      SEVERAL,
      CANDIDATES,
    ]);
    expect(facts(found)[1]).toBe('Less: 7 +Ks; 70 is usual in as many days.');
  });

  it('says how many chance would list where that is one or more', () => {
    const others = Array.from({ length: 11 }, (_, index) =>
      anInsightActivity(`Other ${String(index)}`, amounts(107, 1)),
    );

    expect(words(beforeJumpInsight([more, ...others], at(106)))[0]).toMatch(
      /On an arbitrary day of yours up to 1\.2 of 12 activities would look this unusual as well\.$/,
    );
  });

  it('does not say that several changed when one did', () => {
    expect(words(beforeJumpInsight([more, same], at(106)))).not.toContain(SEVERAL);
  });

  it('says that nothing was unusual', () => {
    expect(words(beforeJumpInsight([same], at(106)))).toEqual([
      'In the 7 days before, nothing that you do was unusual.',
    ]);
  });

  it('does not call usual what it cannot know', () => {
    const young = anInsightActivity('Young', [...amounts(100, null), ...amounts(7, 0)], { trackedFrom: at(100) });

    expect(words(beforeJumpInsight([same, young], at(106)))[0]).toBe(
      'In the 7 days before, nothing that you do of which enough is known was unusual.',
    );
  });

  it('looks at as many days as it is told', () => {
    expect(beforeJumpInsight([more], at(106), { windowDays: 3, baselineDays: 60 })).toMatchObject({ from: at(104) });
  });

  it('adds plain facts of what has a short history', () => {
    const young = anInsightActivity('Young', [...amounts(100, null), ...amounts(7, 1)], { trackedFrom: at(100) });

    expect(words(beforeJumpInsight([more, young], at(106)))).toEqual([
      'In the 7 days before, you did unusually much of More. ' +
        'On about one day of yours in 10 this one activity would look this unusual as well.',
      'The history of some activities is too short to say what is unusual. ' +
        'Between the 7 days before and the 7 days before those these differ: Young.',
      SEVERAL,
      CANDIDATES,
    ]);
  });
});

describe('beforeJumpInsight with a short history', () => {
  function differenceOf(now: readonly (number | null)[], before: readonly (number | null)[], isTick = true) {
    const activity = anInsightActivity('A', [...before, ...now], { isTick, unit: isTick ? null : '+Ks' });
    return beforeJumpInsight([activity], at(13));
  }

  it.each([
    {
      why: 'what was not done before',
      found: differenceOf([0, 0, 1, 0, 0, 0, 0], amounts(7, 0)),
      fact: 'A: done on 1 of 7 days; in the 7 days before those done on 0 of 7 days.',
    },
    {
      why: 'what was not done any more',
      found: differenceOf(amounts(7, 0), amounts(7, 1)),
      fact: 'A: done on 0 of 7 days; in the 7 days before those done on 7 of 7 days.',
    },
    {
      why: 'what was done twice as often',
      found: differenceOf([1, 1, 1, 1, 0, 0, 0], [1, 1, 0, 0, 0, 0, 0]),
      fact: 'A: done on 4 of 7 days; in the 7 days before those done on 2 of 7 days.',
    },
    {
      why: 'twice the amount, on the days that are known',
      found: differenceOf([8, 8, 8, null, null, 8, 8], amounts(7, 4), false),
      fact: 'A: 40 +Ks on 5 days; in the 7 days before those 28 +Ks on 7 days.',
    },
    {
      why: 'one more of a count',
      found: differenceOf([2, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0], false),
      fact: 'A: 2 +Ks on 7 days; in the 7 days before those 1 +Ks on 7 days.',
    },
    {
      why: 'what was not recorded before',
      found: differenceOf(amounts(7, 1), amounts(7, null)),
      fact: 'A: done on 7 of 7 days; in the 7 days before those it was not recorded.',
    },
  ])('lists $why as a plain fact', ({ found, fact }) => {
    expect(found).toMatchObject({ examined: 0, expectedByChance: 0 });
    expect(found.different.map(({ comparedWith }) => comparedWith)).toEqual(['window-before']);
    expect(facts(found)).toEqual([fact]);
  });

  it('writes minutes as such', () => {
    const activity = anInsightActivity('A', [...amounts(7, 0), ...amounts(7, 5)], { isTick: false, unit: 'minute' });

    expect(facts(beforeJumpInsight([activity], at(13)))).toEqual([
      'A: 35 min on 7 days; in the 7 days before those 0 min on 7 days.',
    ]);
  });

  it.each([
    { why: 'a day more or less', found: differenceOf([1, 1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0]) },
    { why: 'less than twice the amount', found: differenceOf(amounts(7, 7), amounts(7, 4), false) },
    { why: 'what is not known', found: differenceOf(amounts(7, null), amounts(7, 1)) },
    { why: 'what was never done', found: differenceOf(amounts(7, 0), amounts(7, 0)) },
  ])('does not list $why', ({ found }) => {
    expect(found.different).toEqual([]);
    expect(words(found)).toEqual([
      'The history is too short to say what is unusual. ' +
        'Between the 7 days before and the 7 days before those no clear difference is recorded.',
    ]);
  });

  it('says nothing without activities', () => {
    expect(beforeJumpInsight([], day('2026-03-01'))).toMatchObject({ different: [], sentences: [] });
  });
});
