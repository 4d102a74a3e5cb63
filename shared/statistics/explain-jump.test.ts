import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import { differences, referenceCases } from '../testing/reference-cases';
import type { ActivityInput } from './activity-days';
import { beforeJump } from './explain-jump';

const cases = referenceCases('10-what-was-different.json', 'explain-jump');
const JUMP = day('2026-11-27');

type JumpCase = {
  readonly date: Day;
  readonly activities: readonly ActivityInput[];
  readonly options?: { readonly windowDays: number };
};

/** An activity whose last day is that of the jump; earlier ones first. */
function activity(amounts: readonly (number | null)[], rest: Partial<ActivityInput> = {}): ActivityInput {
  const days = amounts.map((amount, index) => [addDays(JUMP, index - amounts.length + 1), amount] as const);
  return { id: 'a', days: Object.fromEntries(days), ...rest };
}

function days(count: number, amount: number | null): readonly (number | null)[] {
  return Array.from({ length: count }, () => amount);
}

function lookAt(one: ActivityInput, windowDays = 7) {
  return beforeJump({ activities: [one], date: JUMP, windowDays, baselineDays: 90 }).activities[0];
}

describe('beforeJump', () => {
  it('has reference cases', () => {
    expect(cases.length).toBeGreaterThan(1);
  });

  it.each(cases)('agrees with the reference: %s', (_, { input, expected }) => {
    const { date, activities, options } = input as JumpCase;
    const got = beforeJump({ date, activities, windowDays: options?.windowDays ?? 7, baselineDays: 90 });

    expect(differences(got, expected)).toEqual([]);
  });

  it('compares with windows that end before the one that is looked at begins', () => {
    // A day of much in the first week of the window's own days would be in its neighbours, too.
    expect(lookAt(activity([...days(100, 0), 9, ...days(6, 0)]))).toMatchObject({
      windowSum: 9,
      windows: 84,
      highShare: 0,
    });
  });

  it('does not count a window with a day that is not known', () => {
    const found = lookAt(activity([...days(50, 1), null, ...days(50, 1)]));

    // Seven windows hold the day; the others of the 84 are there.
    expect(found).toMatchObject({ windows: 77, flag: 'usual' });
  });

  it.each([
    { why: 'too few earlier windows', amounts: [...days(70, null), ...days(40, 1)] },
    { why: 'an unknown day in the window itself', amounts: [...days(100, 1), null, 1] },
  ])('says nothing with $why', ({ amounts }) => {
    expect(lookAt(activity(amounts))).toMatchObject({
      usual: null,
      highShare: null,
      lowShare: null,
      flag: 'not-enough-data',
    });
  });

  it('needs 28 earlier windows', () => {
    expect(lookAt(activity([...days(76, null), ...days(34 + 7, 1)]))).toMatchObject({ windows: 28, flag: 'usual' });
    expect(lookAt(activity([...days(77, null), ...days(33 + 7, 1)]))).toMatchObject({
      windows: 27,
      flag: 'not-enough-data',
    });
  });

  it.each([
    { much: 2, little: 0, flag: 'more-than-usual' },
    { much: 3, little: 0, flag: 'usual' },
    { much: 38, little: 2, flag: 'less-than-usual' },
    { much: 37, little: 3, flag: 'usual' },
  ])('calls 5 where $much of 40 days had as much, and $little as little, $flag', ({ much, little, flag }) => {
    const others = 40 - much - little;
    const before = [...days(others, little === 0 ? 1 : 9), ...days(much, 9), ...days(little, 1)];

    expect(lookAt(activity([...days(60, null), ...before, 5]), 1)).toMatchObject({ windows: 40, flag });
  });

  it('counts only what it could look at', () => {
    const found = beforeJump({
      activities: [activity(days(110, 1)), activity(days(5, 1), { id: 'young' })],
      date: JUMP,
      windowDays: 7,
      baselineDays: 90,
    });

    expect(found).toMatchObject({ from: '2026-11-21', to: '2026-11-27', examined: 1, expectedByChance: 0.1 });
  });

  it('takes a day without an entry as one without the activity while it was tracked', () => {
    const found = lookAt({ id: 'a', days: { [JUMP]: 1 }, trackedFrom: day('2026-01-01') });

    expect(found).toMatchObject({ windowSum: 1, windows: 84, usual: 0, flag: 'more-than-usual' });
  });

  it('divides amounts by the scale', () => {
    expect(lookAt(activity(days(110, 60), { scale: 30 }))).toMatchObject({ windowSum: 14, usual: 14 });
  });
});
