import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aBudget, aPlatform, aSession, at, id } from '../testing/builders';
import { CAP, sameEveryDay, type Budget } from './budget';
import { dueBudgetWarnings, type Warned } from './budget-warnings';
import type { Stretch } from './spent';

const MONDAY = day('2026-11-23');
const X = aPlatform({ name: 'X' });
const BLOG = aPlatform({ id: id('blog'), name: 'Blog', position: 2 });

const budget = (of: Budget['id'], minutes: number | null) =>
  aBudget({ id: of, versions: [{ from: day('2026-01-01'), minutes: [...sameEveryDay(minutes)] }] });

/** So many seconds on a platform. */
function time(seconds: number, platformId = id('x')): Stretch {
  const start = at('2026-11-23T09:00:00.000Z');
  const endAt = at(new Date(Date.parse(start) + seconds * 1_000).toISOString());
  return { day: MONDAY, platformId, span: { kind: 'from-to', startAt: start, endAt } };
}

function due(budgets: readonly Budget[], sessions: readonly Stretch[], warned: readonly Warned[] = []) {
  return dueBudgetWarnings({ platforms: [X, BLOG], budgets, sessions }, { day: MONDAY, warned });
}

const levels = (...given: Parameters<typeof due>) => due(...given).map(({ of, level }) => [of, level]);
const said = (level: Warned['level'], of: Warned['of'] = id('x'), on = MONDAY): Warned => ({ of, day: on, level });

describe('dueBudgetWarnings', () => {
  it('says when 80 and when 100 percent are used, and not before', () => {
    const at = (seconds: number) => levels([budget(id('x'), 15)], [time(seconds)]);

    expect(at(719)).toEqual([]);
    expect(at(720)).toEqual([['x', 80]]);
    expect(at(899)).toEqual([['x', 80]]);
    expect(at(900)).toEqual([['x', 100]]);
    expect(at(9_000)).toEqual([['x', 100]]);
  });

  it('says each once a day, and after the higher one not the lower', () => {
    const budgets = [budget(id('x'), 15)];

    expect(levels(budgets, [time(720)], [said(80)])).toEqual([]);
    expect(levels(budgets, [time(900)], [said(80)])).toEqual([['x', 100]]);
    expect(levels(budgets, [time(900)], [said(80), said(100)])).toEqual([]);
    expect(levels(budgets, [time(720)], [said(100)])).toEqual([]);
  });

  it('says it again on another day, and of another budget', () => {
    const budgets = [budget(id('x'), 15), budget(id('blog'), 15)];
    const sessions = [time(900), time(900, id('blog'))];

    expect(levels(budgets, sessions, [said(100, id('x'), day('2026-11-22')), said(100, id('blog'))])).toEqual([
      ['x', 100],
    ]);
  });

  it('says what was used, of what', () => {
    expect(due([budget(id('x'), 15), budget(CAP, 20)], [time(1_020)])).toEqual([
      { of: 'x', name: 'X', minutes: 17, spent: 17, budget: 15, day: MONDAY, level: 100 },
      { of: 'cap', name: null, minutes: 17, spent: 17, budget: 20, day: MONDAY, level: 80 },
    ]);
  });

  it('says of the whole day the minutes that stand on the page: the sum of whole ones', () => {
    const sessions = ['x', 'blog', 'other'].map((name) => time(264, id(name)));
    const platforms = ['x', 'blog', 'other'].map((name) => aPlatform({ id: id(name) }));

    const [warning] = dueBudgetWarnings(
      { platforms, budgets: [budget(CAP, 15)], sessions },
      { day: MONDAY, warned: [] },
    );

    expect(warning).toMatchObject({ of: 'cap', level: 80, spent: 12 });
  });

  it('counts for the whole day what was spent on all platforms, typed minutes too', () => {
    const typed = aSession({ platformId: id('blog'), span: { kind: 'minutes', minutes: 10 } });

    expect(levels([budget(CAP, 20)], [time(600), typed])).toEqual([['cap', 100]]);
  });

  it('says nothing of the whole day where no cap was set: each budget speaks for itself', () => {
    const budgets = [budget(id('x'), 15), budget(id('blog'), 15)];

    expect(levels(budgets, [time(840), time(600, id('blog'))])).toEqual([['x', 80]]);
    expect(levels([budget(id('x'), 15)], [time(900)])).toEqual([['x', 100]]);
  });

  it('says of no time at all that it is used up by the first moment, and nothing before', () => {
    expect(levels([budget(id('x'), 0)], [time(1)])).toEqual([['x', 100]]);
    expect(levels([budget(id('x'), 0)], [])).toEqual([]);
  });

  it('says nothing where there is no budget', () => {
    expect(levels([budget(id('x'), null)], [time(90_000)])).toEqual([]);
    expect(levels([], [time(90_000)])).toEqual([]);
  });

  it('leaves out what was spent on other days', () => {
    expect(levels([budget(id('x'), 15)], [{ ...time(900), day: day('2026-11-22') }])).toEqual([]);
  });
});
