import { clockTime } from '../base/clock-time';
import { day, monthOf, type Month } from '../base/day';
import { parseId, type Id } from '../base/id';
import { parseInstant, type Instant } from '../base/instant';
import type { Outcome } from '../base/outcome';
import type { Stamp } from '../base/stamp';
import type { Activity } from '../checklist/activity';
import { checkId, type Check, type Entry } from '../checklist/check';
import type { Pause } from '../checklist/pause';
import { TICK } from '../checklist/target';
import type { Note } from '../journal/note';
import type { Review } from '../journal/review';
import {
  CATALOG_COLLECTIONS,
  EMPTY_CATALOG,
  emptyMonth,
  MONTH_COLLECTIONS,
  type Catalog,
  type CatalogCollection,
  type CatalogRecords,
  type Documents,
  type LedgerSettings,
  type MonthCollection,
  type MonthDocument,
  type MonthRecords,
} from '../ledger/documents';
import { EVERY_DAY } from '../schedule/schedule';
import type { Reminder } from '../reminders/reminder';
import type { Reading } from '../scores/reading';
import type { Event } from '../scores/event';
import { lookId, type Claim, type Look } from '../scores/look';
import type { Score } from '../scores/score';
import { sameEveryDay, type Budget } from '../time/budget';
import type { Platform } from '../time/platform';
import type { Session } from '../time/session';

/** Records for tests: what matters is given, the rest is plausible and always the same. */

export const NOON: Instant = at('2026-11-23T12:00:00.000Z');
const AT_NOON = { at: NOON, zone: 'UTC', source: 'checklist', editedAt: NOON } as const;
const MONDAY = day('2026-11-23');

/** For literals. Throws when `text` is not an id. */
export function id(text: string): Id {
  const parsed = parseId(text);
  if (parsed === null) throw new Error(`Not an id: ${text}`);
  return parsed;
}

/** For literals. Throws when `text` is not a moment. */
export function at(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`Not an instant: ${text}`);
  return parsed;
}

export function amount(value: number): Entry {
  return { kind: 'amount', amount: value };
}

export function skipped(reason: string | null = null): Entry {
  return { kind: 'skipped', reason };
}

export function aStamp(fields: Partial<Stamp> = {}): Stamp {
  return { at: NOON, zone: 'UTC', source: 'checklist', ...fields };
}

export function aPlatform(fields: Partial<Platform> = {}): Platform {
  return { id: id('x'), name: 'X', hue: 'slate', archivedOn: null, position: 1, editedAt: NOON, ...fields };
}

/** A tick, due every day since the beginning of 2026. */
export function anActivity(fields: Partial<Activity> = {}): Activity {
  return {
    id: id('answer'),
    title: 'Answer whoever wrote',
    platformId: null,
    minutes: null,
    plans: [{ from: day('2026-01-01'), schedule: EVERY_DAY, target: TICK }],
    lastDay: null,
    archivedOn: null,
    gaps: [],
    position: 1,
    editedAt: NOON,
    ...fields,
  };
}

/** A week without anything, on every platform. */
export function aPause(fields: Partial<Pause> = {}): Pause {
  const span = { from: day('2026-11-02'), to: day('2026-11-08') };
  return { id: id('pause'), ...span, platformIds: null, reason: null, editedAt: NOON, ...fields };
}

/** Fifteen minutes every day since the beginning of 2026. */
export function aBudget(fields: Partial<Budget> = {}): Budget {
  const versions = [{ from: day('2026-01-01'), minutes: [...sameEveryDay(15)] }];
  return { id: id('x'), versions, editedAt: NOON, ...fields };
}

/** Of the checklist, at nine on every day. */
export function aReminder(fields: Partial<Reminder> = {}): Reminder {
  return {
    id: id('reminder'),
    about: { kind: 'checklist' },
    time: clockTime('09:00'),
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    isOn: true,
    editedAt: NOON,
    ...fields,
  };
}

export function aScore(fields: Partial<Score> = {}): Score {
  return {
    id: id('klout'),
    name: 'Klout-style index',
    kind: 'index',
    measures: 'level',
    least: 0,
    most: 100,
    step: 1,
    isHigherBetter: true,
    isOutcome: false,
    parts: [],
    sees: [],
    isHidden: false,
    isObservedOnly: false,
    retired: null,
    refusedBreaks: [],
    position: 1,
    editedAt: NOON,
    ...fields,
  };
}

