import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  day,
  daysBetween,
  daysFrom,
  lastDayOfMonth,
  monthBefore,
  monthOf,
  weekdayOf,
  type Day,
} from '../base/day';
import { backupReasonSchema } from './backup-file';
import { expiredBackups, KEPT, type KeptBackup } from './retention';

const TODAY = day('2026-11-23');

function backup(on: Day, fields: Partial<KeptBackup> = {}): KeptBackup {
  const madeAt = `${on}T08:00:00.000Z`;
  return { key: madeAt, day: on, madeAt, reason: 'daily', isGood: true, isShrunk: false, records: 100, ...fields };
}

function after(backups: readonly KeptBackup[], today: Day): readonly KeptBackup[] {
  const expired = new Set(expiredBackups(backups, today));
  return backups.filter(({ key }) => !expired.has(key));
}

/** What is there in the end when one is made each day, from the first to the last, and the expired ones are removed. */
function keptDaily(first: Day, last: Day, of: (on: Day) => readonly KeptBackup[] = (on) => [backup(on)]) {
  return daysFrom(first, last).reduce<readonly KeptBackup[]>(
    (kept, today) => after([...kept, ...of(today)], today),
    [],
  );
}

/** Up to three years back, some dated after today, and several of a day or even of a moment. */
const some: fc.Arbitrary<readonly KeptBackup[]> = fc
  .array(
    fc.record({
      daysAgo: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 1100 })),
      hour: fc.integer({ min: 8, max: 12 }),
      reason: fc.constantFrom(...backupReasonSchema.options),
      isGood: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      isShrunk: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 9, arbitrary: fc.constant(false) }),
      records: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((given) =>
    given.map(({ daysAgo, hour, ...fields }, index) => {
      const on = addDays(TODAY, -daysAgo);
      const madeAt = `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`;
      return { key: `${madeAt}-${String(index)}`, day: on, madeAt, ...fields };
    }),
  );

const shuffled = some.chain((backups) =>
  fc.tuple(fc.constant(backups), fc.shuffledSubarray([...backups], { minLength: backups.length })),
);

function isInReach({ isGood, day: on }: KeptBackup): boolean {
  return isGood && on <= TODAY;
}

function newestOf(backups: readonly KeptBackup[]): readonly KeptBackup[] {
  const last = backups
    .map(({ madeAt }) => madeAt)
    .sort()
    .at(-1);
  return backups.filter(({ madeAt }) => madeAt === last);
}

const RUNS = { numRuns: 500 };

describe('expiredBackups, of any backups', () => {
  it('never removes the newest good one', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const newest = newestOf(backups.filter(isInReach));
        const kept = after(backups, TODAY);
        if (newest.length > 0) expect(newest.some((one) => kept.includes(one))).toBe(true);
      }),
      RUNS,
    );
  });

  it('keeps one with as many records in it as any good one', () => {
    const most = (backups: readonly KeptBackup[]) =>
      Math.max(-1, ...backups.filter(isInReach).map(({ records }) => records));
    fc.assert(
      fc.property(some, (backups) => {
        expect(most(after(backups, TODAY))).toBe(most(backups));
      }),
      RUNS,
    );
  });

  it('never removes one that is not good or is dated after today', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const others = (of: readonly KeptBackup[]) => of.filter((one) => !isInReach(one));
        expect(others(after(backups, TODAY))).toEqual(others(backups));
      }),
      RUNS,
    );
  });

  it('removes nothing while the newest good one has shrunk', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const shrunk = { ...backup(TODAY, { isShrunk: true }), madeAt: `${TODAY}T23:00:00.000Z` };
        expect(expiredBackups([...backups, shrunk], TODAY)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps each made before an update for 90 days, and each made on purpose for 30', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const expired = new Set(expiredBackups(backups, TODAY));
        for (const { key, reason, day: on } of backups) {
          const age = daysBetween(on, TODAY);
          if (reason === 'before-update' ? age < 90 : reason !== 'daily' && age < 30)
            expect(expired).not.toContain(key);
        }
      }),
      RUNS,
    );
  });

  it('finds nothing more to remove when it has removed what it found', () => {
    fc.assert(
      fc.property(some, (backups) => {
        expect(expiredBackups(after(backups, TODAY), TODAY)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('removes the same ones in whatever order they are given', () => {
    fc.assert(
      fc.property(shuffled, ([backups, again]) => {
        expect(expiredBackups(again, TODAY).toSorted()).toEqual(expiredBackups(backups, TODAY).toSorted());
      }),
      RUNS,
    );
  });

  it('names only what is there, once', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const expired = expiredBackups(backups, TODAY);
        expect(new Set(expired).size).toBe(expired.length);
        expect(backups.map(({ key }) => key)).toEqual(expect.arrayContaining([...expired]));
      }),
      RUNS,
    );
  });
});

