import type { Day } from '../base/day';
import { isSameValue } from '../base/is-same-value';
import { finishSteps, type Steps } from '../base/steps';
import type { Collection, Documents } from '../ledger/documents';
import { KINDS, partsOf, type Kind, type PlacedRecord, type PlacedRecords } from './all-records';
import { recordWords, type RecordWords } from './record-words';

/** How many records of a kind would be new, others, or gone, and between which days those lie. */
type KindDiff = {
  readonly kind: Kind;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
};

/** One record that would not stay as it is; null for what is not there. */
type SampleRow = {
  readonly kind: Kind;
  readonly day: Day | null;
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type LedgerDiff = { readonly kinds: readonly KindDiff[]; readonly samples: readonly SampleRow[] };

/** Of each kind, and of added, changed and removed, so many are shown. */
const SAMPLES = 5;

type Difference = { readonly before: PlacedRecord | null; readonly after: PlacedRecord | null };

/** What would become of each record if `next` took the place of `present`; both with all their months. */
export function diffLedgers(present: Documents, next: Documents): LedgerDiff {
  return finishSteps(diffLedgersInSteps(present, next));
}

type OfKind = { readonly kind: Collection; same: number; readonly found: Difference[] };

export function* diffLedgersInSteps(present: Documents, next: Documents): Steps<LedgerDiff> {
  const ofKinds: readonly OfKind[] = KINDS.map((kind) => ({ kind, same: 0, found: [] }));
  const parts = partsOf(present, next);
  for (const [index, { before, after }] of parts.entries()) {
    compare(before, after, new Map(ofKinds.map((one) => [one.kind, one])));
    yield index / parts.length;
  }
  return {
    kinds: [...ofKinds.map(kindDiff), settingsDiff(present, next)],
    samples: ofKinds.flatMap(({ found }) => samplesOf(found, present, next)),
  };
}

function compare(before: PlacedRecords, after: PlacedRecords, ofKinds: ReadonlyMap<Collection, OfKind>): void {
  for (const [place, record] of before) {
    const other = after.get(place) ?? null;
    const list = ofKinds.get(record.kind);
    if (list === undefined) continue;
    if (other !== null && isSameValue(record.record, other.record)) list.same += 1;
    else list.found.push({ before: record, after: other });
  }
  for (const [place, record] of after)
    if (!before.has(place)) ofKinds.get(record.kind)?.found.push({ before: null, after: record });
}

function kindDiff({ kind, same, found }: OfKind): KindDiff {
  // What was moved to another day concerns both.
  const days = found.flatMap(({ before, after }) => [before?.day ?? [], after?.day ?? []].flat()).sort();
  return {
    kind,
    added: found.filter(({ before }) => before === null).length,
    changed: found.filter(({ before, after }) => before !== null && after !== null).length,
    removed: found.filter(({ after }) => after === null).length,
    same,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

function settingsDiff(present: Documents, next: Documents): KindDiff {
  const isSame = isSameValue(present.catalog.settings, next.catalog.settings);
  return {
    kind: 'settings',
    added: 0,
    changed: isSame ? 0 : 1,
    removed: 0,
    same: isSame ? 1 : 0,
    firstDay: null,
    lastDay: null,
  };
}

/** The latest first: those are the ones that somebody remembers. */
function samplesOf(found: readonly Difference[], present: Documents, next: Documents): readonly SampleRow[] {
  const groups = [
    found.filter(({ before }) => before === null),
    found.filter(({ before, after }) => before !== null && after !== null),
    found.filter(({ after }) => after === null),
  ];
  return groups.flatMap((group) =>
    group
      .toSorted((one, other) => (dayOf(one) > dayOf(other) ? -1 : 1))
      .slice(0, SAMPLES)
      .flatMap((difference) => sampleRow(difference, present, next)),
  );
}

function dayOf({ before, after }: Difference): string {
  return before?.day ?? after?.day ?? '';
}

function sampleRow({ before, after }: Difference, present: Documents, next: Documents): readonly SampleRow[] {
  const placed = after ?? before;
  if (placed === null) return [];
  const [was, willBe] = [wordsIn(present, before), wordsIn(next, after)];
  const title = (willBe ?? was)?.title ?? '';
  return [{ kind: placed.kind, day: placed.day, title, before: was?.value ?? null, after: willBe?.value ?? null }];
}

function wordsIn({ catalog }: Documents, placed: PlacedRecord | null): RecordWords | null {
  return placed === null ? null : recordWords(catalog, placed);
}
