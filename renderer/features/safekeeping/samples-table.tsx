import type { RestorePreview } from '../../stores/safekeeping-store';
import { Fold } from '../../ui/fold';
import { Table } from '../../ui/table';
import { sampleCells } from './preview-view';
import { kindWords, type Manner } from './safekeeping-words';

type SamplesTableProps = { readonly samples: RestorePreview['samples']; readonly manner: Manner };

const COLUMNS = [
  { key: 'title', text: 'What' },
  { key: 'kind', text: 'Kind' },
  { key: 'day', text: 'Day' },
  { key: 'before', text: 'Now' },
  { key: 'after', text: 'Afterwards' },
];
/** More than these are folded away at first. */
const FEW = 12;

/** Some of the records that would not stay as they are. */
export function SamplesTable({ samples, manner }: SamplesTableProps) {
  if (samples.length === 0) return null;
  const rows = samples.map((sample, index) => ({
    key: String(index),
    cells: [
      sample.title,
      kindWords(sample.kind),
      sample.day === null ? '' : manner.format.day(sample.day),
      ...sampleCells(sample),
    ],
  }));
  return (
    <Fold title="The latest of each kind, row by row" isOpenAtFirst={samples.length <= FEW}>
      <Table caption="The latest of each kind" isCaptionHidden columns={COLUMNS} rows={rows} />
    </Fold>
  );
}
