import type { Day } from '../base/day';
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
import { KINDS, partsOf, type AnyRecord, type Kind, type Part, type PlacedRecord } from './all-records';
import { clashingSessions } from './clashing-sessions';
import { isEditedLater } from './edited-later';
import { mergedLook } from './merged-look';
import { recordWords, settingsWords } from './record-words';

/** A record that both ledgers hold and that is not the same in both; as a rule the one edited later is taken. */
type Conflict = {
  readonly kind: Kind;
  readonly day: Day | null;
  readonly title: string;
  readonly present: string;
  readonly other: string;
  readonly taken: 'present' | 'other';
};

/** A record of the other ledger that cannot stand beside what is there. */
type LeftOut = {
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
 * what both hold, the one edited later is, and the present one when neither is; only of what was found at a checkpoint it
 * is what was found first (`mergedLook`). Merging a ledger with itself, or with what was merged into it before, changes
 * nothing.
 */
export function mergeLedgers(present: Documents, other: Documents): Merged {
  return finishSteps(mergeLedgersInSteps(present, other));
}

export function* mergeLedgersInSteps(present: Documents, other: Documents): Steps<Merged> {
  const clashing = yield* clashingSessions(present, other);
  const settings = mergeSettings(present.catalog, other.catalog);
  const [conflicts, leftOut]: [Conflict[][], LeftOut[][]] = [[], []];
  let catalog: Catalog = { ...present.catalog, settings: settings.taken };
  const months = new Map(present.months);
  const parts = partsOf(present, other);
  for (const [index, part] of parts.entries()) {
    const merged = mergePart({ present, other }, part, clashing);
    conflicts.push(merged.conflicts);
    leftOut.push(merged.leftOut);
    if (part.month === null) catalog = withTaken(catalog, merged.taken);
    else if (merged.taken.length > 0) months.set(part.month, withTaken(monthIn(present, part.month), merged.taken));
    yield index / parts.length;
  }
  const documents = withUnknownFields({ catalog, months }, other);
  return { documents, conflicts: [...conflicts.flat(), ...settings.conflicts], leftOut: leftOut.flat() };
}

/** Of one document: what is taken from the other ledger, and what has to be said. */
function mergePart(both: Both, { before, after }: Part, clashing: ReadonlySet<unknown>) {
  const [taken, conflicts, leftOut]: [PlacedRecord[], Conflict[], LeftOut[]] = [[], [], []];
  for (const [place, theirs] of after) {
    const own = before.get(place);
    if (own !== undefined && isSameValue(own.record, theirs.record)) continue;
    if (clashing.has(theirs.record)) {
      leftOut.push(overlapping(both.other, theirs));
      continue;
    }
    const kept = keptOf(own, theirs);
    if (kept !== null) taken.push(kept);
    if (own !== undefined) conflicts.push(conflictOf(both, { own, theirs }, kept !== null));
  }
  return { taken, conflicts, leftOut };
}

/** What takes the place of the own record; null when that stays as it is. */
function keptOf(own: PlacedRecord | undefined, theirs: PlacedRecord): PlacedRecord | null {
  if (own?.kind === 'looks' && theirs.kind === 'looks') {
    const record = mergedLook(own.record, theirs.record);
    return isSameValue(record, own.record) ? null : { ...theirs, record };
  }
  return isEditedLater(theirs.record, own?.record) ? theirs : null;
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
    present: settingsWords(own, theirs),
    other: settingsWords(theirs, own),
    taken: isTheirs ? 'other' : 'present',
  };
  return { taken: isTheirs ? theirs : own, conflicts: [conflict] };
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
