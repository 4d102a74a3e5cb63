import { useState } from 'react';
import { isolated } from '../../../shared/base/isolated';
import type { Format } from '../../lib/format';
import type { ImportPreview } from '../../stores/exchange-store';
import { useFormat } from '../../stores/stores-context';
import { Segmented } from '../../ui/segmented';
import { Table } from '../../ui/table';
import styles from './exchange.module.css';
import { asSentence } from './import-words';

type List = 'taken' | 'duplicates' | 'refused';
type Row = ImportPreview['taken'][number];
type Refused = ImportPreview['refused'][number];

const CAPTIONS: Readonly<Record<List, string>> = {
  taken: 'Will be taken',
  duplicates: 'Already there',
  refused: 'Not taken',
};

/** The rows of one of the three lists. */
export function PreviewRows({ preview }: { readonly preview: ImportPreview }) {
  const format = useFormat();
  const [chosen, setChosen] = useState<List | null>(null);
  const counts = { taken: preview.takenCount, duplicates: preview.duplicateCount, refused: preview.refusedCount };
  const list = chosen ?? firstToLookAt(counts);
  const shown = preview[list].length;
  return (
    <>
      <Segmented
        label="Rows"
        value={list}
        options={(['taken', 'duplicates', 'refused'] as const).map((value) => ({
          value,
          text: `${CAPTIONS[value]} ${format.number(counts[value])}`,
        }))}
        onChange={setChosen}
      />
      {shown === 0 && <p className={styles['words']}>None.</p>}
      {shown > 0 && (
        <div className={styles['rows']}>
          {list === 'refused' ? (
            <Table
              caption={CAPTIONS[list]}
              columns={REFUSED}
              rows={preview.refused.map((row, index) => refusedRow(row, format, index))}
            />
          ) : (
            <Table
              caption={CAPTIONS[list]}
              columns={TAKEN}
              rows={preview[list].map((row, index) => takenRow(row, format, index))}
            />
          )}
        </div>
      )}
      {shown < counts[list] && (
        <p className={styles['words']}>
          The first {format.number(shown)} of {format.number(counts[list])}.
        </p>
      )}
    </>
  );
}

const TAKEN = [
  { key: 'line', text: 'Line' },
  { key: 'day', text: 'Day' },
  { key: 'what', text: 'What' },
  { key: 'value', text: 'Value', isNumber: true },
];
const REFUSED = [
  { key: 'line', text: 'Line' },
  { key: 'reason', text: 'Why not' },
  { key: 'text', text: 'What it says' },
];

function firstToLookAt(counts: Readonly<Record<List, number>>): List {
  if (counts.taken > 0) return 'taken';
  return counts.refused > 0 ? 'refused' : counts.duplicates > 0 ? 'duplicates' : 'taken';
}

/** A line of the table can be in a list once for each of its columns, or several times for one. */
function keyOf({ line, column }: Row | Refused, index: number): string {
  return `${String(line)} ${column ?? ''} ${String(index)}`;
}

function takenRow(row: Row, format: Pick<Format, 'day' | 'number'>, index: number) {
  return { key: keyOf(row, index), cells: [format.number(row.line), format.day(row.day), row.what, row.value] };
}

function refusedRow(row: Refused, format: Pick<Format, 'number'>, index: number) {
  const line = format.number(row.line);
  const place = row.column === null ? line : `${line}, ${isolated(row.column)}`;
  return { key: keyOf(row, index), cells: [place, asSentence(row.reason), row.text] };
}
