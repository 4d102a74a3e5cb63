import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aBudget, aPlatform, aSession, at, fromTo, id } from '../testing/builders';
import { sameEveryDay, type Budget } from './budget';
import type { Session } from './session';
import { spentOn } from './spent';

const MONDAY = day('2026-11-23');
const X = aPlatform({ id: id('x'), position: 1 });
const BLOG = aPlatform({ id: id('blog'), position: 2 });

const budget = (of: Budget['id'], minutes: number | null) =>
  aBudget({ id: of, versions: [{ from: day('2026-01-01'), minutes: [...sameEveryDay(minutes)] }] });
const seconds = (name: string, platformId: Session['platformId'], length: number) =>
  aSession({
    id: id(name),
    platformId,
    span: {
      kind: 'from-to',
      startAt: at('2026-11-23T09:00:00.000Z'),
      endAt: at(`2026-11-23T09:00:${String(length).padStart(2, '0')}.000Z`),
    },
  });

describe('spentOn', () => {
  it('adds up the sessions of the day for each platform, in the order of the plan', () => {
    const sessions = [
      aSession({ id: id('a'), platformId: id('blog'), span: { kind: 'minutes', minutes: 10 } }),
      aSession({ id: id('b'), platformId: id('x'), span: fromTo('09:00', '09:05') }),
      aSession({ id: id('c'), platformId: id('x'), span: { kind: 'minutes', minutes: 7 } }),
      aSession({ id: id('d'), platformId: id('x'), day: day('2026-11-22'), span: { kind: 'minutes', minutes: 100 } }),
    ];
    expect(spentOn({ platforms: [BLOG, X], budgets: [budget(id('x'), 15)], sessions }, MONDAY)).toEqual({
      spent: 22,
      budget: 15,
      platforms: [
        { platform: X, spent: 12, budget: 15 },
        { platform: BLOG, spent: 10, budget: null },
      ],
    });
  });

  it('rounds once for each platform, not for each session', () => {
    const sessions = [
      seconds('a', id('x'), 20),
      seconds('b', id('x'), 20),
      seconds('c', id('x'), 20),
      seconds('d', id('blog'), 20),
    ];
    const spent = spentOn({ platforms: [X, BLOG], budgets: [], sessions }, MONDAY);
    expect(spent.platforms.map((row) => row.spent)).toEqual([1, 0]);
  });

  it('gives a total that is the sum of what is shown', () => {
    const lengths = fc.array(fc.tuple(fc.constantFrom(id('x'), id('blog')), fc.integer({ min: 1, max: 59 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lengths, (parts) => {
        const sessions = parts.map(([platformId, length], index) => seconds(`s${String(index)}`, platformId, length));
        const spent = spentOn({ platforms: [X, BLOG], budgets: [], sessions }, MONDAY);
        expect(spent.spent).toBe(spent.platforms.reduce((sum, row) => sum + row.spent, 0));
      }),
    );
  });

  it('shows an archived platform only when time was spent on it', () => {
    const gone = { ...BLOG, archivedOn: MONDAY };
    const rows = (sessions: Session[], on = MONDAY) =>
      spentOn({ platforms: [X, gone], budgets: [], sessions }, on).platforms.map(({ platform }) => platform.id);
    expect(rows([])).toEqual(['x']);
    expect(rows([aSession({ platformId: id('blog') })])).toEqual(['x', 'blog']);
    expect(rows([], day('2026-11-22'))).toEqual(['x', 'blog']);
  });
});

describe('the budget of the whole day', () => {
  const on = (budgets: readonly Budget[], platforms = [X, BLOG]) =>
    spentOn({ platforms, budgets, sessions: [] }, MONDAY).budget;

  it('is the cap', () => {
    expect(on([budget('cap', 30), budget(id('x'), 15), budget(id('blog'), 20)])).toBe(30);
    expect(on([budget('cap', 0), budget(id('x'), 15)])).toBe(0);
  });

  it('is what the platforms have together where there is no cap', () => {
    expect(on([budget(id('x'), 15), budget(id('blog'), 20)])).toBe(35);
    expect(on([budget('cap', null), budget(id('x'), 15)])).toBe(15);
    expect(on([budget(id('x'), 0)])).toBe(0);
  });

  it('leaves out platforms that are no longer used', () => {
    expect(on([budget(id('x'), 15), budget(id('blog'), 20)], [X, { ...BLOG, archivedOn: MONDAY }])).toBe(15);
  });

  it('is null where nothing was set', () => {
    expect(on([])).toBeNull();
    expect(on([budget('cap', null), budget(id('x'), null)])).toBeNull();
  });

  it('adds up to the same in whichever order the sessions stand', () => {
    const pieces = [12, 36, 42].map((length) => seconds(`s${String(length)}`, X.id, length));
    const minutes = (sessions: readonly Session[]) => spentOn({ platforms: [X], budgets: [], sessions }, MONDAY).spent;

    expect([minutes(pieces), minutes(pieces.toReversed())]).toEqual([2, 2]);
  });
});
