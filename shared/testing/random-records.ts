import fc from 'fast-check';
import { clockTime, clockTimeOfMinutes, type ClockTime } from '../base/clock-time';
import { day, rulerDate, type Day } from '../base/day';
import { instantOfMilliseconds } from '../base/instant';
import type { Stamp } from '../base/stamp';
import type { Entry } from '../checklist/check';
import { TICK, type Target } from '../checklist/target';
import type { Documents } from '../ledger/documents';
import { EVERY_DAY, scheduleOfWeekdays, type Schedule } from '../schedule/schedule';
import { HUES } from '../time/platform';
import type { Span } from '../time/session';
import {
  aBudget,
  aCheck,
  amount,
  aClaim,
  aLook,
  anActivity,
  anEvent,
  aNote,
  aPause,
  aPlatform,
  aReading,
  aReminder,
  aReview,
  aScore,
  aSession,
  documentsWith,
  fromTo,
  id,
  skipped,
} from './builders';

/**
 * Values for random commands. The pools are small, so that commands meet each other and `START`; the last of each pool
 * is not there at first, and may come to be.
 */
export const platformIds = fc.constantFrom(...['x', 'linkedin', 'blog', 'constructor', 'later'].map(id));
export const activityIds = fc.constantFrom(...['answer', 'ks', 'write', 'once', 'later'].map(id));
export const scoreIds = fc.constantFrom(...['klout', 'clients', 'toString', 'later'].map(id));
export const recordIds = fc.constantFrom(...['r1', 'r2', 'r3', 'r4', 'r5'].map(id));

/** Around the ends of months, a change of clocks, a leap day, and days that have not come yet. */
export const days = fc.constantFrom(
  ...[
    '2024-02-29',
    '2026-03-29',
    '2026-10-25',
    '2026-10-31',
    '2026-11-01',
    '2026-11-02',
    '2026-11-23',
    '2026-11-30',
    '2026-12-01',
    '2027-01-01',
  ].map(day),
);
export const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
);
export const dayStarts = fc.constantFrom(...['00:00', '04:00', '23:59'].map((text) => clockTime(text)));

const NOW = Date.UTC(2026, 11, 1, 9);
export const stamps: fc.Arbitrary<Stamp> = fc.record({
  at: fc.integer({ min: 0, max: 2 * 24 * 60 }).map((minutes) => instantOfMilliseconds(NOW + minutes * 60_000)),
  zone: zones,
  source: fc.constantFrom('checklist', 'timer', 'typed', 'import'),
});

export const lines = fc.constantFrom(
  'a',
  'Comment on 3 blogs',
  'مرحبا',
  '“quoted”',
  '🧵 threads',
  '__proto__',
  'constructor',
);
export const prose = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constant('Two\nlines #tag @somebody'),
);
export const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
export const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

export const values = fc.oneof(
  fc.integer({ min: -5, max: 120 }),
  // The files cannot tell −0 from 0.
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
export const minuteCounts = fc.integer({ min: 1, max: 1440 });
export const entries: fc.Arbitrary<Entry> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((value) => amount(value)),
  orNull(lines).map((reason) => skipped(reason)),
);
const weekStarts = fc.constantFrom(1, 6, 7);
export const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.subarray([1, 2, 3, 4, 5, 6, 7] as const).map((weekdays) => scheduleOfWeekdays(weekdays) ?? EVERY_DAY),
  fc.record({ kind: fc.constant('every-n-days'), every: fc.integer({ min: 2, max: 366 }), start: days }),
  fc.record({
    kind: fc.constant('times-a-week'),
    times: fc.integer({ min: 1, max: 6 }),
    weekStart: weekStarts,
  }) as fc.Arbitrary<Schedule>,
  fc
    .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 6 })
    .map((dates): Schedule => ({ kind: 'days-of-month', days: dates.sort((one, other) => one - other) })),
  fc.record({ kind: fc.constant('once'), on: days }),
);
const directions = fc.constantFrom('at-least', 'at-most');
const goal = fc.integer({ min: 0, max: 20 });
export const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.constant(TICK),
  fc.record({ kind: fc.constant('count'), amount: goal, unit: orNull(lines), direction: directions }),
  fc.record({ kind: fc.constant('minutes'), amount: goal, direction: directions }),
);
export const weeks = fc.array(orNull(fc.integer({ min: 0, max: 1440 })), { minLength: 7, maxLength: 7 });
export const hues = fc.constantFrom(...HUES);

