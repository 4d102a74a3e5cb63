import { addDays, daysFrom, type Day, type Month } from '../base/day';
import type { Steps } from '../base/steps';
import { monthIn, type Documents } from '../ledger/documents';
import { MOST_DAYS_APART, overlap, type Session } from '../time/session';
import { isEditedLater } from './edited-later';

/** A session of the other ledger that would be taken, and the one that would make room for it. */
type Candidate = { readonly theirs: Session; readonly own: Session | undefined };

type ByDay = ReadonlyMap<Day, readonly Candidate[]>;

/**
 * The sessions of the other ledger that would be taken but for one of the present ledger that stays: two sessions cannot
 * share a moment. One that makes room for its later edit is in nobody's way, unless that edit is itself in the way.
 */
export function* clashingSessions(present: Documents, other: Documents): Steps<ReadonlySet<unknown>> {
  const byDay = new Map<Day, Candidate[]>();
  const replaced = new Set<Session>();
  for (const month of other.months.keys()) {
    for (const candidate of candidatesOf(present, other, month)) {
      if (candidate.own !== undefined) replaced.add(candidate.own);
      putByDay(byDay, candidate);
    }
    yield 0;
  }
  const sessions = [...present.months.values()].flatMap((month) => month.sessions);
  return clashingWith(
    sessions.filter((session) => !replaced.has(session)),
    byDay,
  );
}

function candidatesOf(present: Documents, other: Documents, month: Month): readonly Candidate[] {
  const ownById = new Map(monthIn(present, month).sessions.map((session) => [session.id, session]));
  return monthIn(other, month)
    .sessions.map((theirs) => ({ theirs, own: ownById.get(theirs.id) }))
    .filter(({ theirs, own }) => isEditedLater(theirs, own));
}

/** Under each day whose sessions can share a moment with it. */
function putByDay(byDay: Map<Day, Candidate[]>, candidate: Candidate): void {
  const { day } = candidate.theirs;
  for (const near of daysFrom(addDays(day, -MOST_DAYS_APART), addDays(day, MOST_DAYS_APART))) {
    const others = byDay.get(near);
    if (others === undefined) byDay.set(near, [candidate]);
    else others.push(candidate);
  }
}

function clashingWith(sessions: readonly Session[], byDay: ByDay): ReadonlySet<Session> {
  const staying = [...sessions];
  const clashing = new Set<Session>();
  // The list grows while it is gone through: what was to make room stays when its edit cannot be taken.
  for (const session of staying)
    for (const { theirs, own } of byDay.get(session.day) ?? []) {
      if (clashing.has(theirs) || !overlap(session.span, theirs.span)) continue;
      clashing.add(theirs);
      if (own !== undefined) staying.push(own);
    }
  return clashing;
}
