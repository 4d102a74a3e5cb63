import type { RestorePreview } from '../../stores/safekeeping-store';
import { Table } from '../../ui/table';
import { kindWords, rangeWords, type Manner } from './safekeeping-words';

type KindsTableProps = { readonly kinds: RestorePreview['kinds']; readonly manner: Manner };

const COLUMNS = [
  { key: 'kind', text: 'Kind' },
  { key: 'added', text: 'Added', isNumber: true },
  { key: 'changed', text: 'Changed', isNumber: true },
  { key: 'removed', text: 'Removed', isNumber: true },
  { key: 'same', text: 'Same', isNumber: true },
  { key: 'days', text: 'Days concerned' },
];

/** How many of each kind would come, change and go. */
export function KindsTable({ kinds, manner }: KindsTableProps) {
  const number = (value: number) => (value === 0 ? '–' : manner.format.number(value));
  const rows = kinds
    .filter(({ added, changed, removed, same }) => added + changed + removed + same > 0)
    .map(({ kind, added, changed, removed, same, firstDay, lastDay }) => ({
      key: kind,
      cells: [
        kindWords(kind),
        number(added),
        number(changed),
        number(removed),
        number(same),
        rangeWords(firstDay, lastDay, manner) ?? '',
      ],
    }));
  return <Table caption="What would change" columns={COLUMNS} rows={rows} />;
}
