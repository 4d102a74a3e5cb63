import { fail, succeed, type Outcome } from '../base/outcome';
import type { ColumnRole, Mapping, SimpleRole } from './column-mapping';

/** Where in a row what stands. */
export type Layout = {
  /** The cell with that role; empty when no column has it. */
  readonly cell: (cells: readonly string[], role: SimpleRole) => string;
  readonly has: (role: SimpleRole) => boolean;
  /** The columns that are about one thing each. */
  readonly wide: readonly WideColumn[];
};

export type WideColumn = { readonly index: number; readonly role: Extract<ColumnRole, { kind: 'of' }> };

/** Fails when two columns claim to be the same, or none says the day. */
export function layoutOf({ columns, kind }: Mapping): Outcome<Layout> {
  const places = new Map<SimpleRole, number>();
  const wide: WideColumn[] = [];
  for (const [index, role] of columns.entries()) {
    if (role.kind === 'of') wide.push({ index, role });
    else if (role.kind !== 'ignore' && places.has(role.kind)) return invalid(`Two columns are the ${role.kind}.`);
    else places.set(role.kind, index);
  }
  const canTellDay = places.has('day') || (kind === 'sessions' && places.has('start'));
  if (!canTellDay) return invalid('No column is the day.');
  return succeed({
    cell: (cells, role) => (places.has(role) ? (cells[places.get(role) ?? -1] ?? '') : ''),
    has: (role) => places.has(role),
    wide,
  });
}

function invalid(problem: string): Outcome<never> {
  return fail({ code: 'invalid', problem });
}
