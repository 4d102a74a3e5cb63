import { addDays, monthOf, type Day, type Month } from '../base/day';
import type { Id } from '../base/id';
import { inOrder } from '../base/in-order';
import type { Activity } from '../checklist/activity';
import type { Check } from '../checklist/check';
import { checksNear, itemOn, type ChecklistItem } from '../checklist/checklist';
import type { Pause } from '../checklist/pause';
import { monthIn, type Documents } from './documents';

/** The checklist of one day with what it was reckoned from; an item is null where there is nothing to show. */
type Reckoned = {
  readonly pauses: readonly Pause[];
  readonly near: ReadonlyMap<string, Check>;
  readonly itemById: ReadonlyMap<Id, ChecklistItem | null>;
  readonly items: readonly ChecklistItem[];
};

/** The months that the checklist of `day` rests on: what is due so many times a week looks back six days. */
export function monthsOfChecklist(day: Day): readonly Month[] {
  return [...new Set([monthOf(addDays(day, -6)), monthOf(day)])];
}

/**
 * The checklist of `day` in a ledger that holds those months. It is reckoned once for everybody who asks, and after a
 * change only for what was changed: an item that is as it was is the same object.
 */
export function checklistIn(documents: Documents, day: Day): readonly ChecklistItem[] {
  return reckonedIn(documents, day).items;
}

/** One item of that checklist, or null. */
export function itemIn(documents: Documents, day: Day, activityId: Id): ChecklistItem | null {
  return reckonedIn(documents, day).itemById.get(activityId) ?? null;
}

const found = new WeakMap<Documents, Map<Day, Reckoned>>();
/** What was last reckoned of a few days, for as long as the activities are the same. */
const latest = new WeakMap<readonly Activity[], Map<Day, Reckoned>>();
const MOST_DAYS_KEPT = 8;

function reckonedIn(documents: Documents, day: Day): Reckoned {
  const byDay = kept(found, documents);
  const present = byDay.get(day);
  if (present !== undefined) return present;
  const latestByDay = kept(latest, documents.catalog.activities);
  const reckoned = reckon(documents, day, latestByDay.get(day) ?? null);
  byDay.set(day, reckoned);
  latestByDay.delete(day);
  latestByDay.set(day, reckoned);
  const [oldest] = latestByDay.keys();
  if (latestByDay.size > MOST_DAYS_KEPT && oldest !== undefined) latestByDay.delete(oldest);
  return reckoned;
}

function reckon({ catalog, months }: Documents, day: Day, earlier: Reckoned | null): Reckoned {
  const { activities, pauses } = catalog;
  const checks = monthsOfChecklist(day).flatMap((month) => monthIn({ catalog, months }, month).checks);
  const near = checksNear(checks, day);
  const known = earlier?.pauses === pauses ? earlier : null;
  const changed = known === null ? null : changedIn(known.near, near);
  if (known !== null && changed?.size === 0) return known;
  const itemById = new Map(
    inOrder(activities).map((activity) => {
      const item = changed?.has(activity.id) === false ? known?.itemById.get(activity.id) : undefined;
      return [activity.id, item === undefined ? itemOn({ activity, pauses, near }, day) : item] as const;
    }),
  );
  return { pauses, near, itemById, items: [...itemById.values()].filter((item) => item !== null) };
}

/** The activities of which something else was entered. */
function changedIn(before: ReadonlyMap<string, Check>, after: ReadonlyMap<string, Check>): ReadonlySet<Id> {
  const changed = new Set<Id>();
  for (const [id, check] of after) if (before.get(id) !== check) changed.add(check.activityId);
  for (const [id, check] of before) if (!after.has(id)) changed.add(check.activityId);
  return changed;
}

function kept<Of extends object, Key, Value>(map: WeakMap<Of, Map<Key, Value>>, of: Of): Map<Key, Value> {
  const present = map.get(of);
  if (present !== undefined) return present;
  const made = new Map<Key, Value>();
  map.set(of, made);
  return made;
}
