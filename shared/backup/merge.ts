import { addDays, daysFrom, type Day, type Month } from '../base/day';
import { finishSteps, type Steps } from '../base/steps';
import { isSameValue } from '../base/is-same-value';
import {
  emptyMonth,
  monthIn,
  type Catalog,
  type Collection,
  type Documents,
  type LedgerSettings,
  type MonthDocument,
} from '../ledger/documents';
import { MOST_DAYS_APART, overlap, type Session } from '../time/session';
import { KINDS, partsOf, type AnyRecord, type Kind, type PlacedRecord } from './all-records';
import { recordWords, settingsWords } from './record-words';

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
  const clashing = yield* clashingSessions(present, other);
  let { catalog } = present;
  const months = new Map(present.months);
  const parts = partsOf(present, other);
  for (const [index, { month, before, after }] of parts.entries()) {
    const taken: PlacedRecord[] = [];
    for (const [place, theirs] of after) {
      const own = before.get(place);
      if (own !== undefined && isSameValue(own.record, theirs.record)) continue;
      const isTheirs = isEditedLater(theirs.record, own?.record);
      const isClashing = clashing.has(theirs.record);
      if (isClashing) leftOut.push(overlapping(other, theirs));
      else if (own !== undefined) conflicts.push(conflictOf({ present, other }, { own, theirs }, isTheirs));
      if (isTheirs && !isClashing) taken.push(theirs);
    }
    if (month === null) catalog = withTaken(catalog, taken);
    else if (taken.length > 0) months.set(month, withTaken(monthIn(present, month), taken));
    yield index / parts.length;
  }
  const settings = mergeSettings(present.catalog, other.catalog);
  const merged = { catalog: { ...catalog, settings: settings.taken }, months };
  return { documents: withUnknownFields(merged, other), conflicts: [...conflicts, ...settings.conflicts], leftOut };
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

function mergeSettings(
  { settings: own }: Catalog,
  { settings: theirs }: Catalog,
): { readonly taken: LedgerSettings; readonly conflicts: readonly Conflict[] } {
  if (isSameValue(own, theirs)) return { taken: own, conflicts: [] };
  const isTheirs = isEditedLater(theirs, own);
  const conflict: Conflict = {
    kind: 'settings',
    day: null,
    title: 'Settings',
    present: settingsWords(own),
    other: settingsWords(theirs),
    taken: isTheirs ? 'other' : 'present',
  };
  return { taken: isTheirs ? theirs : own, conflicts: [conflict] };
}

type Edited = { readonly editedAt: string };

/** What only they have counts as edited later. */
function isEditedLater(theirs: Edited, own: Edited | undefined): boolean {
  return own === undefined || theirs.editedAt > own.editedAt;
}

/** A session of the other ledger that would be taken, and the one that would make room for it. */
type Candidate = { readonly theirs: Session; readonly own: Session | undefined };

/**
 * The sessions of the other ledger that would be taken but for one of the present ledger that stays: two sessions cannot
 * share a moment. One that makes room for its later edit is in nobody's way, unless that edit is itself in the way.
 */
function* clashingSessions(present: Documents, other: Documents): Steps<ReadonlySet<unknown>> {
  const candidatesByDay = new Map<Day, Candidate[]>();
  const replaced = new Set<Session>();
  for (const month of other.months.keys()) {
    for (const candidate of candidatesOf(present, other, month)) {
      if (candidate.own !== undefined) replaced.add(candidate.own);
      for (const day of daysAround(candidate.theirs.day))
        candidatesByDay
          .set(day, candidatesByDay.get(day) ?? [])
          .get(day)
          ?.push(candidate);
    }
    yield 0;
  }
  const staying = [...present.months.values()].flatMap(({ sessions }) => sessions).filter((one) => !replaced.has(one));
  const clashing = new Set<Session>();
  // The list grows while it is gone through: what was to make room stays when its edit cannot be taken.
  for (const session of staying)
    for (const { theirs, own } of candidatesByDay.get(session.day) ?? []) {
      if (clashing.has(theirs) || !overlap(session.span, theirs.span)) continue;
      clashing.add(theirs);
      if (own !== undefined) staying.push(own);
    }
  return clashing;
}

function candidatesOf(present: Documents, other: Documents, month: Month): readonly Candidate[] {
  const ownById = new Map(monthIn(present, month).sessions.map((session) => [session.id, session]));
  return monthIn(other, month)
    .sessions.map((theirs) => ({ theirs, own: ownById.get(theirs.id) }))
    .filter(({ theirs, own }) => isEditedLater(theirs, own));
}

/** Those whose sessions can share a moment with one of `day`. */
function daysAround(day: Day): readonly Day[] {
  return daysFrom(addDays(day, -MOST_DAYS_APART), addDays(day, MOST_DAYS_APART));
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

/** All at once: a list made anew for each record of a long one would take hours. */
function withTaken<Document extends Catalog | MonthDocument>(
  document: Document,
  taken: readonly PlacedRecord[],
): Document {
  const lists = KINDS.flatMap((kind) => {
    const records = taken.filter((placed) => placed.kind === kind).map(({ record }) => record);
    return records.length === 0 ? [] : [[kind, withRecords(listIn(document, kind), records)] as const];
  });
  return { ...document, ...Object.fromEntries(lists) };
}

function listIn(document: Partial<Record<Collection, readonly AnyRecord[]>>, kind: Collection): readonly AnyRecord[] {
  return document[kind] ?? [];
}

function withRecords(records: readonly AnyRecord[], taken: readonly AnyRecord[]): readonly AnyRecord[] {
  const byId = new Map([...records, ...taken].map((record) => [record.id, record] as const));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What a newer version has put beside the collections stays, from whichever of the two has it. */
function withUnknownFields(merged: Documents, other: Documents): Documents {
  const months = new Map(merged.months);
  for (const [month, theirs] of other.months) {
    const document = merged.months.get(month);
    const kept = { ...theirs, ...(document ?? emptyMonth(month)) };
    if (document !== undefined || Object.keys(kept).length > Object.keys(emptyMonth(month)).length)
      months.set(month, kept);
  }
  return { catalog: { ...other.catalog, ...merged.catalog }, months };
}
