import type { Id } from '../../../../shared/base/id';
import { inOrder } from '../../../../shared/base/in-order';
import { isolated } from '../../../../shared/base/isolated';
import type { Activity } from '../../../../shared/checklist/activity';
import type { PageCommand } from '../../../../shared/ledger/command';
import type { ActivityGroup } from './activities-view';

/** A place in a group: before one of its rows, or at its end. */
export type RowPlace = { readonly platformId: Id | null; readonly before: Id | null };

/** One place up or down in the group; null where it ends. */
export function placeBeside(groups: readonly ActivityGroup[], id: Id, step: 'up' | 'down'): RowPlace | null {
  const group = groups.find(({ rows }) => rows.some(({ activity }) => activity.id === id));
  if (group === undefined) return null;
  const ids = idsIn(group);
  const index = ids.indexOf(id);
  const platformId = group.platform?.id ?? null;
  if (step === 'up') return index === 0 ? null : { platformId, before: ids[index - 1] ?? null };
  return index === ids.length - 1 ? null : { platformId, before: ids[index + 2] ?? null };
}

type Plan = {
  readonly activities: readonly Activity[];
  readonly groups: readonly ActivityGroup[];
  /** Writes a place. */
  readonly number: (value: number) => string;
};

/** The step that puts an activity into a place, and what to say about it; null when it is there already. */
export function moveTo(
  { activities, groups, number }: Plan,
  id: Id,
  place: RowPlace,
): { readonly command: PageCommand; readonly words: string } | null {
  const activity = activities.find((one) => one.id === id);
  const group = groups.find(({ platform }) => (platform?.id ?? null) === place.platformId);
  if (activity === undefined || group === undefined || place.before === id) return null;
  const others = idsIn(group).filter((one) => one !== id);
  const index = place.before === null ? others.length : others.indexOf(place.before);
  if (index === -1) return null;
  const isOnIt = activity.platformId === place.platformId;
  if (isOnIt && idsIn(group).indexOf(id) === index) return null;
  const move = { type: 'activity.move', id, before: place.before ?? afterLast(activities, id, others.at(-1)) } as const;
  const edit = { type: 'activity.edit', id, platformId: place.platformId } as const;
  const where = `${number(index + 1)} of ${number(others.length + 1)} ${onWords(group)}`;
  return {
    command: isOnIt ? move : { type: 'several', name: movedWords(activity, group), commands: [edit, move] },
    words: `“${isolated(activity.title)}” is now ${where}`,
  };
}

/** Said when it cannot go further. */
export function edgeWords(groups: readonly ActivityGroup[], id: Id, step: 'up' | 'down'): string {
  for (const group of groups) {
    const row = group.rows.find(({ activity }) => activity.id === id);
    if (row === undefined) continue;
    return `“${isolated(row.activity.title)}” is the ${step === 'up' ? 'first' : 'last'} ${onWords(group)}`;
  }
  return '';
}

/** All activities share one order: the end of a group is before whatever follows its last row there. */
function afterLast(activities: readonly Activity[], id: Id, last: Id | undefined): Id | null {
  const ordered = inOrder(activities).filter((one) => one.id !== id);
  const index = ordered.findIndex((one) => one.id === last);
  return index === -1 ? null : (ordered[index + 1]?.id ?? null);
}

function idsIn({ rows }: ActivityGroup): readonly Id[] {
  return rows.map(({ activity }) => activity.id);
}

function onWords({ platform, name }: ActivityGroup): string {
  return platform === null ? 'under “Anywhere”' : `on ${isolated(name)}`;
}

/** The name of a step has room for 120 characters, and a platform's for 80 of them. */
const LONGEST_TITLE = 20;

function movedWords({ title }: Activity, { name }: ActivityGroup): string {
  // Without half a character at the end.
  const start = title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '');
  return `moved “${isolated(start === title ? title : `${start}…`)}” to ${isolated(name)}`;
}
