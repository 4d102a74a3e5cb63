import type { ColumnRole, ImportKind } from '../../../shared/exchange/column-mapping';
import type { InspectedTable, MappingChoice, TableChoice } from '../../stores/exchange-store';
import { AboutField } from './about-field';
import { ColumnsTable } from './columns-table';
import { missingRoles, type Thing } from './column-roles';
import styles from './exchange.module.css';
import { FormQuestions } from './form-questions';
import { NamesTable } from './names-table';
import { Step } from './step';
import { TableFields } from './table-fields';
import { Notice } from '../../ui/notice';

type ColumnsStepProps = {
  readonly table: InspectedTable;
  /** Of the kind that the rows are: scores, activities or platforms. */
  readonly thingsOf: (kind: ImportKind) => readonly Thing[];
  readonly onDecide: (choice: TableChoice) => void;
  readonly onRoles: (columns: readonly ColumnRole[]) => void;
  readonly onChange: (choice: MappingChoice) => void;
};

/** How the table is read: what was guessed, and what only the person can know. */
export function ColumnsStep({ table, thingsOf, onDecide, onRoles, onChange }: ColumnsStepProps) {
  const { kind, columns, about, names } = table.mapping;
  const things = thingsOf(kind);
  const missing = missingRoles(kind, columns);
  return (
    <Step number={2} title="Columns">
      <FormQuestions table={table} onChange={onChange} />
      <TableFields mapping={table.mapping} onDecide={onDecide} onChange={onChange} />
      <ColumnsTable table={table} things={things} onRoles={onRoles} />
      {missing.day && <Notice kind="problem">No column is the day yet. Choose the one that says it.</Notice>}
      {missing.about && (
        <div className={styles['fields']}>
          <AboutField
            kind={kind}
            value={about}
            things={things}
            onChange={(id) => {
              onChange({ about: id });
            }}
          />
        </div>
      )}
      {names.length > 0 && (
        <NamesTable
          table={table}
          things={things}
          onChange={(next) => {
            onChange({ names: [...next] });
          }}
        />
      )}
    </Step>
  );
}
