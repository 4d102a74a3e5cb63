import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import type { Check } from '../checklist/check';
import type { Target } from '../checklist/target';
import type { MonthDocument } from '../ledger/documents';
import { EVERY_DAY } from '../schedule/schedule';
import { amountOn, activityDays } from '../statistics/activity-days';
import { aCheck, amount, anActivity, aNote, aPause, aReading, documentsWith, id, skipped } from '../testing/builders';
import { packedActivities, packedBetween, unpackedActivity } from './activity-input';
import { monthFactsOf, type FactsByMonth } from './month-facts';

const TODAY = day('2026-11-23');
const OTHER = anActivity({ id: id('other'), position: 2 });

function factsOf(months: ReadonlyMap<unknown, MonthDocument>): FactsByMonth {
  return new Map([...months.values()].map((document) => [document.month, monthFactsOf(document)]));
}

function entered(on: string, entry = amount(1), activity = 'answer'): Check {
  return aCheck({ day: day(on), activityId: id(activity), entry });
}

type Given = {
  readonly activity?: Parameters<typeof anActivity>[0];
  readonly pauses?: Parameters<typeof aPause>[0][];
  readonly checks: readonly Check[];
};

function inputOf({ activity = {}, pauses = [], checks }: Given) {
  const months = factsOf(documentsWith({ checks }).months);
  const scene = { months, pauses: pauses.map(aPause), today: TODAY };
  const [packed] = packedActivities([anActivity(activity), OTHER], scene);
  if (packed === undefined) throw new Error('There is no activity.');
  return packed;
}

/** What the statistics take it for on a day. */
function known(given: Given, on: string): number | null {
  const [days] = activityDays([unpackedActivity(inputOf(given))], []);
  if (days === undefined) throw new Error('There is no activity.');
  return amountOn(days, Math.round(Date.UTC(...partsOf(day(on))) / 86_400_000));
}

function partsOf(of: Day): [number, number, number] {
  return [Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8))];
}

/** Something is entered of another activity each day. */
const LOOKED_AT = ['16', '17', '18', '19', '20', '21', '22', '23'].map((on) =>
  entered(`2026-11-${on}`, amount(1), 'other'),
);

