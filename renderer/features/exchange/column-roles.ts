import { parseId } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { ColumnRole, ImportKind, SimpleRole } from '../../../shared/exchange/column-mapping';
import { nameKey } from '../../../shared/exchange/name-key';
import { wordFor } from '../../../shared/exchange/subjects';

/** A score, an activity or a platform, as a list offers it. */
export type Thing = { readonly id: string; readonly name: string };

export type RoleOption = { readonly value: string; readonly text: string };

const ROLES: Readonly<Record<ImportKind, readonly (readonly [SimpleRole, string])[]>> = {
  readings: [
    ['day', 'the day'],
    ['name', 'the name of the score'],
    ['value', 'the value'],
    ['approximate', 'whether it is approximate'],
    ['name-id', 'the id of the score'],
  ],
  checks: [
    ['day', 'the day'],
    ['name', 'the name of the activity'],
    ['state', 'done, skipped or not'],
    ['value', 'the amount'],
    ['reason', 'why it was skipped'],
    ['name-id', 'the id of the activity'],
  ],
  sessions: [
    ['day', 'the day'],
    ['name', 'the name of the platform'],
    ['start', 'the start'],
    ['end', 'the end'],
    ['minutes', 'the minutes'],
    ['name-id', 'the id of the platform'],
  ],
};

const OF_NAME = 'of-name';
const OF_ID = 'of-id ';

/** What a column can be, beside being about one thing. */
export function simpleRoles(kind: ImportKind): readonly RoleOption[] {
  return [{ value: 'ignore', text: 'not used' }, ...ROLES[kind].map(([value, text]) => ({ value, text }))];
}

/** What every cell of a column can be about: what the ledger has, and something new called as the header is. */
export function subjectRoles(
  kind: ImportKind,
  { header, role, things }: { readonly header: string; readonly role: ColumnRole; readonly things: readonly Thing[] },
): readonly RoleOption[] {
  const name = nameOf(role, header);
  const isKnown = things.some((thing) => nameKey(thing.name) === nameKey(name));
  const isOffered = name !== '' && (!isKnown || valueOfRole(role) === OF_NAME);
  return [
    ...things.map((thing) => ({ value: `${OF_ID}${thing.id}`, text: `${wordFor(kind)} “${isolated(thing.name)}”` })),
    ...(isOffered ? [{ value: OF_NAME, text: `${isKnown ? '' : 'new '}${wordFor(kind)} “${isolated(name)}”` }] : []),
  ];
}

export function valueOfRole(role: ColumnRole): string {
  if (role.kind !== 'of') return role.kind;
  return 'id' in role ? `${OF_ID}${role.id}` : OF_NAME;
}

/** The role that was chosen in a list. */
export function roleOfValue(
  value: string,
  { kind, header, role }: { readonly kind: ImportKind; readonly header: string; readonly role: ColumnRole },
): ColumnRole {
  if (value === OF_NAME) return { kind: 'of', name: nameOf(role, header) };
  const id = value.startsWith(OF_ID) ? parseId(value.slice(OF_ID.length)) : null;
  if (id !== null) return { kind: 'of', id };
  return { kind: ROLES[kind].find(([one]) => one === value)?.[0] ?? 'ignore' };
}

function nameOf(role: ColumnRole, header: string): string {
  return role.kind === 'of' && 'name' in role ? role.name : header.trim();
}

/** What is missing before anything can be taken. */
export function missingRoles(kind: ImportKind, columns: readonly ColumnRole[]) {
  const has = (role: ColumnRole['kind']) => columns.some((column) => column.kind === role);
  return {
    day: !has('day') && !(kind === 'sessions' && has('start')),
    about: !has('of') && !has('name') && !has('name-id'),
  };
}
