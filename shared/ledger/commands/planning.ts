import type { Day } from '../../base/day';
import { definedOnly } from '../../base/defined-only';
import { dayOf } from '../../base/day-of';
import type { Id } from '../../base/id';
import { inOrder, positionBefore } from '../../base/in-order';
import { fail, succeed, type Outcome } from '../../base/outcome';
import type { Stamp } from '../../base/stamp';
import { findRecord, type CatalogChange, type Change } from '../change';
import type { Catalog, CatalogCollection, CatalogRecords, Documents } from '../documents';

/** What a command's plan is made from: the ledger as it is, and who enters it when. */
export type Scene = { readonly documents: Documents; readonly stamp: Stamp };

/** The changes that a command makes, or why it cannot be carried out. */
export type Planned = Outcome<readonly Change[]>;

/** Whether `day` has not begun yet: it can be looked at, and nothing can have been done on it. */
export function isFuture(scene: Scene, day: Day): boolean {
  return day > todayIn(scene);
}

/** The day on which the command is given. */
export function todayIn({ documents, stamp }: Scene): Day {
  return dayOf(stamp.at, stamp.zone, documents.catalog.settings.dayStart);
}

export function notYet(): Planned {
  return fail({ code: 'invalid', problem: 'This day has not come yet.' });
}

type Ordered = Extract<CatalogCollection, 'platforms' | 'activities' | 'scores'>;

export const SINGULAR: Readonly<Record<CatalogCollection, string>> = {
  platforms: 'platform',
  activities: 'activity',
  pauses: 'pause',
  budgets: 'budget',
  scores: 'score',
  reminders: 'reminder',
  events: 'event',
  looks: 'look',
};

export function put<C extends CatalogCollection>(collection: C, record: CatalogRecords[C]): Planned {
  return succeed([catalogChange(collection, record)]);
}

/** Adds a record, unless there is one with its id. */
export function addNew<C extends CatalogCollection>(scene: Scene, collection: C, record: CatalogRecords[C]): Planned {
  const isTaken = findRecord(scene.documents.catalog, collection, record.id) !== null;
  return isTaken ? alreadyThere(SINGULAR[collection]) : put(collection, record);
}

/** Changes some fields of a record; a field that is undefined stays as it is. */
export function editFields<C extends CatalogCollection>(
  scene: Scene,
  of: { readonly collection: C; readonly id: string },
  fields: Partial<{ readonly [F in keyof CatalogRecords[C]]: CatalogRecords[C][F] | undefined }>,
): Planned {
  const record = findRecord(scene.documents.catalog, of.collection, of.id);
  if (record === null) return notFound(SINGULAR[of.collection]);
  return put(of.collection, { ...record, ...definedOnly(fields), editedAt: scene.stamp.at });
}

/** Puts a thing before another, or at the end. Only the moved one changes, unless there is no room left between two. */
export function moveTo(
  scene: Scene,
  collection: Ordered,
  of: { readonly id: Id; readonly before: Id | null },
): Planned {
  const catalog = scene.documents.catalog;
  for (const id of [of.id, of.before]) {
    if (id !== null && findRecord(catalog, collection, id) === null) return notFound(SINGULAR[collection]);
  }
  if (of.before === of.id) return succeed([]);
  const others = inOrder<Movable>(catalog[collection]).filter(({ id }) => id !== of.id);
  const position = positionBefore(others, of.before);
  if (!isCrowded(others, position)) return editFields(scene, { collection, id: of.id }, { position });
  const index = of.before === null ? others.length : others.findIndex(({ id }) => id === of.before);
  const ids = others.map(({ id }) => id).toSpliced(index, 0, of.id);
  return succeed(ids.flatMap((id, place) => repositioned(catalog, collection, { id, position: place + 1 })));
}

export function nextPosition(things: readonly { readonly position: number; readonly id: Id }[]): number {
  return positionBefore(things, null);
}

export function notFound(kind: string): Planned {
  return fail({ code: 'not-found', kind });
}

export function alreadyThere(kind: string): Planned {
  return fail({ code: 'invalid', problem: `There is already a ${kind} with this id.` });
}

type Movable = { readonly id: Id; readonly position: number };

const LEAST_GAP = 1e-6;

function isCrowded(others: readonly Movable[], position: number): boolean {
  return others.some((other) => Math.abs(other.position - position) < LEAST_GAP);
}

function repositioned(catalog: Catalog, collection: Ordered, to: { id: Id; position: number }): readonly Change[] {
  const record = findRecord(catalog, collection, to.id);
  return record === null ? [] : [catalogChange(collection, { ...record, position: to.position })];
}

function catalogChange<C extends CatalogCollection>(collection: C, record: CatalogRecords[C]): Change {
  // One collection and its own record: the union of all pairs is wider than the compiler can follow here.
  return { collection, id: record.id, record } satisfies CatalogChange<C> as unknown as Change;
}