describe('what is known of an activity on a day', () => {
  it('is what was entered, due or not', () => {
    const activity = { plans: [{ from: day('2026-11-01'), schedule: EVERY_DAY, target: count(10) }] };
    const checks = [...LOOKED_AT, entered('2026-11-17', amount(7)), entered('2026-10-30', amount(3))];

    expect([known({ activity, checks }, '2026-11-17'), known({ activity, checks }, '2026-10-30')]).toEqual([7, 3]);
  });

  it('is nothing done where something else was entered, and not known where nothing was', () => {
    const checks = LOOKED_AT.filter(({ day: on }) => on !== '2026-11-19');

    expect(known({ checks }, '2026-11-18')).toBe(0);
    expect(known({ checks }, '2026-11-19')).toBeNull();
  });

  it('is nothing done on a day on which it was not due, if something else was entered', () => {
    const mondays = { kind: 'weekdays' as const, weekdays: [1 as const] };
    const plans = [{ from: day('2026-01-01'), schedule: mondays, target: TICK }];
    expect(known({ activity: { plans }, checks: LOOKED_AT }, '2026-11-18')).toBe(0);
  });

  it('is not known of a skip, which says all the same that the list was looked at', () => {
    const checks = [
      entered('2026-11-20', skipped('ill')),
      entered('2026-11-21'),
      entered('2026-11-20', skipped(), 'other'),
    ];

    expect(known({ checks }, '2026-11-20')).toBeNull();
    expect(known({ checks: [entered('2026-11-19'), entered('2026-11-20', skipped(), 'other')] }, '2026-11-20')).toBe(0);
  });

  it('is not taken from readings or notes, which can come from elsewhere', () => {
    const on = day('2026-11-19');
    const checks = [entered('2026-11-18'), entered('2026-11-20')];
    const documents = documentsWith({ checks, readings: [aReading({ day: on })], notes: [aNote({ id: on, day: on })] });
    const [packed] = packedActivities([anActivity()], { months: factsOf(documents.months), pauses: [], today: TODAY });

    expect([...(packed?.amounts ?? [])]).toEqual([1, NaN, 1]);
  });

  it('is not known of today until it is entered', () => {
    expect(known({ checks: LOOKED_AT }, TODAY)).toBeNull();
    expect(known({ checks: [...LOOKED_AT, entered(TODAY)] }, TODAY)).toBe(1);
  });

  it.each([
    { when: 'before its first day', activity: { plans: [plan('2026-11-20')] } },
    { when: 'after its last day', activity: { lastDay: day('2026-11-17') } },
    { when: 'while it is archived', activity: { archivedOn: day('2026-11-18') } },
    { when: 'in a gap', activity: { gaps: [{ from: day('2026-11-17'), to: day('2026-11-19') }] } },
    { when: 'in a pause', pauses: [{ from: day('2026-11-17'), to: day('2026-11-19') }] },
  ])('is not known $when, except where it was entered', ({ activity = {}, pauses = [] }) => {
    const checks = [...LOOKED_AT, entered('2026-11-18')];

    expect(known({ activity, pauses, checks: LOOKED_AT }, '2026-11-18')).toBeNull();
    expect(known({ activity, pauses, checks }, '2026-11-18')).toBe(1);
  });

  it('is not known where it was measured in another way than today', () => {
    const plans = [
      { from: day('2026-01-01'), schedule: EVERY_DAY, target: TICK },
      { from: day('2026-11-18'), schedule: EVERY_DAY, target: count(5) },
      { from: day('2026-11-20'), schedule: EVERY_DAY, target: count(10) },
    ];
    const checks = [...LOOKED_AT, entered('2026-11-17', amount(1)), entered('2026-11-19', amount(4))];

    expect(known({ activity: { plans }, checks }, '2026-11-17')).toBeNull();
    expect(known({ activity: { plans }, checks }, '2026-11-19')).toBe(4);
    expect(inputOf({ activity: { plans }, checks })).toMatchObject({ isTick: false, unit: '+Ks' });
  });

  it('is nothing before anything was entered at all, nor after', () => {
    expect(known({ checks: LOOKED_AT }, '2026-11-10')).toBeNull();
    expect(known({ checks: LOOKED_AT.slice(0, 3) }, '2026-11-20')).toBeNull();
    expect(known({ checks: [] }, '2026-11-20')).toBeNull();
  });
});

describe('a record of a mistyped year', () => {
  it.each(['0026-11-18', '1926-11-18', '2926-11-18'])('is not the beginning or the end of a history: %s', (on) => {
    const packed = inputOf({ checks: [...LOOKED_AT, entered(on)] });

    expect(packed).toEqual(inputOf({ checks: LOOKED_AT }));
  });

  it('is another thing than years without a record', () => {
    const packed = inputOf({ checks: [...LOOKED_AT, entered('2017-01-01')] });

    expect(packed).toMatchObject({ firstDay: '2017-01-01', trackedTo: '2026-11-23' });
  });
});

describe('a part of it', () => {
  it('knows the days from one to another and no others', () => {
    const packed = inputOf({ checks: [...LOOKED_AT, entered('2026-11-18')] });

    const part = packedBetween(packed, day('2026-11-17'), day('2026-11-19'));

    expect(part).toMatchObject({ firstDay: '2026-11-17', trackedFrom: '2026-11-17', trackedTo: '2026-11-19' });
    expect([...part.amounts]).toEqual([0, 1, 0]);
    expect(unpackedActivity(part).days).toEqual({ '2026-11-18': 1 });
    expect([...packedBetween(packed, day('2020-01-01'), addDays(day('2020-01-01'), 3)).amounts]).toEqual([]);
  });
});

const TICK: Target = { kind: 'tick' };

function count(most: number): Target {
  return { kind: 'count', amount: most, unit: '+Ks', direction: 'at-least' };
}

function plan(from: string) {
  return { from: day(from), schedule: EVERY_DAY, target: { kind: 'tick' } as const };
}
