import { isolated } from '../../../shared/base/isolated';
import type { RestorePreview } from '../../stores/safekeeping-store';
import { Table } from '../../ui/table';
import styles from './preview-part.module.css';
import { kindWords, type Manner } from './safekeeping-words';

type ConflictsPartProps = { readonly preview: RestorePreview; readonly manner: Manner };

const COLUMNS = [
  { key: 'title', text: 'What' },
  { key: 'kind', text: 'Kind' },
  { key: 'day', text: 'Day' },
  { key: 'present', text: 'Here' },
  { key: 'other', text: 'In the backup' },
  { key: 'taken', text: 'Taken' },
];

/** What a merge has to decide between, and what it cannot take. */
export function ConflictsPart({ preview: { conflicts, conflictCount, leftOut }, manner }: ConflictsPartProps) {
  const dayWords = (day: (typeof conflicts)[number]['day']) => (day === null ? '' : manner.format.day(day));
  const shown =
    conflicts.length < conflictCount ? `, of which ${manner.format.number(conflicts.length)} are shown` : '';
  const rows = conflicts.map(({ kind, day, title, present, other, taken }, index) => ({
    key: String(index),
    cells: [
      title,
      kindWords(kind),
      dayWords(day),
      present,
      other,
      taken === 'present' ? 'what is here' : 'the backup’s',
    ],
  }));
  return (
    <>
      {conflicts.length > 0 && (
        <Table
          caption={`Different in both: ${manner.format.number(conflictCount)}${shown}. As a rule the one edited later is taken.`}
          columns={COLUMNS}
          rows={rows}
        />
      )}
      {leftOut.length > 0 && (
        <section aria-label="Left out">
          <h3>Left out</h3>
          <ul className={styles['left']}>
            {leftOut.map(({ day, title, reason }, index) => (
              // Nothing else tells two of one kind, day and title apart, and the list never changes.
              <li key={index}>
                {[day === null ? null : manner.format.day(day), isolated(title)]
                  .filter((part) => part !== null)
                  .join(' · ')}
                : {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
