import { addDays, daysFrom, monthOf, type Day } from '../base/day';
import { clockTimeOf } from '../base/day-of';
import type { Failure } from '../base/failure';
import type { Event } from '../scores/event';
import { CAP } from '../time/budget';
import { isNearItsDay, MOST_DAYS_APART, overlap, type Session } from '../time/session';
import { findRecord, type Change } from './change';
import { SINGULAR } from './commands/planning';
import { monthIn, type CatalogRecords, type Collection, type Documents, type MonthRecords } from './documents';

/** Whether a record has the form of its collection. */
export type FormCheck = (change: Change) => boolean;

/**
 * Why `documents` would not be a valid ledger after `changes` made them what they are, or null when they are one.
 * Looks at the changed records and at what they refer to; what was valid and did not change is not looked at again.
 * A removal is only found to be in use by what is loaded: `monthsNeeded` says what has to be.
 */
export function findProblem(documents: Documents, changes: readonly Change[], isWellFormed: FormCheck): Failure | null {
  // A record that changes twice only has to fit in with the others as it is in the end.
  const last = new Map(changes.map((change) => [placeOf(change), change]));
  for (const change of changes) {
    const isLast = last.get(placeOf(change)) === change;
    const problem = problemOfForm(change, isWellFormed) ?? (isLast ? problemOf(documents, change) : null);
    if (problem !== null) return problem;
  }
  return null;
}

function placeOf(change: Change): string {
  if (change.collection === 'settings') return change.collection;
  return [change.collection, 'month' in change ? change.month : '', change.id].join(' ');
}

function problemOfForm(change: Change, isWellFormed: FormCheck): Failure | null {
  if (!isWellFormed(change)) return invalid(`The ${change.collection} would hold a record that is not valid.`);
  if (change.collection === 'settings' || change.record === null) return null;
  if (change.record.id !== change.id) return invalid('A record would stand under an id that is not its own.');
  const isElsewhere = 'month' in change && monthOf(change.record.day) !== change.month;
  return isElsewhere ? invalid('A record would stand in a month that is not its own.') : null;
}

function problemOf(documents: Documents, change: Change): Failure | null {
  if (change.collection === 'settings') return null;
  if (change.record === null) return problemOfRemoval(documents, change);
  const own = change.collection === 'sessions' ? problemOfSession(documents, change.record) : null;
  return own ?? firstMissing(documents, referencesOf(change));
}

/** Something that has to be there for a record to be valid. */
type Reference = { readonly collection: 'platforms' | 'activities' | 'scores'; readonly id: string };
type Records = CatalogRecords & MonthRecords;

const REFERENCES: { readonly [C in Collection]: (record: Records[C]) => readonly Reference[] } = {
  platforms: () => [],
  activities: ({ platformId }) => (platformId === null ? [] : [{ collection: 'platforms', id: platformId }]),
  pauses: ({ platformIds }) => (platformIds ?? []).map((id) => ({ collection: 'platforms', id })),
  budgets: ({ id }) => (id === CAP ? [] : [{ collection: 'platforms', id }]),
  scores: ({ sees }) => sees.map(({ platformId }) => ({ collection: 'platforms', id: platformId })),
  reminders: ({ about }) => {
    if (about.kind === 'activity') return [{ collection: 'activities', id: about.activityId }];
    return about.kind === 'score' ? [{ collection: 'scores', id: about.scoreId }] : [];
  },
  events: (event) => scoresOf(event).map((id) => ({ collection: 'scores', id })),
  looks: ({ scoreId }) => [{ collection: 'scores', id: scoreId }],
  checks: ({ activityId }) => [{ collection: 'activities', id: activityId }],
  sessions: ({ platformId }) => [{ collection: 'platforms', id: platformId }],
  readings: ({ scoreId }) => [{ collection: 'scores', id: scoreId }],
  notes: () => [],
  reviews: () => [],
};

function referencesOf({ collection, record }: Exclude<Change, { collection: 'settings' }>): readonly Reference[] {
  // The record is one of its collection, which the compiler cannot follow through the union.
  const references = REFERENCES[collection] as (one: typeof record) => readonly Reference[];
  return references(record);
}