describe('expiredBackups, after three years of a backup each day', () => {
  /** Seven days, the last day of each week before, and the last day of each month before. */
  function slots(today: Day): readonly Day[] {
    const days = daysFrom(addDays(today, 1 - KEPT.days), today);
    const sundays = Array.from({ length: KEPT.weeks - 1 }, (_, index) => addDays(today, -weekdayOf(today) - 7 * index));
    let month = monthOf(today);
    const ends = Array.from({ length: KEPT.months - 1 }, () => lastDayOfMonth((month = monthBefore(month))));
    return [...new Set([...days, ...sundays, ...ends])].sort();
  }

  // Within a week, at the end of a month, on a Sunday, and just after a leap day.
  it.each(['2026-11-23', '2026-11-30', '2026-11-29', '2024-03-01', '2026-01-01'])(
    'leaves seven days, four weeks and twelve months on %s',
    (text) => {
      const today = day(text);
      const kept = keptDaily(addDays(today, -3 * 365), today).map((one) => one.day);

      expect(kept.toSorted()).toEqual(slots(today));
      expect(kept.length).toBeGreaterThanOrEqual(7 + 2 + 10);
      expect(kept.length).toBeLessThanOrEqual(7 + 3 + 11);
    },
  );

  it('leaves them on every day of another year', () => {
    const first = day('2023-11-24');
    let kept = keptDaily(first, addDays(first, 730));
    for (const today of daysFrom(addDays(first, 731), addDays(first, 1096))) {
      kept = after([...kept, backup(today)], today);
      expect(kept.map((one) => one.day).toSorted()).toEqual(slots(today));
    }
  });

  it('leaves of several of a day the last one', () => {
    const of = (on: Day) =>
      ['08', '20'].map((hour) => backup(on, { key: `${on} ${hour}`, madeAt: `${on}T${hour}:00:00.000Z` }));
    const kept = keptDaily(day('2026-01-01'), TODAY, of);

    expect(kept.every(({ key }) => key.endsWith(' 20'))).toBe(true);
    expect(kept.map((one) => one.day).toSorted()).toEqual(slots(TODAY).filter((on) => on >= '2026-01-01'));
  });

  it('counts the days that have one when there were days without', () => {
    const kept = keptDaily(day('2026-01-01'), TODAY, (on) => (weekdayOf(on) === 3 ? [backup(on)] : [])).map(
      (one) => one.day,
    );
    const wednesdays = Array.from({ length: 7 }, (_, index) => addDays(day('2026-11-18'), -7 * index));

    expect(kept).toEqual(expect.arrayContaining(wednesdays));
    expect(kept).toHaveLength(7 + 9);
  });

  it('keeps the one from before a loss as long as nothing since has as much in it', () => {
    const loss = day('2026-02-10');
    const kept = keptDaily(day('2026-01-01'), addDays(loss, 500), (on) => [
      backup(on, { records: on < loss ? 100 : 60 }),
    ]);

    expect(kept.filter(({ records }) => records === 100)).toHaveLength(1);
  });

  it.each([
    ['before-update', 90],
    ['before-restore', 30],
    ['before-import', 30],
    ['before-delete', 30],
    ['by-hand', 30],
  ] as const)('keeps one made %s for %d days and not longer', (reason, days) => {
    // Not the last one of its day.
    const made = backup(day('2026-02-10'), { key: reason, reason, madeAt: '2026-02-10T03:00:00.000Z' });
    const isThereAfter = (age: number) =>
      keptDaily(made.day, addDays(made.day, age), (on) =>
        on === made.day ? [made, backup(on)] : [backup(on)],
      ).includes(made);

    expect([isThereAfter(days - 1), isThereAfter(days)]).toEqual([true, false]);
  });
});

describe('expiredBackups', () => {
  it('removes nothing where there is nothing', () => {
    expect(expiredBackups([], TODAY)).toEqual([]);
  });

  it('removes nothing where nothing is good', () => {
    const bad = daysFrom(addDays(TODAY, -100), TODAY).map((on) => backup(on, { isGood: false }));
    expect(expiredBackups(bad, TODAY)).toEqual([]);
  });

  it('does not let a clock that was wrong take the place of real backups', () => {
    const real = daysFrom(addDays(TODAY, -6), TODAY).map((on) => backup(on));
    const wrong = daysFrom(day('2099-01-01'), day('2099-03-01')).map((on) => backup(on));

    expect(expiredBackups([...real, ...wrong], TODAY)).toEqual([]);
  });
});