/** A typed number of minutes, or a stretch that lies on `on` for most people and meets others of the same day often. */
export function spansOn(on: Day): fc.Arbitrary<Span> {
  const noon = rulerDate(on).getTime() + 12 * 3_600_000;
  const half = 1_800_000;
  return fc.oneof(
    { weight: 1, arbitrary: minuteCounts.map((minutes) => ({ kind: 'minutes', minutes }) as const) },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.integer({ min: -28, max: 28 }), fc.integer({ min: 1, max: 3 })).map(([start, length]) => ({
        kind: 'from-to' as const,
        startAt: instantOfMilliseconds(noon + start * half),
        endAt: instantOfMilliseconds(noon + (start + length) * half),
      })),
    },
  );
}

export const clockTimes: fc.Arbitrary<ClockTime> = fc.integer({ min: 0, max: 1439 }).map(clockTimeOfMinutes);

const TWO_PLANS = [
  { from: day('2026-01-01'), schedule: EVERY_DAY, target: TICK },
  { from: day('2026-11-02'), schedule: EVERY_DAY, target: TICK },
];

/** A ledger with something of everything, so that random commands find things to work on. */
export const START: Documents = documentsWith({
  platforms: [
    aPlatform({ id: id('x') }),
    aPlatform({ id: id('linkedin'), name: 'LinkedIn', hue: 'blue', position: 2 }),
    aPlatform({ id: id('blog'), name: 'Blog', hue: 'rust', position: 3, archivedOn: day('2026-11-01') }),
    aPlatform({ id: id('constructor'), name: 'Constructor', position: 4 }),
  ],
  activities: [
    anActivity({ id: id('answer'), platformId: id('x') }),
    anActivity({ id: id('ks'), title: 'Give +Ks', position: 2, plans: TWO_PLANS }),
    anActivity({ id: id('write'), title: 'Write', platformId: id('blog'), position: 2.5, minutes: 15 }),
    anActivity({ id: id('once'), title: 'Tidy up', position: 3, lastDay: day('2026-11-01') }),
  ],
  pauses: [aPause({ id: id('r1') }), aPause({ id: id('r2'), to: null, platformIds: [id('x')], reason: 'away' })],
  budgets: [aBudget({ id: id('x') }), aBudget({ id: 'cap' })],
  reminders: [
    aReminder({ id: id('r1') }),
    aReminder({ id: id('r2'), about: { kind: 'activity', activityId: id('once') } }),
  ],
  scores: [
    aScore(),
    aScore({ id: id('clients'), name: 'New clients', position: 2 }),
    aScore({ id: id('toString'), position: 3, retired: { on: day('2026-11-01'), reason: null, isReviewed: false } }),
  ],
  checks: [aCheck(), aCheck({ day: day('2026-11-01'), activityId: id('ks'), entry: amount(7) })],
  sessions: [
    aSession({ id: id('r1'), span: fromTo('09:00', '09:30') }),
    aSession({ id: id('r2'), day: day('2026-11-30') }),
    aSession({ id: id('r3'), day: day('2026-11-01'), platformId: id('blog') }),
  ],
  readings: [
    aReading({ id: id('r1') }),
    aReading({ id: id('r2'), day: day('2026-11-02'), scoreId: id('clients'), value: 1 }),
  ],
  notes: [aNote(), aNote({ day: day('2026-10-31') })],
  events: [
    anEvent({ id: id('r1') }),
    anEvent({ id: id('r2'), to: day('2026-11-30'), breaks: { kind: 'scores', scoreIds: [id('clients')] } }),
  ],
  looks: [aLook({ claims: [aClaim()] })],
  reviews: [aReview(), aReview({ day: day('2026-11-02') })],
});

/** `documents` with a field that no schema knows on every record, on what is in it, and on the documents themselves. */
export function withUnknownFields(documents: Documents): Documents {
  const catalog = marked(documents.catalog) as Documents['catalog'];
  const months = [...documents.months].map(([name, document]) => [name, marked(document)] as const);
  return { catalog, months: new Map(months) as Documents['months'] };
}

export const UNKNOWN = { fromTheFuture: { kept: [true, null, 'as it is'] } };

function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, marked(field)]);
  return { ...Object.fromEntries(fields), ...UNKNOWN };
}