function firstMissing({ catalog }: Documents, references: readonly Reference[]): Failure | null {
  const missing = references.find(({ collection, id }) => findRecord(catalog, collection, id) === null);
  return missing === undefined ? null : { code: 'not-found', kind: SINGULAR[missing.collection] };
}

function problemOfSession(documents: Documents, session: Session): Failure | null {
  if (!isNearItsDay(session)) return invalid('The session does not start on this day.');
  const other = sessionsAround(documents, session.day).find(
    (one) => !isSameRecord(one, session) && overlap(one.span, session.span),
  );
  if (other !== undefined) {
    const name = findRecord(documents.catalog, 'platforms', other.platformId)?.name ?? 'another platform';
    return {
      code: 'session-overlaps',
      sessionId: other.id,
      problem: `It overlaps the session on ${name}${clockWords(other)}.`,
    };
  }
  return null;
}

function clockWords({ span, zone }: Session): string {
  if (span.kind !== 'from-to') return '';
  return ` from ${clockTimeOf(span.startAt, zone)} to ${clockTimeOf(span.endAt, zone)}`;
}

/** An id is a record's own within its month only: two months restored from different places can both have it. */
function isSameRecord(one: Session, other: Session): boolean {
  return one.id === other.id && monthOf(one.day) === monthOf(other.day);
}

/** Those of all days that can share a moment with `day`. */
function sessionsAround(documents: Documents, day: Day): readonly Session[] {
  const days = daysFrom(addDays(day, -MOST_DAYS_APART), addDays(day, MOST_DAYS_APART));
  const months = new Set(days.map(monthOf));
  return [...months].flatMap((month) =>
    monthIn(documents, month).sessions.filter((session) => days.includes(session.day)),
  );
}

function problemOfRemoval(documents: Documents, change: Change): Failure | null {
  const months = [...documents.months.values()];
  switch (change.collection) {
    case 'platforms':
      return isPlatformUsed(documents, change.id) ? inUse('platform') : null;
    case 'activities':
      return months.some(({ checks }) => checks.some(({ activityId }) => activityId === change.id)) ||
        isActivityReminded(documents, change.id)
        ? inUse('activity')
        : null;
    case 'scores':
      return months.some(({ readings }) => readings.some(({ scoreId }) => scoreId === change.id)) ||
        isScoreNamed(documents, change.id)
        ? inUse('score')
        : null;
    default:
      return null;
  }
}

/** An activity and a score can have the same id. */
function isActivityReminded({ catalog }: Documents, id: string): boolean {
  return catalog.reminders.some(({ about }) => about.kind === 'activity' && about.activityId === id);
}

function isScoreNamed({ catalog }: Documents, id: string): boolean {
  return (
    catalog.reminders.some(({ about }) => about.kind === 'score' && about.scoreId === id) ||
    catalog.events.some((event) => scoresOf(event).includes(id)) ||
    catalog.looks.some(({ scoreId }) => scoreId === id)
  );
}

function scoresOf({ breaks }: Event): readonly string[] {
  return breaks.kind === 'scores' ? breaks.scoreIds : [];
}

function isPlatformUsed({ catalog, months }: Documents, id: string): boolean {
  const isOfPlatform = (record: { readonly platformId: string | null }) => record.platformId === id;
  return (
    catalog.activities.some(isOfPlatform) ||
    catalog.scores.some(({ sees }) => sees.some(isOfPlatform)) ||
    catalog.budgets.some((budget) => budget.id === id) ||
    catalog.pauses.some(({ platformIds }) => platformIds?.some((one) => one === id)) ||
    [...months.values()].some(({ sessions }) => sessions.some(isOfPlatform))
  );
}

function inUse(kind: string): Failure {
  return { code: 'in-use', problem: `There are still records of this ${kind}. Archive it instead: its history stays.` };
}

function invalid(problem: string): Failure {
  return { code: 'invalid', problem };
}
