import type { RestoreHow, RestorePreview } from '../../stores/safekeeping-store';
import type { Manner } from './safekeeping-words';

type Kinds = Pick<RestorePreview, 'kinds'>;
type Sample = RestorePreview['samples'][number];

export function isNothingChanged({ kinds }: Kinds): boolean {
  return kinds.every(({ added, changed, removed }) => added + changed + removed === 0);
}

/** `Replacing: 3 added, 1 changed, 12 removed; 200 stay as they are.` */
export function summaryWords({ kinds }: Kinds, how: RestoreHow, { format }: Manner): string {
  const sum = (name: 'added' | 'changed' | 'removed' | 'same') => kinds.reduce((total, kind) => total + kind[name], 0);
  if (isNothingChanged({ kinds })) {
    return how === 'replace'
      ? 'Nothing would change: the ledger holds just this already.'
      : 'Nothing would change: the ledger holds all that would be taken already.';
  }
  const changes = (['added', 'changed', 'removed'] as const)
    .filter((name) => sum(name) > 0)
    .map((name) => `${format.number(sum(name))} ${name}`);
  const stay = `${format.number(sum('same'))} ${sum('same') === 1 ? 'stays as it is' : 'stay as they are'}`;
  return `${how === 'replace' ? 'Replacing' : 'Merging'}: ${changes.join(', ')}; ${stay}.`;
}

/** What is there before and after. A record that says nothing but its name is only there, or not. */
export function sampleCells({ before, after }: Sample): readonly [string, string] {
  const isOther = before !== null && after !== null && before === after;
  return [cell(before, 'there'), isOther ? 'changed' : cell(after, 'there')];
}

function cell(value: string | null, empty: string): string {
  return value === null ? '–' : value === '' ? empty : value;
}
