import { describe, expect, it } from 'vitest';
import { confirm } from '../statistics/confirm';
import type { StoredClaim, StoredLook } from './insight-input';
import { lookOf, settledClaims, withOutcomes } from './look';
import { aCourse, at, upToDay } from './testing/records';

const course = aCourse(300, { Answer: 2, Read: 0 });

function after(days: number, looks: readonly StoredLook[] = []): StoredLook | null {
  const { record, activities } = upToDay(course, days);
  return lookOf(record, activities, looks);
}

function firstLook(): StoredLook {
  const look = after(29);
  if (look === null) throw new Error('no look');
  return look;
}

function claimIn(look: StoredLook): StoredClaim {
  const [claim] = look.claims;
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

function withOutcome(look: StoredLook, verdict: 'confirmed' | 'not-confirmed' | 'not-testable'): StoredLook {
  const outcome = { verdict, on: at(90), n: 56, effectPerDay: null, ciLow: null, ciHigh: null, p: null };
  return { ...look, claims: look.claims.map((claim) => ({ ...claim, outcome })) };
}

describe('lookOf', () => {
  it('is none before 28 changes', () => {
    expect(after(28)).toBeNull();
  });

  it('stores what went together with the score at the checkpoint, and how much was compared', () => {
    const look = firstLook();

    // Two activities on the same days and on those before; two days before, the first change has no known day.
    expect(look).toMatchObject({ scoreId: 'klout', changes: 28, since: at(28), tested: 4 });
    expect(look.claims.map(({ activityId, sign, outcome }) => [activityId, sign, outcome])).toEqual([
      ['answer', 1, null],
    ]);
    expect(claimIn(look).ciSelLow).toBeGreaterThan(0);
  });

  it('rests on nothing after the checkpoint', () => {
    expect(after(50)).toEqual(firstLook());
  });

  it('is none where the checkpoint was looked at, or one after it', () => {
    const look = firstLook();

    expect(after(50, [look])).toBeNull();
    expect(after(50, [{ ...look, changes: 56 }])).toBeNull();
    expect(after(50, [{ ...look, scoreId: 'other' }])).toEqual(look);
  });

  it.each([
    { name: 'waits', look: firstLook(), claims: [] },
    { name: 'was confirmed', look: withOutcome(firstLook(), 'confirmed'), claims: [] },
    { name: 'was not confirmed', look: withOutcome(firstLook(), 'not-confirmed'), claims: ['answer'] },
    { name: 'could not be tested', look: withOutcome(firstLook(), 'not-testable'), claims: ['answer'] },
  ])('does or does not claim again what $name', ({ look, claims }) => {
    expect(after(57, [look])?.claims.map(({ activityId }) => activityId)).toEqual(claims);
  });

  it('does not wait for a claim that can be judged now, written down or not', () => {
    const look = firstLook();
    // Three days later nothing is left of the effect.
    const late = { ...look, claims: [{ ...claimIn(look), lag: 3 }] };
    const found = after(113, [late]);

    expect(found?.claims.map(({ activityId, lag }) => [activityId, lag])).toEqual([['answer', 0]]);
    expect(after(113, [withOutcome(late, 'not-confirmed')])).toEqual(found);
    expect(after(57, [late])?.claims).toEqual([]);
  });

  it('claims the opposite of what waits', () => {
    const look = firstLook();
    const opposite = { ...look, claims: [{ ...claimIn(look), sign: -1 as const }] };

    expect(after(57, [opposite])?.claims.map(({ sign }) => sign)).toEqual([1]);
  });

  it('takes as many fresh changes as the claim rests on, and 56 at least', () => {
    expect(claimIn(firstLook()).confirmIntervals).toBe(56);
    expect(claimIn(after(113) ?? firstLook())).toMatchObject({ n: 112, confirmIntervals: 112 });
  });
});

describe('settledClaims', () => {
  const looks = [firstLook()];

  function settledAfter(days: number, of: readonly StoredLook[] = looks) {
    const { record, activities } = upToDay(course, days);
    return settledClaims(record, activities, of);
  }

  it('waits for 56 fresh changes', () => {
    expect(settledAfter(28 + 56)).toEqual([]);
    expect(settledAfter(28 + 57)).toMatchObject([
      { changes: 28, activityId: 'answer', outcome: { verdict: 'confirmed', on: at(28 + 56), n: 56 } },
    ]);
  });

  it('finds later what it would have found at once', () => {
    expect(settledAfter(300)).toEqual(settledAfter(28 + 57));
  });

  it('has the numbers of the test on fresh changes', () => {
    const { record, activities } = course;
    const claim = { activityId: 'answer', lag: 0, sign: 1, since: at(28), confirmIntervals: 56 } as const;
    const tested = confirm({
      activities,
      readings: record.readings,
      events: [],
      options: { resolution: 0.1 },
      claim,
    });
    const [settled] = settledAfter(300);

    expect(settled?.outcome).toMatchObject({ effectPerDay: tested.effectPerDay, ciLow: tested.ciLow, p: tested.p });
  });

  it('names the last reading that was used when readings are missing', () => {
    const { record, activities } = course;
    const readings = record.readings.filter((_, index) => index < 60 || index % 3 === 0);
    const [settled] = settledClaims({ ...record, readings }, activities, looks);

    // 31 changes up to the 60th day, then 25 of three days each.
    expect(settled?.outcome).toMatchObject({ n: 56, on: at(60 + 3 * 24) });
  });

  it('is never done again where there is an outcome, nor for another score', () => {
    expect(settledAfter(300, [withOutcome(firstLook(), 'not-confirmed')])).toEqual([]);
    expect(settledAfter(300, [{ ...firstLook(), scoreId: 'other' }])).toEqual([]);
  });

  it('cannot test what was not done any more', () => {
    const { record, activities } = course;
    const stopped = activities.map((activity) => ({
      ...activity,
      days: Object.fromEntries(Object.entries(activity.days).map(([date, done]) => [date, date > at(28) ? 0 : done])),
    }));

    expect(settledClaims(record, stopped, looks)).toMatchObject([
      { outcome: { verdict: 'not-testable', on: at(28 + 56), effectPerDay: null, p: null } },
    ]);
  });
});

describe('withOutcomes', () => {
  it('adds an outcome where there is none, and never replaces one', () => {
    const outcome = {
      verdict: 'confirmed',
      on: at(84),
      n: 56,
      effectPerDay: 1,
      ciLow: 0.5,
      ciHigh: 1.5,
      p: 0.01,
    } as const;
    const settled = [{ changes: 28, activityId: 'answer', outcome }];
    const [waiting, judged] = [firstLook(), withOutcome(firstLook(), 'not-confirmed')];

    expect(withOutcomes([waiting], settled)[0]?.claims[0]?.outcome).toEqual(outcome);
    expect(withOutcomes([judged], settled)).toEqual([judged]);
    expect(withOutcomes([{ ...waiting, changes: 56 }], settled)).toEqual([{ ...waiting, changes: 56 }]);
  });
});