/** A change of the algorithm on the second of November that breaks every series. */
export function anEvent(fields: Partial<Event> = {}): Event {
  return {
    id: id('event'),
    title: 'New algorithm',
    kind: 'algorithm-change',
    from: day('2026-11-02'),
    to: day('2026-11-02'),
    breaks: { kind: 'all' },
    size: null,
    link: null,
    editedAt: NOON,
    ...fields,
  };
}

/** Its id follows from its score and changes. */
export function aLook(fields: Partial<Look> = {}): Look {
  const days = { since: day('2026-11-20'), lookedOn: MONDAY };
  const look = {
    scoreId: id('klout'),
    changes: 28,
    ...days,
    measures: 'level' as const,
    tested: 4,
    claims: [],
    editedAt: NOON,
    ...fields,
  };
  return { id: lookId(look.scoreId, look.changes), ...look };
}

export function aClaim(fields: Partial<Claim> = {}): Claim {
  const numbers = { n: 28, effectPerDay: 0.5, ciSelLow: 0.1, ciSelHigh: 0.9, q: 0.03 };
  return {
    activityId: id('answer'),
    unit: null,
    lag: 0,
    sign: 1,
    confirmIntervals: 56,
    ...numbers,
    outcome: null,
    ...fields,
  };
}

/** Its id follows from its day. */
export function aReview(fields: Partial<Review> = {}): Review {
  const review = { day: MONDAY, decision: 'Fewer groups, more answers.', ...AT_NOON, ...fields };
  return { id: review.day, ...review };
}

/** Its id follows from its day and activity. */
export function aCheck(fields: Partial<Check> = {}): Check {
  const check = { day: MONDAY, activityId: id('answer'), entry: amount(1), ...AT_NOON, ...fields };
  return { id: checkId(check.day, check.activityId), ...check };
}

export function aSession(fields: Partial<Session> = {}): Session {
  const span = { kind: 'minutes', minutes: 15 } as const;
  return { id: id('session'), day: MONDAY, platformId: id('x'), span, ...AT_NOON, ...fields };
}

export function aReading(fields: Partial<Reading> = {}): Reading {
  return {
    id: id('reading'),
    day: MONDAY,
    scoreId: id('klout'),
    value: 47,
    isApproximate: false,
    basis: 'seen',
    parts: null,
    ...AT_NOON,
    ...fields,
  };
}

/** Its id is its day. */
export function aNote(fields: Partial<Note> = {}): Note {
  const noteDay = fields.day ?? MONDAY;
  const texts = { whatHappened: 'Wrote to three people.', whatIThinkItDid: '' };
  return { id: noteDay, day: noteDay, ...texts, ...AT_NOON, ...fields };
}

/** A span on 23 November 2026 in UTC. */
export function fromTo(start: string, end: string): Session['span'] {
  const moment = (time: string) => at(`2026-11-23T${clockTime(time)}:00.000Z`);
  return { kind: 'from-to', startAt: moment(start), endAt: moment(end) };
}

type Records = { readonly [C in CatalogCollection]?: readonly CatalogRecords[C][] } & {
  readonly [C in MonthCollection]?: readonly MonthRecords[C][];
} & { readonly settings?: LedgerSettings };

/** A ledger that holds these records, each in its document and in order. */
export function documentsWith(records: Records): Documents {
  const collections = CATALOG_COLLECTIONS.map((name) => [
    name,
    byId<CatalogRecords[CatalogCollection]>(records[name] ?? []),
  ]);
  const catalog = {
    ...EMPTY_CATALOG,
    ...Object.fromEntries(collections),
    settings: records.settings ?? EMPTY_CATALOG.settings,
  } as Catalog;
  const months = new Map<Month, MonthDocument>();
  for (const name of MONTH_COLLECTIONS) {
    for (const record of byId<MonthRecords[MonthCollection]>(records[name] ?? [])) {
      const month = monthOf(record.day);
      const document = months.get(month) ?? emptyMonth(month);
      months.set(month, { ...document, [name]: [...document[name], record] });
    }
  }
  return { catalog, months };
}

/** The value of an outcome that the test is not about. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Failed: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** The month as a literal of a test. */
export function month(text: string): Month {
  return monthOf(day(`${text}-01`));
}

function byId<Item extends { readonly id: string }>(records: readonly Item[]): readonly Item[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
