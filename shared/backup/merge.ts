import { addDays, daysFrom, monthOf, type Day } from '../base/day';
import { finishSteps, type Steps } from '../base/steps';
import { isSameValue } from '../base/is-same-value';
import { applyChanges, type Change } from '../ledger/change';
import type { Documents } from '../ledger/documents';
import { MOST_DAYS_APART, overlap, type Session } from '../time/session';
import { partsOf, type Kind, type PlacedRecord } from './all-records';
import { recordWords } from './record-words';

/** A record that both ledgers hold and that is not the same in both; the one edited later is taken. */
export type Conflict = {
  readonly kind: Kind;
  readonly day: Day | null;
  readonly title: string;
  readonly present: string;
  readonly other: string;
  readonly taken: 'present' | 'other';
};

/** A record of the other ledger that cannot stand beside what is there. */
export type LeftOut = {
  readonly kind: Kind;
  readonly day: Day | null;
  readonly title: string;
  readonly reason: string;
};

export type Merged = {
  readonly documents: Documents;
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * Both ledgers in one, record by record, by id; both with all their months. What only one of them holds is kept; of
 * what both hold, the one edited later is, and the present one when neither is. Merging a ledger with itself, or with
 * what was merged into it before, changes nothing.
 */
export function mergeLedgers(present: Documents, other: Documents): Merged {
  return finishSteps(mergeLedgersInSteps(present, other));
}

export function* mergeLedgersInSteps(present: Documents, other: Documents): Steps<Merged> {
  const conflicts: Conflict[] = [];
  const leftOut: LeftOut[] = [];
  const sessions = sessionsByDay(present);
  let documents = present;
  const parts = partsOf(present, other);
  for (const [index, { before, after }] of parts.entries()) {
    const changes: Change[] = [];
    for (const [place, theirs] of after) {
      const own = before.get(place);
      if (own !== undefined && isSameValue(own.record, theirs.record)) continue;
      const isTheirs = own === undefined || theirs.record.editedAt > own.record.editedAt;
      const clash = isTheirs && overlapsAny(sessions, theirs, own);
      if (clash) leftOut.push(overlapping(other, theirs));
      else if (own !== undefined) conflicts.push(conflictOf({ present, other }, { own, theirs }, isTheirs));
      if (isTheirs && !clash) changes.push(changeOf(theirs));
    }
    documents = applyChanges(documents, changes);
    yield index / parts.length;
  }
  const merged = applyChanges(documents, settingsChange(present, other));
  return { documents: withUnknownFields(merged, other), conflicts, leftOut };
}

type Both = { readonly present: Documents; readonly other: Documents };

function conflictOf(
  { present, other }: Both,
  { own, theirs }: { readonly own: PlacedRecord; readonly theirs: PlacedRecord },
  isTheirs: boolean,
): Conflict {
  const [was, is] = [recordWords(present.catalog, own), recordWords(other.catalog, theirs)];
  const title = isTheirs ? is.title : was.title;
  return {
    kind: own.kind,
    day: own.day,
    title,
    present: was.value,
    other: is.value,
    taken: isTheirs ? 'other' : 'present',
  };
}

function settingsChange({ catalog }: Documents, other: Documents): readonly Change[] {
  const isLater = other.catalog.settings.editedAt > catalog.settings.editedAt;
  return isLater ? [{ collection: 'settings', record: other.catalog.settings }] : [];
}

type SessionsByDay = ReadonlyMap<Day, readonly Session[]>;

function sessionsByDay({ months }: Documents): SessionsByDay {
  const byDay = new Map<Day, Session[]>();
  for (const { sessions } of months.values())
    for (const session of sessions) byDay.set(session.day, [...(byDay.get(session.day) ?? []), session]);
  return byDay;
}

/** Two sessions cannot share a moment; of two ledgers they can, and then the present one is the one that stays. */
function overlapsAny(sessions: SessionsByDay, theirs: PlacedRecord, own: PlacedRecord | undefined): boolean {
  const { record } = theirs;
  if (!('span' in record)) return false;
  const days = daysFrom(addDays(record.day, -MOST_DAYS_APART), addDays(record.day, MOST_DAYS_APART));
  return days
    .flatMap((day) => sessions.get(day) ?? [])
    .some((other) => other !== own?.record && overlap(other.span, record.span));
}

function overlapping(other: Documents, placed: PlacedRecord): LeftOut {
  const { title, value } = recordWords(other.catalog, placed);
  return {
    kind: placed.kind,
    day: placed.day,
    title: `${title}, ${value}`,
    reason: 'It overlaps a session that is there.',
  };
}

function changeOf({ kind, day, record }: PlacedRecord): Change {
  const place = day === null ? {} : { month: monthOf(day) };
  // A record and the collection that it was found in, which the compiler cannot follow through the union.
  return { collection: kind, id: record.id, record, ...place } as Change;
}

/** What a newer version has put beside the collections stays, from whichever of the two has it. */
function withUnknownFields(merged: Documents, other: Documents): Documents {
  const months = new Map(merged.months);
  for (const [month, document] of merged.months) {
    const theirs = other.months.get(month);
    if (theirs !== undefined) months.set(month, { ...theirs, ...document });
  }
  return { catalog: { ...other.catalog, ...merged.catalog }, months };
}
